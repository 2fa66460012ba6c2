using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Controls.Accounts;

/// <summary>C14: multi-factor authentication is on for each account and for everybody who administers one.</summary>
public sealed class MfaEnabled : IControl
{
    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C14", "mfa-enabled", "MFA on accounts and administrators", Area.Accounts, Severity.High, Owner.ItSupport);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) => Info.OfEachAccount(evidence, account => Info.ByAttestation(
        evidence,
        account.Subject,
        "Nothing shows whether MFA is on for this account and its administrators: have IT support attest it (compliance attest C14).",
        $"Turn on MFA for {account.Subject} and for everybody who administers it, and record it; text messages only where nothing better is offered.",
        promise: promises => promises.Mfa)
        .Advising(account.Holders.Count == 1 ? "Only one holder is named: a password shared by several people with one second factor counts as one holder." : null));
}
