using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Tests.Controls;

namespace ComplianceMonitor.Core.Tests.Findings;

public class ComparisonTests
{
    private static readonly DateOnly Since = new(2026, 9, 1);
    private static readonly ControlInfo Rule = A.Control("C14").Info;

    [Theory]
    // recorded outcome, its state, new outcome, change
    [InlineData(null, null, "Fail", Change.Opened)]
    [InlineData(null, null, "Pass", null)]
    [InlineData(null, null, "Unknown", null)]
    [InlineData("Pass", null, "Fail", Change.Opened)]
    [InlineData("Fail", Change.Opened, "Fail", Change.StillOpen)]
    [InlineData("Fail", Change.StillOpen, "Pass", Change.Resolved)]
    [InlineData("Fail", Change.StillOpen, "Unknown", Change.CouldNotCheck)]
    [InlineData("Fail", Change.StillOpen, "NotApplicable", Change.CouldNotCheck)]
    [InlineData("Unknown", Change.CouldNotCheck, "Unknown", Change.CouldNotCheck)]
    [InlineData("Unknown", Change.CouldNotCheck, "Fail", Change.StillOpen)]
    [InlineData("Unknown", Change.CouldNotCheck, "Pass", Change.Resolved)]
    [InlineData("Unknown", null, "Pass", null)]
    [InlineData("Pass", Change.Resolved, "Fail", Change.Opened)]
    [InlineData("Fail", Change.Accepted, "Fail", Change.StillOpen)] // the acceptance has ended
    public void A_failure_ends_with_a_Pass_and_with_nothing_else(string? was, Change? state, string now, Change? expected)
    {
        FindingChange? change = Compare(was is null ? null : new("C14", "facebook a", was, Rule.Version, Since, state), Found(now)).SingleOrDefault();
        change?.Kind.ShouldBe(expected!.Value);
        (change is null).ShouldBe(expected is null);
        if (expected is Change.StillOpen or Change.CouldNotCheck)
        {
            change!.Since.ShouldBe(Since);
        }
    }

    [Theory]
    [InlineData("Pass", "Fail", Change.RuleChanged)]
    [InlineData("Fail", "Pass", Change.RuleChanged)]
    [InlineData("Fail", "Fail", Change.StillOpen)]
    [InlineData("Fail", "Unknown", Change.CouldNotCheck)]
    public void A_newer_rule_is_no_news_about_the_school(string was, string now, Change expected) =>
        Compare(new("C14", "facebook a", was, Rule.Version - 1, Since, was is "Fail" ? Change.Opened : null), Found(now)).ShouldHaveSingleItem().Kind.ShouldBe(expected);

    [Theory]
    [InlineData(0, "Fail", Change.Accepted)] // its last day
    [InlineData(-1, "Fail", Change.StillOpen)]
    [InlineData(30, "Unknown", Change.Accepted)]
    [InlineData(30, "Pass", Change.Resolved)]
    public void An_accepted_risk_stays_accepted_until_it_ends(int days, string now, Change expected) =>
        Comparison.Of(
            [new("C14", "facebook a", "Fail", Rule.Version, Since, Change.Accepted)],
            [Found(now)],
            [Rule],
            [new("C14", "facebook a", A.Today.AddDays(days))],
            A.Today).ShouldHaveSingleItem().Kind.ShouldBe(expected);

    [Fact]
    public void A_subject_that_is_gone_is_resolved_only_where_nothing_was_unseen()
    {
        RecordedFinding gone = new("C14", "x b", "Fail", Rule.Version, Since, Change.Opened);
        Compare(gone, Found("Pass")).ShouldHaveSingleItem().Kind.ShouldBe(Change.Resolved);
        Compare(gone, Found("Unknown")).ShouldHaveSingleItem().Kind.ShouldBe(Change.CouldNotCheck);
        Compare(gone, Found("NotApplicable")).ShouldHaveSingleItem().Kind.ShouldBe(Change.CouldNotCheck);
    }

    [Fact]
    public void What_was_not_judged_stays_as_it_is() =>
        Compare(new("C01", "social media policy", "Fail", 1, Since, Change.Opened), Found("Pass")).ShouldBeEmpty();

    [Fact]
    public void How_it_is_known_does_not_matter() =>
        Compare(new("C14", "facebook a", "Fail", Rule.Version, Since, Change.Opened), Found("Pass") with { Basis = Basis.Attested })
            .ShouldHaveSingleItem().Kind.ShouldBe(Change.Resolved);

    private static IReadOnlyList<FindingChange> Compare(RecordedFinding? was, Finding now) =>
        Comparison.Of(was is null ? [] : [was], [now], [Rule], [], A.Today);

    private static Finding Found(string outcome) => new()
    {
        Control = "C14",
        Subject = "facebook a",
        Severity = Severity.High,
        Owner = Owner.ItSupport,
        Summary = "A sentence.",
        Outcome = outcome switch
        {
            "Pass" => new Outcome.Pass(),
            "Fail" => new Outcome.Fail(),
            "Unknown" => new Outcome.Unknown(Reason.NoEvidence),
            _ => new Outcome.NotApplicable(),
        },
    };
}
