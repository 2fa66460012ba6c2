using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Channels;

namespace ComplianceMonitor.Core.Tests.Controls.Channels;

/// <summary>C07 to C11: the register against itself, the website and the notices. A row is "platform/handle" or "platform/".</summary>
public class ChannelsTests
{
    [Theory]
    [InlineData(RegisterState.Absent, "Fail")]
    [InlineData(RegisterState.HeadingsOnly, "Fail")]
    [InlineData(RegisterState.StatedNone, "Pass")]
    [InlineData(RegisterState.Listed, "Fail", "facebook/")] // a platform and no account
    [InlineData(RegisterState.Listed, "Pass", "facebook/fernhollow")]
    public void A_register_lists_accounts_or_says_that_there_are_none(RegisterState state, string expected, params string[] rows) =>
        (A.Policy() with { Channels = new() { Register = state, All = [.. rows.Select(Row)] } }).Worst("C07").ShouldBe(expected);

    [Fact]
    public void A_name_that_people_see_is_a_name_too() => (A.Policy() with
    {
        Channels = A.Register(new StatedChannel("facebook", null, A.Line()) { DisplayName = "Fernhollow Primary School" }),
    }).Worst("C07").ShouldBe("Pass");

    [Theory]
    [InlineData("facebook/a", "facebook/a", "Pass")]
    [InlineData("facebook/a", "facebook/a x/b", "Fail")]
    [InlineData("facebook/a x/b", "facebook/a", "Fail")]
    [InlineData("facebook/", "facebook/a", "Pass")] // the only one of its platform
    [InlineData("facebook/a", "facebook/b", "Fail")] // handles are never merged
    [InlineData("closed:x/b facebook/a", "x/b facebook/a", "Pass")] // C11's
    [InlineData("", "", "Pass")]
    public void Policy_and_other_source_show_the_same_accounts(string policy, string other, string expected)
    {
        EvidenceSet evidence = Given(policy, other, other);
        evidence.Worst("C08").ShouldBe(expected);
        evidence.Worst("C09").ShouldBe(expected);
    }

    [Fact]
    public void An_inferred_match_says_so()
    {
        Finding finding = Given("facebook/", "facebook/a", "").Judge("C08").ShouldHaveSingleItem();
        finding.Subject.ShouldBe("facebook a");
        finding.Basis.ShouldBe(Basis.Inferred);
        finding.Advisories.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("facebook/a", "x/b", "Fail")] // seen on the website
    [InlineData("facebook/a", "", "Unknown Partial")] // its absence proves nothing
    [InlineData("facebook/a", "facebook/a", "Unknown Partial")]
    public void A_website_that_was_read_in_part_fails_only_on_what_was_seen(string policy, string site, string expected) =>
        (Given(policy, "", "") with { Website = A.Seen(new Website([A.Page(Rows(site))], Whole: false)) }).Worst("C08").ShouldBe(expected);

    [Fact]
    public void Without_a_source_its_own_reason_is_given()
    {
        EvidenceSet evidence = A.TextAlone(A.Policy());
        evidence.Worst("C08").ShouldBe("Unknown NotConfigured");
        evidence.Worst("C09").ShouldBe("Unknown NotConfigured");
        (evidence with { Website = new Observation<Website>.CouldNotLook(Reason.NotPermitted, "403") }).Worst("C08").ShouldBe("Unknown NotPermitted");
    }

    [Theory]
    // policy, website, notice
    [InlineData("facebook/a", "facebook/a", "facebook/a", "Unknown NoEvidence")] // nobody searched
    [InlineData("facebook/a", "instagram/class6", "", "Fail")]
    [InlineData("facebook/a", "", "tiktok/a", "Fail")]
    [InlineData("closed:x/b facebook/a", "x/b", "", "Unknown NoEvidence")] // the register knows it
    [InlineData("facebook/a facebook/b", "facebook/", "", "Unknown NoEvidence")] // it may be either
    public void An_account_that_the_register_lacks_fails_without_a_search(string policy, string site, string notice, string expected) =>
        Given(policy, site, notice).Worst("C10").ShouldBe(expected);

    [Theory]
    [InlineData("facebook/a", "facebook/a", "NotApplicable")]
    [InlineData("closed:x/b facebook/a", "facebook/a", "Unknown NoEvidence")] // nobody looked whether it is live
    [InlineData("closed:x/b facebook/a", "x/b facebook/a", "Fail")]
    [InlineData("closed:x/ facebook/a", "x/b facebook/a", "Fail")]
    public void A_closed_account_is_not_linked(string policy, string site, string expected) => Given(policy, site, "").Worst("C11").ShouldBe(expected);

    [Theory]
    [InlineData(RegisterState.Absent, "Unknown NoEvidence")]
    [InlineData(RegisterState.HeadingsOnly, "Unknown NoEvidence")]
    [InlineData(RegisterState.StatedNone, "NotApplicable")]
    public void Without_a_register_nothing_says_what_was_closed(RegisterState state, string expected) =>
        (A.Policy() with { Channels = new() { Register = state } }).Worst("C11").ShouldBe(expected);

    [Fact]
    public void The_fix_is_ready_to_paste() =>
        Given("facebook/a", "", "").Judge("C09").ShouldHaveSingleItem().Fix.ShouldBe(
            "Add to the privacy notice: 'We run the Facebook account a; posts are public; Facebook is a separate controller.'");

    private static EvidenceSet Given(string policy, string site, string notice) => A.Evidence(A.Policy() with { Channels = A.Register(Rows(policy)) }) with
    {
        Website = A.Seen(new Website([A.Page(Rows(site))], Whole: true)),
        PrivacyNotices = A.Seen<IReadOnlyList<DocumentFacts>>([A.Notice(Rows(notice))]),
    };

    private static StatedChannel[] Rows(string rows) => [.. rows.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Row)];

    private static StatedChannel Row(string row)
    {
        bool closed = row.StartsWith("closed:", StringComparison.Ordinal);
        string[] parts = row.Replace("closed:", "", StringComparison.Ordinal).Split('/');
        return A.Channel(parts[0], parts[1].Length == 0 ? null : parts[1]) with { State = closed ? ChannelState.Closed : ChannelState.Open };
    }
}
