using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Controls.Mentions;

/// <summary>C19: somebody looked at comments and public mentions in the last seven days.</summary>
public sealed class MonitoredInTime : IControl
{
    private const int Days = 7;

    /// <inheritdoc/>
    public ControlInfo Info { get; } =
        new("C19", "monitored-in-time", "Posts, comments and mentions monitored in time", Area.Mentions, Severity.Medium, Owner.Headteacher);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) => Info.OfEachAccount(evidence, account => Info.ByAttestation(
        evidence,
        account.Subject,
        "No log shows that comments and mentions were looked at in the last 7 days: have it attested each week (compliance attest C19).",
        $"Name who looks at {account.Subject} each day, including holidays, and who covers; log it.",
        evidence.Today.AddDays(-Days),
        promises => promises.Monitoring));
}
