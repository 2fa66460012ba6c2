using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Controls.Accounts;

/// <summary>C14: multi-factor authentication is on for each account, and for the sign-in of everybody who administers it or posts on it.</summary>
public sealed class MfaEnabled : IControl
{
    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C14", "mfa-enabled", "MFA on accounts and administrators", Area.Accounts, Severity.High, Owner.ItSupport, Version: 2);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) =>
    [
        .. Info.OfEachAccount(evidence, account => AccountMfa.Judge(Info, evidence, account)),
        .. PersonMfa.Judge(Info, evidence),
    ];
}
