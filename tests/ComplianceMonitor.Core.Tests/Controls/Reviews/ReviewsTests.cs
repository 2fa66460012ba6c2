using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Governance;
using ComplianceMonitor.Core.Reading.References;
using ComplianceMonitor.Core.Reading.Templates;

namespace ComplianceMonitor.Core.Tests.Controls.Reviews;

/// <summary>The controls of the area that a small table decides: C03 to C06, C21 and C22.</summary>
public class ReviewsTests
{
    [Fact]
    public void Metadata_names_all_that_is_missing()
    {
        DocumentFacts policy = A.Policy() with { Governance = new(), Review = new() };
        Finding finding = A.Evidence(policy).Judge("C03").ShouldHaveSingleItem();
        finding.Outcome.ShouldBeOfType<Outcome.Fail>();
        finding.Summary.ShouldBe(
            "The policy does not state the title, the school's name, the date of the last review or approval, the next review and the person or role that answers for it.");
    }

    [Fact]
    public void Version_and_change_note_are_remarks_only()
    {
        DocumentFacts policy = A.Policy();
        Finding finding = A.Evidence(policy with { Governance = policy.Governance with { Version = null, ChangeNote = null } }).Judge("C03").ShouldHaveSingleItem();
        finding.Outcome.ShouldBeOfType<Outcome.Pass>();
        finding.Advisories.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("the governing body", "2026-05-08", "Pass")]
    [InlineData("the governing body", "2025/26", "Pass")] // an academic year counts
    [InlineData("the governing body", "2026-12-01", "Fail")] // after the day of the check
    [InlineData("the governing body", null, "Fail")]
    [InlineData(null, "2026-05-08", "Fail")]
    [InlineData(null, null, "Fail")]
    public void Approval_needs_a_body_and_a_date(string? body, string? date, string expected)
    {
        DocumentFacts policy = A.Policy();
        Approval approval = new() { Body = body is null ? null : A.Said(body), Date = date is null ? null : A.On(date), BlankTable = A.Line() };
        (policy with { Governance = policy.Governance with { Approval = approval } }).Worst("C04").ShouldBe(expected);
    }

    [Fact]
    public void Minutes_that_somebody_attests_stand_in_for_the_policys_own_line()
    {
        DocumentFacts policy = A.Policy();
        EvidenceSet evidence = A.Evidence(policy with { Governance = policy.Governance with { Approval = new() } });
        Finding finding = (evidence with { Attestations = A.Seen<IReadOnlyList<Attestation>>([A.Statement("C04")]) }).Judge("C04").ShouldHaveSingleItem();
        finding.Outcome.ShouldBeOfType<Outcome.Pass>();
        finding.Basis.ShouldBe(Basis.Attested);
    }

    [Theory]
    [InlineData("Pass")]
    [InlineData("Pass", PlaceholderStrength.Weak)]
    [InlineData("Fail", PlaceholderStrength.Weak, PlaceholderStrength.Weak)]
    [InlineData("Fail", PlaceholderStrength.Strong)]
    [InlineData("Fail", PlaceholderStrength.Structural)]
    public void One_strong_sign_or_two_weak_ones_are_a_template(string expected, params PlaceholderStrength[] signs) =>
        (A.Policy() with { Template = new() { Placeholders = [.. signs.Select((strength, at) => new Placeholder("key", strength, "[name]", A.Line(at + 1)))] } })
            .Worst("C05").ShouldBe(expected);

    [Fact]
    public void The_fix_names_words_and_line()
    {
        DocumentFacts policy = A.Policy() with { Template = new() { Placeholders = [new("key", PlaceholderStrength.Strong, "[name of DPO]", A.Line(7))] } };
        A.Evidence(policy).Judge("C05").ShouldHaveSingleItem().Fix.ShouldBe(
            "Replace '[name of DPO]' on line 7 with the school's own words, or delete the option that does not apply.");
    }

    [Theory]
    [InlineData("NotApplicable")]
    [InlineData("Pass", ClaimVerdict.Found, ClaimVerdict.NotCheckable)]
    [InlineData("Fail", ClaimVerdict.Found, ClaimVerdict.Missing)]
    [InlineData("Unknown NoEvidence", ClaimVerdict.NotCheckable)]
    public void A_change_note_is_judged_by_the_claims_that_text_can_show(string expected, params ClaimVerdict[] verdicts)
    {
        DocumentFacts policy = A.Policy();
        ChangeNote note = new(A.Line(), [.. verdicts.Select(verdict => new ChangeClaim(A.Said("a claim"), verdict, null))]);
        (policy with { Governance = policy.Governance with { ChangeNote = note } }).Worst("C06").ShouldBe(expected);
    }

    [Theory]
    [InlineData("NotApplicable")]
    [InlineData("Pass", 0)] // 0: without a year
    [InlineData("Fail", 2023)]
    [InlineData("Fail", 0, 2026, 2022)] // what is wrong comes before what is open
    [InlineData("Fail", 2017)] // there was no such edition
    [InlineData("Unknown NoEvidence", 2025)] // a newer one is expected and unconfirmed
    [InlineData("Unknown NoEvidence", 2026)]
    public void Only_the_edition_in_force_passes(string expected, params int[] years)
    {
        DocumentFacts policy = A.Policy();
        (policy with { References = policy.References with { Kcsie = [.. years.Select(year => A.Said<int?>(year == 0 ? null : year))] } })
            .Worst("C21").ShouldBe(expected);
    }

    [Theory]
    [InlineData("Pass", "")]
    [InlineData("Fail", "Data Protection Act 1998")]
    [InlineData("Unknown NoEvidence", "Milk and Biscuits Act 1901")]
    [InlineData("Pass", "Keeping Children Safe in Education")] // guidance is C21's
    public void A_list_of_legislation_has_what_it_should_and_nothing_repealed(string expected, string also)
    {
        ReferenceFacts references = A.Policy().References;
        (A.Policy() with { References = references with { LegislationList = [.. references.LegislationList!, A.Said(also)] } }).Worst("C22").ShouldBe(expected);
    }

    [Fact]
    public void The_fix_names_the_Acts_that_the_list_lacks()
    {
        DocumentFacts policy = A.Policy();
        policy = policy with { References = policy.References with { LegislationList = [.. policy.References.LegislationList!.SkipLast(2)] } };
        A.Evidence(policy).Judge("C22").ShouldHaveSingleItem().Fix.ShouldBe("Add Data (Use and Access) Act 2025 and Online Safety Act 2023.");
    }

    [Fact]
    public void Without_a_list_of_legislation_there_is_nothing_to_judge()
    {
        DocumentFacts policy = A.Policy();
        (policy with { References = policy.References with { LegislationList = null } }).Worst("C22").ShouldBe("NotApplicable");
    }
}
