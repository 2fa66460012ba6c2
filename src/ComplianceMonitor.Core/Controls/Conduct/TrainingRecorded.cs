using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Controls.Conduct;

/// <summary>C28: everybody who administers or posts was trained on the policy in the last twelve months.</summary>
public sealed class TrainingRecorded : IControl
{
    private const string Record = "training record";

    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C28", "training-recorded", "Training recorded", Area.Conduct, Severity.Medium, Owner.Headteacher);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) =>
    [
        Info.OfRecord(evidence, Info.ByAttestation(
            evidence,
            Record,
            "No training record of those who run the accounts was given: have it attested once a year (compliance attest C28).",
            "Record name, date and content of the training; repeat it yearly and at induction.",
            evidence.Today.AddMonths(-12))),
    ];
}
