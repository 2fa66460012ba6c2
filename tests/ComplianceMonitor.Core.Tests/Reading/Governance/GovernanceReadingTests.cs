using ComplianceMonitor.Core.Reading.Governance;

namespace ComplianceMonitor.Core.Tests.Reading.Governance;

public class GovernanceReadingTests
{
    [Theory]
    [InlineData("Social Media POLICY", "Social Media Policy")]
    [InlineData("FERNHOLLOW PRIMARY SCHOOL SOCIAL MEDIA POLICY", "Social Media Policy")]
    [InlineData("Policy: Social Media", "Social Media")]
    [InlineData("Social media policy - May 2026", "Social media policy")]
    [InlineData("Social media is a broad term for any kind of online platform", null)]
    public void The_title_is_a_short_line_in_ordinary_capitals(string line, string? title) => (Read(line).Title?.Value).ShouldBe(title);

    [Theory]
    [InlineData("Version 1.3", "1.3")]
    [InlineData("Version No: 2", "2")]
    [InlineData("Social Media Policy v4.1", "4.1")]
    [InlineData("Version date: 3rd November 2021", null)]
    [InlineData("Version produced Spring 2026", null)]
    public void A_version_is_a_number(string line, string? version) => (Read(line).Version?.Value).ShouldBe(version);

    [Theory]
    [InlineData("Policy owner: Bursar", "Bursar")]
    [InlineData("Reviewed By (Name)\tT. Larch", "T. Larch")]
    [InlineData("The governing board is responsible for reviewing this policy.", "governing board")]
    [InlineData("Reviewed June 2026 by the Computing Lead, who looks after this document.", "Computing Lead")]
    public void Somebody_answers_for_the_document(string line, string owner) => (Read("Social Media Policy", "", line).Owner?.Value).ShouldBe(owner);

    [Theory]
    [InlineData("Develop and implement the policy: senior leaders.")]
    [InlineData("All leaders are responsible for ensuring their teams read it.")]
    [InlineData("Owner: TBC")]
    public void Nobody_answers_for_it(string line) => Read("Social Media", "", line).Owner.ShouldBeNull();

    [Theory]
    [InlineData("Approved: 25 June 2026 by the Governing Board", "Governing Board", "2026-06-25")]
    [InlineData("Approved by governors (Resources Committee): 28 February 2026", "governors (Resources Committee)", "2026-02-28")]
    [InlineData("Approved by the Corporation\t8 July 2026", "Corporation", "2026-07-08")]
    [InlineData("Ratified by\tFull Governing Body", "Full Governing Body", null)]
    [InlineData("Governors' approval: 3 March 2026", "Governors", "2026-03-03")]
    [InlineData("Agreed by the Pupils and Progress Committee on 10th November 2025", "Pupils and Progress Committee", "2025-11-10")]
    [InlineData("The governing board is responsible for reviewing and approving this policy.", "governing board", null)]
    public void An_approval_names_a_body(string line, string body, string? date)
    {
        Approval approval = Read("Social Media Policy", "", line).Approval;
        (approval.Body?.Value).ShouldBe(body);
        (approval.Date?.Value.Value).ShouldBe(date);
    }

    [Theory]
    [InlineData("Agreement and adoption were only reached by the Schools Joint Consultative Committee.")]
    [InlineData("Reviewed by: T. Larch")]
    [InlineData("Signed: ________ (Chair of Governors)")]
    [InlineData("New accounts are approved by the Headteacher in writing.")]
    [InlineData("Approve account creation")]
    public void Templates_reviewers_signatures_and_accounts_are_no_approval(string line) => Read("Social Media Policy", "", line).Approval.Body.ShouldBeNull();

    [Fact]
    public void A_bare_date_below_the_body_is_that_of_the_approval() =>
        (Read("Approved by\tLocal Governing Board", "Date\t6 October 2026", "Next review\tOctober 2027").Approval.Date?.Value.Value).ShouldBe("2026-10-06");

    [Fact]
    public void Who_answers_for_it_is_the_owner() =>
        (Read("Governors approved this policy in May 2026. It is reviewed every year. The Bursar is answerable for it.").Owner?.Value).ShouldBe("Bursar");

    [Fact]
    public void The_approval_of_an_earlier_version_is_none_of_this_one() =>
        Read("Version 3\tReviewed June 2026", "Version 2\tApproved by the governing body on 11 October 2023").Approval.Body.ShouldBeNull();

    [Fact]
    public void A_blank_approval_table_is_remembered() =>
        (Read("Date Created\tChanges\tCommittee\tDate Approved\tMin No.", "May 2026\tNew section\t\t\t").Approval.BlankTable?.Number).ShouldBe(1);

    private static GovernanceFacts Read(params string[] lines) => GovernanceReading.Read(Pages.Of(lines));
}
