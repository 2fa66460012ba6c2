using ComplianceMonitor.Core.Dates;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Reviews;

namespace ComplianceMonitor.Core.Controls.Reviews;

/// <summary>C02: the policy says how often it is reviewed, and its next date keeps that (domain.md section 4.1, step 5).</summary>
public sealed class ReviewCycleConsistent : IControl
{
    /// <summary>The cycle that the fix proposes where the policy states none, in months.</summary>
    private const int DefaultCycle = 12;

    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C02", "review-cycle-consistent", "Review cycle stated and kept", Area.Reviews, Severity.Medium, Owner.Headteacher);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) =>
        Info.OfPolicy(evidence, policy => Judge(policy, evidence.Today).Advising(policy.Review.Advisories));

    private Finding Judge(DocumentFacts policy, DateOnly today)
    {
        ReviewFacts review = policy.Review;
        DateOnly? computed = ReviewSchedule.ComputedDue(review, today);
        string fix = Fix(review, ReviewSchedule.ComputedDue(review, today, DefaultCycle));
        Quote?[] quotes =
        [
            policy.Quote(review.LastReviewed), policy.Quote(review.CycleMonths), policy.Quote(review.NextReview), policy.Quote(review.UnusableNext?.Line),
        ];
        return ReviewSchedule.Agreement(review, today) switch
        {
            ReviewAgreement.LastInFuture => Info.Broken($"The last review ({review.LastReviewed!.Raw}) lies after the day of the check.", fix, quotes),
            ReviewAgreement.NextImpossible => Info.Broken($"The next review ({review.UnusableNext!.Raw}) is a day that no calendar has.", fix, quotes),
            ReviewAgreement.NextNotAfterLast =>
                Info.Broken($"The next review ({review.NextReview!.Raw}) is not after the last one ({review.LastReviewed?.Raw}).", fix, quotes),
            ReviewAgreement.NextTooLate => Info.Broken(
                $"The next review ({Say.Day(review.NextReview!.Value.Last)}) is later than the stated cycle allows ({Say.Day(computed!.Value)}).", fix, quotes),
            ReviewAgreement.NextUnreadable =>
                Info.Unknown(PolicyJudging.Policy, Reason.Unreadable, $"The next review date \"{review.UnusableNext!.Raw}\" cannot be read.", quotes),
            _ when review.CycleMonths is { } cycle =>
                Info.Kept(policy, $"The policy is reviewed every {Say.Count(cycle.Value, "month")}, and no date disagrees.", quotes),
            _ when review.NextReview is not null && ReviewSchedule.Anchor(review, today) is not null =>
                Info.Kept(policy, "The policy states its last and its next review, and the next is after the last.", quotes),
            _ => Info.Lacking(policy, "The policy does not say how often it is reviewed, nor both the last and the next date.", fix, quotes),
        };
    }

    private static string Fix(ReviewFacts review, DateOnly? computed) =>
        $"Say 'This policy is reviewed every {Say.Count(review.CycleMonths?.Value ?? DefaultCycle, "month")}' and set the next review to "
        + (computed is { } due ? $"{Say.Day(due)}." : "the day of the last review plus that time.");
}
