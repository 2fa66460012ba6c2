using ComplianceMonitor.Core.Dates;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Core.Controls.Reviews;

/// <summary>C01: the review of the policy is not overdue (domain.md section 4).</summary>
public sealed class ReviewInDate : IControl
{
    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C01", "review-in-date", "Review in date", Area.Reviews, Severity.High, Owner.Headteacher);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) => Info.OfPolicy(evidence, policy => Judge(policy, evidence));

    private Finding Judge(DocumentFacts policy, EvidenceSet evidence)
    {
        Due due = ReviewSchedule.DueDate(policy.Review, evidence.Today, evidence.School.DefaultReviewCycleMonths);
        Stated<PartialDate>? anchor = ReviewSchedule.Anchor(policy.Review, evidence.Today);
        if (due.On is not { } on)
            return policy.Review.UnusableNext is { Impossible: false } garbled
                ? Info.Unknown(PolicyJudging.Policy, Reason.Unreadable, $"The next review date \"{garbled.Raw}\" cannot be read.", policy.Quote(garbled.Line))
                : Undated(policy, anchor, evidence.Today);

        int days = on.DayNumber - evidence.Today.DayNumber;
        ReviewBand band = ReviewBand.Of(days);
        Quote?[] quotes = due.Basis == DueBasis.Stated ? [policy.Quote(policy.Review.NextReview)] : [policy.Quote(anchor), policy.Quote(policy.Review.CycleMonths)];
        string how = How(due, policy, evidence);
        Finding finding = !band.IsPast ? Info.Kept(policy, $"The review is due by {Say.Day(on)}, in {Say.Count(days, "day")}{how}.", quotes)
            : due.Basis == DueBasis.Stated ? Info.Broken(Overdue(on, days, how), Fix(policy, evidence.Today), quotes)
            : Info.Lacking(policy, Overdue(on, days, how), Fix(policy, evidence.Today), quotes);
        return finding.Advising(policy.Review.Advisories).Advising(band == ReviewBand.Due ? $"The review is due in {Say.Count(days, "day")}: put it on the next agenda." : null) with
        {
            Basis = due.Basis == DueBasis.Stated && !due.Estimated ? Basis.Verified : Basis.Inferred,
            Severity = band == ReviewBand.Overdue ? Severity.Medium : Info.Severity,
            DueBy = on,
        };
    }

    private Finding Undated(DocumentFacts policy, Stated<PartialDate>? anchor, DateOnly today) =>
        Info.Unknown(
            PolicyJudging.Policy,
            policy.Document.Missing is null ? Reason.NoEvidence : Reason.Partial,
            "No next review date is stated and none can be worked out from a date and a review cycle.",
            policy.Quote(anchor))
        .Advising(anchor is null ? null : $"The policy's own latest date is {Say.Count(today.DayNumber - anchor.Value.Last.DayNumber, "day")} old.");

    private static string Overdue(DateOnly on, int days, string how) => $"The review was due by {Say.Day(on)} and is {Say.Count(-days, "day")} overdue{how}.";

    private static string How(Due due, DocumentFacts policy, EvidenceSet evidence) =>
        (due.Estimated ? " (the end of the term is estimated)" : "")
        + (due.Basis == DueBasis.Cycle && policy.Review.CycleMonths is null
            ? $" (by the school's default of {Say.Count(evidence.School.DefaultReviewCycleMonths ?? 0, "month")}; the policy states no cycle)"
            : "");

    private static string Fix(DocumentFacts policy, DateOnly today) =>
        $"Review the policy, record the approval, and set 'Next review: {Say.Day(today.AddMonths(policy.Review.CycleMonths?.Value ?? 12))}'.";
}
