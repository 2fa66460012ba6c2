using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Controls.Accounts;

/// <summary>C16: a risk assessment of the official use of social media is on record. The policy's own word for it is a claim.</summary>
public sealed class RiskAssessmentRecorded : IControl
{
    private const string Record = "risk assessment";

    /// <inheritdoc/>
    public ControlInfo Info { get; } =
        new("C16", "risk-assessment-recorded", "Risk assessment or DPIA recorded", Area.Accounts, Severity.Medium, Owner.Dpo);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) =>
    [
        Info.OfRecord(evidence, Info.ByAttestation(
            evidence,
            Record,
            "No record of a risk assessment or DPIA was given: have the DPO attest where it is filed (compliance attest C16).",
            "File the risk assessment or DPIA with date, author and approver, and review it with the policy.")),
    ];
}
