using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Controls.Conduct;

/// <summary>C29: where staff may be checked, it is said what, why and where they are told more.</summary>
public sealed class StaffMonitoringTransparent : IControl
{
    private const string Fix = "Add what is monitored, the purpose, the lawful basis, who sees it, how long it is kept, and a link to the staff privacy notice";

    /// <inheritdoc/>
    public ControlInfo Info { get; } =
        new("C29", "staff-monitoring-transparent", "Staff monitoring transparent", Area.Conduct, Severity.Medium, Owner.Dpo);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) => Info.OfPolicy(evidence, policy =>
    {
        if (policy.Conduct.StaffMonitoring is not { } monitoring)
        {
            return Info.DoesNotArise(policy, "The policy does not speak of monitoring staff.");
        }

        Quote? words = policy.Quote(monitoring.Words);
        return monitoring switch
        {
            { WithoutNotice: { } secret } =>
                Info.Broken("The policy reserves monitoring staff without telling them.", $"{Fix}; drop '{secret.Raw}'.", policy.Quote(secret), words),
            { Purpose: null, MoreAt: null } => Info.Lacking(policy, "Staff may be checked, with no purpose and no notice that tells them more.", $"{Fix}.", words),
            { Purpose: null } => Info.Lacking(policy, "Staff may be checked, and the policy does not say why.", $"{Fix}.", words),
            { MoreAt: null } => Info.Lacking(
                policy, "Staff may be checked, and the policy does not say where they are told more.", $"{Fix}.", words, policy.Quote(monitoring.Purpose)),
            _ => Info.Kept(
                policy, "The policy says what is checked, why, and where staff are told more.", words, policy.Quote(monitoring.Purpose), policy.Quote(monitoring.MoreAt)),
        };
    });
}
