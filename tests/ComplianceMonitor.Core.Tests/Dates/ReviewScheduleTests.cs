using ComplianceMonitor.Core.Dates;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Reviews;

namespace ComplianceMonitor.Core.Tests.Dates;

public sealed class ReviewScheduleTests
{
    private static readonly DateOnly Check = new(2026, 11, 21);

    [Theory]
    [InlineData("8 May 2026", 12, "8 May 2027", "2027-05-08", DueBasis.Stated, ReviewAgreement.Agrees)]
    [InlineData("October 2025", 12, "October 2026", "2026-10-31", DueBasis.Stated, ReviewAgreement.Agrees)]
    [InlineData("February 2026", 24, "", "2028-02-29", DueBasis.Cycle, ReviewAgreement.NotComparable)]
    [InlineData("28 February 2026", 24, "", "2028-02-28", DueBasis.Cycle, ReviewAgreement.NotComparable)]
    [InlineData("29 February 2024", 12, "", "2025-02-28", DueBasis.Cycle, ReviewAgreement.NotComparable)]
    [InlineData("29 February 2024", 48, "", "2028-02-29", DueBasis.Cycle, ReviewAgreement.NotComparable)]
    [InlineData("31 August 2025", 6, "", "2026-02-28", DueBasis.Cycle, ReviewAgreement.NotComparable)]
    [InlineData("31 August 2025", 12, "", "2026-08-31", DueBasis.Cycle, ReviewAgreement.NotComparable)]
    [InlineData("February 2025", 12, "", "2026-02-28", DueBasis.Cycle, ReviewAgreement.NotComparable)]
    [InlineData("20 November 2026", 3, "", "2027-02-20", DueBasis.Cycle, ReviewAgreement.NotComparable)]
    [InlineData("30 November 2025", 3, "", "2026-02-28", DueBasis.Cycle, ReviewAgreement.NotComparable)]
    [InlineData("May 2026", 12, "May 2029", "2029-05-31", DueBasis.Stated, ReviewAgreement.NextTooLate)]
    [InlineData("Sept 2025", 12, "July 2026", "2026-07-31", DueBasis.Stated, ReviewAgreement.Agrees)]
    [InlineData("12 October 2025", 12, "9 November 2026", "2026-11-09", DueBasis.Stated, ReviewAgreement.Agrees)]
    [InlineData("12 October 2025", 12, "12 November 2026", "2026-11-12", DueBasis.Stated, ReviewAgreement.Agrees)]
    [InlineData("12 October 2025", 12, "13 November 2026", "2026-11-13", DueBasis.Stated, ReviewAgreement.NextTooLate)]
    [InlineData("5 March 2026", 12, "5 March 2025", "2027-03-05", DueBasis.Cycle, ReviewAgreement.NextNotAfterLast)]
    [InlineData("5 March 2026", 12, "5 March 2026", "2027-03-05", DueBasis.Cycle, ReviewAgreement.NextNotAfterLast)]
    [InlineData("Autumn 2025", 12, "", "2026-12-31", DueBasis.Cycle, ReviewAgreement.NotComparable)]
    [InlineData("Spring 2026", 4, "", "2026-08-31", DueBasis.Cycle, ReviewAgreement.NotComparable)]
    [InlineData("Autumn 2025", 4, "", "2026-03-31", DueBasis.Cycle, ReviewAgreement.NotComparable)]
    [InlineData("Autumn 2025", 6, "", "2026-06-30", DueBasis.Cycle, ReviewAgreement.NotComparable)]
    [InlineData("2025/26", 12, "", "2027-08-31", DueBasis.Cycle, ReviewAgreement.NotComparable)]
    [InlineData("2025/26", 18, "", "2028-02-29", DueBasis.Cycle, ReviewAgreement.NotComparable)]
    [InlineData("2024", 24, "", "2026-12-31", DueBasis.Cycle, ReviewAgreement.NotComparable)]
    [InlineData("April 2024", null, "", null, DueBasis.None, ReviewAgreement.NotComparable)]
    [InlineData("", null, "Autumn 2026", "2026-12-31", DueBasis.Stated, ReviewAgreement.NotComparable)]
    [InlineData("1 December 2026", 12, "", null, DueBasis.None, ReviewAgreement.LastInFuture)]
    [InlineData("", null, "", null, DueBasis.None, ReviewAgreement.NotComparable)]
    public void The_examples_of_the_facts_hold(string last, int? cycle, string next, string? due, DueBasis basis, ReviewAgreement agreement)
    {
        ReviewFacts review = Facts(last, cycle, next);
        Due found = ReviewSchedule.DueDate(review, Check);
        (found.On?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), found.Basis).ShouldBe((due, basis));
        ReviewSchedule.Agreement(review, Check).ShouldBe(agreement);
    }

    [Theory]
    [InlineData("Autumn 2025", 12, "", true)]
    [InlineData("May 2025", 12, "Summer 2026", true)]
    [InlineData("Autumn 2025", 12, "May 2026", false)]
    [InlineData("May 2025", 12, "", false)]
    public void The_end_of_a_term_is_an_estimate(string last, int? cycle, string next, bool estimated) =>
        ReviewSchedule.DueDate(Facts(last, cycle, next), Check).Estimated.ShouldBe(estimated);

    [Fact]
    public void A_schools_own_cycle_serves_a_document_that_states_none() =>
        ReviewSchedule.DueDate(Facts("April 2024", null, ""), Check, 24).ShouldBe(new(new(2026, 4, 30), DueBasis.Cycle, false));

    [Fact]
    public void The_anchor_is_the_latest_date_that_is_not_in_the_future()
    {
        ReviewFacts review = new() { PastReviews = [At("May 2024"), At("1 December 2026"), At("8 May 2026"), At("May 2026")] };
        ReviewSchedule.Anchor(review, Check)!.Value.Value.ShouldBe("2026-05-08");
    }

    [Theory]
    [InlineData(true, ReviewAgreement.NextImpossible)]
    [InlineData(false, ReviewAgreement.NextUnreadable)]
    public void An_unusable_next_review_leaves_it_to_the_cycle(bool impossible, ReviewAgreement agreement)
    {
        ReviewFacts review = Facts("February 2026", 12, "") with { UnusableNext = new("29/02/2027", new(1, ""), impossible) };
        ReviewSchedule.Agreement(review, Check).ShouldBe(agreement);
        ReviewSchedule.DueDate(review, Check).Basis.ShouldBe(DueBasis.Cycle);
    }

    [Theory]
    [InlineData(91, ReviewBand.InDate)]
    [InlineData(90, ReviewBand.Plan)]
    [InlineData(31, ReviewBand.Plan)]
    [InlineData(30, ReviewBand.Due)]
    [InlineData(0, ReviewBand.Due)]
    [InlineData(-1, ReviewBand.Overdue)]
    [InlineData(-30, ReviewBand.Overdue)]
    [InlineData(-31, ReviewBand.LongOverdue)]
    [InlineData(-90, ReviewBand.LongOverdue)]
    [InlineData(-91, ReviewBand.SeriouslyOverdue)]
    [InlineData(-365, ReviewBand.SeriouslyOverdue)]
    [InlineData(-366, ReviewBand.Lapsed)]
    public void Days_fall_into_bands(int days, ReviewBand band)
    {
        ReviewBand.Of(days).ShouldBe(band);
        ReviewBand.Of(days).IsPast.ShouldBe(days < 0);
    }

    private static ReviewFacts Facts(string last, int? cycle, string next) => new()
    {
        LastReviewed = last.Length > 0 ? At(last) : null,
        PastReviews = last.Length > 0 ? [At(last)] : [],
        NextReview = next.Length > 0 ? At(next) : null,
        CycleMonths = cycle is { } months ? new(months, new(1, ""), "") : null,
    };

    private static Stated<PartialDate> At(string text) => new(BritishDates.Find(text).Single().Date!, new(1, text), text);
}
