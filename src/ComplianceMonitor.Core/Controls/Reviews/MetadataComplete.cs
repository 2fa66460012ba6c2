using ComplianceMonitor.Core.Dates;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Core.Controls.Reviews;

/// <summary>C03: title, institution, a date, a next review and somebody who answers for the policy.</summary>
public sealed class MetadataComplete : IControl
{
    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C03", "metadata-complete", "Document metadata complete", Area.Reviews, Severity.Medium, Owner.Office);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) => Info.OfPolicy(evidence, policy => Judge(policy, evidence.Today)
        .Advising(
            policy.Governance.Version is null ? "No version is stated." : null,
            policy.Governance.ChangeNote is null ? "There is no note of what changed." : null));

    private Finding Judge(DocumentFacts policy, DateOnly today)
    {
        Stated<PartialDate>? dated = ReviewSchedule.Anchor(policy.Review, today) ?? NotAfter(policy.Governance.Approval.Date, today);
        bool hasNext = policy.Review.NextReview is not null || ReviewSchedule.DueDate(policy.Review, today).On is not null;
        string[] missing =
        [
            .. Lack(policy.Governance.Title is not null, "the title"),
            .. Lack(policy.Governance.School is not null, "the school's name"),
            .. Lack(dated is not null, "the date of the last review or approval"),
            .. Lack(hasNext, "the next review"),
            .. Lack(policy.Governance.Owner is not null, "the person or role that answers for it"),
        ];
        Quote?[] quotes =
        [
            policy.Quote(policy.Governance.Title), policy.Quote(policy.Governance.School), policy.Quote(dated),
            policy.Quote(policy.Review.NextReview) ?? policy.Quote(policy.Review.CycleMonths), policy.Quote(policy.Governance.Owner),
        ];
        return missing.Length == 0
            ? Info.Kept(policy, "The policy states its title, school, date, next review and who answers for it.", quotes)
            : Info.Lacking(policy, $"The policy does not state {Say.List(missing)}.", $"Complete the front table. It lacks {Say.List(missing)}.", quotes);
    }

    private static Stated<PartialDate>? NotAfter(Stated<PartialDate>? date, DateOnly today) => date?.Value.First <= today ? date : null;

    private static IEnumerable<string> Lack(bool has, string what) => has ? [] : [what];
}
