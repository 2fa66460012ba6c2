using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Reviews;

namespace ComplianceMonitor.Core.Tests.Controls.Reviews;

public class ReviewInDateTests
{
    [Theory]
    // last review, cycle, stated next, expected, severity of a failure
    [InlineData("2026-05-08", 12, "2027-05-08", "Pass", null)]
    [InlineData("2025-11-21", 12, "2026-11-21", "Pass", null)] // the due day itself
    [InlineData("2025-11-20", 12, "2026-11-20", "Fail", Severity.Medium)] // one day late
    [InlineData("2025-10", 12, "2026-10", "Fail", Severity.Medium)] // 21 days late
    [InlineData("2025-10-22", 12, "2026-10-22", "Fail", Severity.Medium)] // 30 days late
    [InlineData("2025-10-21", 12, "2026-10-21", "Fail", Severity.High)] // 31 days late
    [InlineData("2020-01-01", 12, "2021-01-01", "Fail", Severity.High)]
    [InlineData("2026-02", 24, null, "Pass", null)] // the cycle decides
    [InlineData("2024-02-29", 12, null, "Fail", Severity.High)]
    [InlineData("2026-05-08", null, null, "Unknown NoEvidence", null)] // a date and no cycle
    [InlineData(null, 12, null, "Unknown NoEvidence", null)]
    [InlineData("2026-12-01", 12, null, "Unknown NoEvidence", null)] // a last review in the future is no anchor
    [InlineData("2026-03-05", 12, "2025-03-05", "Pass", null)] // a next date before the last is not usable
    public void The_stated_date_decides_else_the_cycle(string? last, int? cycle, string? next, string expected, Severity? severity)
    {
        Finding finding = A.Evidence(A.Policy() with { Review = Review(last, cycle, next) }).Judge("C01").ShouldHaveSingleItem();
        A.Describe(finding.Outcome).ShouldBe(expected);
        if (severity is not null)
        {
            finding.Severity.ShouldBe(severity.Value);
            finding.DueBy.ShouldNotBeNull();
            finding.Fix.ShouldNotBeNull().ShouldContain("21 November 2027");
        }
    }

    [Fact]
    public void The_schools_own_cycle_decides_where_the_policy_states_none_and_says_so()
    {
        EvidenceSet evidence = A.Evidence(A.Policy() with { Review = Review("2026-05-08", null, null) });
        Finding finding = (evidence with { School = evidence.School with { DefaultReviewCycleMonths = 12 } }).Judge("C01").ShouldHaveSingleItem();
        finding.Outcome.ShouldBeOfType<Outcome.Pass>();
        finding.Basis.ShouldBe(Basis.Inferred);
        finding.Summary.ShouldContain("default of 12 months");
    }

    [Fact]
    public void A_garbled_date_that_is_the_only_one_is_unreadable() =>
        (A.Policy() with { Review = new() { UnusableNext = new("O5/0?/2O2", A.Line(), Impossible: false) } }).Worst("C01").ShouldBe("Unknown Unreadable");

    [Fact]
    public void The_end_of_a_term_is_labelled_as_estimated()
    {
        Finding finding = A.Evidence(A.Policy() with { Review = Review("2026-01-10", null, "2026-autumn") }).Judge("C01").ShouldHaveSingleItem();
        finding.Summary.ShouldContain("estimated");
        finding.Basis.ShouldBe(Basis.Inferred);
    }

    [Fact]
    public void The_last_thirty_days_remind_the_owner() =>
        A.Evidence(A.Policy() with { Review = Review("2025-12-01", 12, "2026-12-01") }).Judge("C01").ShouldHaveSingleItem()
            .Advisories.ShouldHaveSingleItem().ShouldContain("10 days");

    [Theory]
    [InlineData("2026-10", "Fail")] // seen to be past
    [InlineData("2027-10", "Unknown Partial")]
    [InlineData(null, "Unknown Partial")] // a next review may stand on the unread page
    public void A_policy_that_was_read_in_part_fails_only_on_a_date_that_was_seen(string? next, string expected)
    {
        DocumentFacts policy = A.Policy() with { Review = Review("2024-05-08", 12, next) };
        (policy with { Document = policy.Document with { Missing = "page 2" } }).Worst("C01").ShouldBe(expected);
    }

    private static ReviewFacts Review(string? last, int? cycle, string? next) => new()
    {
        LastReviewed = last is null ? null : A.On(last),
        PastReviews = last is null ? [] : [A.On(last)],
        CycleMonths = cycle is { } months ? A.Said(months) : null,
        NextReview = next is null ? null : A.On(next),
    };
}
