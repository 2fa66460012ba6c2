using ComplianceMonitor.Core.Reading.Reviews;

namespace ComplianceMonitor.Core.Tests.Controls.Reviews;

public class ReviewCycleConsistentTests
{
    [Theory]
    // last review, cycle, stated next, expected (domain.md section 4.3)
    [InlineData("2026-05-08", 12, "2027-05-08", "Pass")]
    [InlineData("2025-09", 12, "2026-07", "Pass")] // earlier is always allowed
    [InlineData("2025-10-12", 12, "2026-11-09", "Pass")] // 28 days later
    [InlineData("2025-10-12", 12, "2026-11-13", "Fail")] // 32 days later
    [InlineData("2026-05", 12, "2029-05", "Fail")]
    [InlineData("2026-03-05", 12, "2025-03-05", "Fail")] // next before last
    [InlineData("2026-03-05", 12, "2026-03-05", "Fail")] // next on the day of the last
    [InlineData("2026-12-01", 12, null, "Fail")] // the last review is in the future
    [InlineData("2026-02", 24, null, "Pass")]
    [InlineData("2026-06", null, "2027-06", "Pass")] // both dates, no cycle
    [InlineData("2024-04", null, null, "Fail")]
    [InlineData(null, null, "2026-autumn", "Fail")]
    [InlineData(null, 12, null, "Pass")]
    public void Cycle_and_dates_agree(string? last, int? cycle, string? next, string expected) => (A.Policy() with
    {
        Review = new()
        {
            LastReviewed = last is null ? null : A.On(last),
            PastReviews = last is null ? [] : [A.On(last)],
            CycleMonths = cycle is { } months ? A.Said(months) : null,
            NextReview = next is null ? null : A.On(next),
        },
    }).Worst("C02").ShouldBe(expected);

    [Theory]
    [InlineData(true, "Fail")]
    [InlineData(false, "Unknown Unreadable")]
    public void A_day_that_no_calendar_has_fails_and_a_garbled_one_is_unreadable(bool impossible, string expected) => (A.Policy() with
    {
        Review = A.Policy().Review with { NextReview = null, UnusableNext = new UnusableDate("31 June 2027", A.Line(), impossible) },
    }).Worst("C02").ShouldBe(expected);
}
