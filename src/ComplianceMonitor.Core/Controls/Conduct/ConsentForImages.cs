using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Core.Controls.Conduct;

/// <summary>C17: permission is held before a pupil's image or name is posted.</summary>
public sealed class ConsentForImages : IControl
{
    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C17", "consent-for-images", "Consent for images", Area.Conduct, Severity.High, Owner.Dpo);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) =>
        OfficialAccounts.Of(evidence).StatedNone ? [Info.NoAccounts(evidence)] : Info.OfPolicy(evidence, policy => Judge(policy, evidence));

    private Finding Judge(DocumentFacts policy, EvidenceSet evidence)
    {
        Finding finding = policy.Conduct.ImageConsent is { } consent
            ? Info.Kept(policy, "The policy asks for permission before a pupil's image or name is posted.", policy.Quote(consent))
            : Info.Lacking(
                policy,
                "The policy does not ask for permission before a pupil's image or name is posted.",
                "Add: 'We post a pupil's image or name only where the parent (or the pupil, if old enough) has given consent for that use, "
                + "checked against the consent list before posting.'");
        return finding.Advising(evidence.Latest(Info.Id, PolicyJudging.Policy) is { } said && said.ValidUntil >= evidence.Today
            ? $"{said.By} stated on {Say.Day(said.On)} about the consent list: {said.Statement}"
            : null);
    }
}
