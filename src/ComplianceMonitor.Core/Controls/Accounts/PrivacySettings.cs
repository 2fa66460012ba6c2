using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Controls.Accounts;

/// <summary>C15: somebody compared each account's settings with the agreed ones in the last twelve months.</summary>
public sealed class PrivacySettings : IControl
{
    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C15", "privacy-settings", "Privacy settings of each account", Area.Accounts, Severity.Medium, Owner.ItSupport);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) => Info.OfEachAccount(evidence, account => Info.ByAttestation(
        evidence,
        account.Subject,
        "Nothing shows that the settings of this account were checked in the last 12 months: check them and attest it (compliance attest C15).",
        $"Check {account.Subject} against the agreed settings (visibility, comments, tags, messages, filter) and record date and name.",
        evidence.Today.AddMonths(-12),
        promises => promises.PrivacySettings));
}
