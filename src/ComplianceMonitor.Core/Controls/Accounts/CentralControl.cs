using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Controls.Accounts;

/// <summary>C12: the school itself owns each account and keeps its credentials.</summary>
public sealed class CentralControl : IControl
{
    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C12", "central-control", "Central control", Area.Accounts, Severity.High, Owner.ItSupport);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) => Info.OfEachAccount(evidence, account => Info.ByAttestation(
        evidence,
        account.Subject,
        "Nothing shows that the school owns this account and keeps its credentials: have IT support attest it (compliance attest C12).",
        $"Move {account.Subject} to a school-owned address; make the school the owner; store the credentials in the school's password manager.",
        promise: promises => promises.HeldCentrally));
}
