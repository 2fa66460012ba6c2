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
    public void A_notice_is_mended_by_a_paragraph_that_names_account_address_and_controller() =>
        Given("facebook/fernhollow", "", "").Judge("C09").ShouldHaveSingleItem().Fix.ShouldBe(
            "Add to the privacy notice: 'Fernhollow Primary School runs the Facebook account fernhollow (https://www.facebook.com/fernhollow). What we post there is public. "
            + "Facebook is a separate controller: how it uses the data of people who visit the account, comment or send messages is described in its own privacy notice.'");

    [Fact]
    public void A_register_is_mended_by_a_row_whose_gaps_are_seen_to_be_gaps() =>
        Given("facebook/fernhollow", "facebook/fernhollow instagram/fernhollow6", "").Judge("C08").Single(finding => finding.Outcome is Outcome.Fail).Fix!
            .ShouldContain("| Instagram | fernhollow6 | https://www.instagram.com/fernhollow6/ | [two roles] | [roles] | [date] | |");

    [Fact]
    public void A_website_is_mended_by_the_line_that_links_the_account() =>
        Given("x/fernhollow", "", "").Judge("C08").ShouldHaveSingleItem().Fix!
            .ShouldContain("Fernhollow Primary School on X: https://x.com/fernhollow (as HTML: <a href=\"https://x.com/fernhollow\">Fernhollow Primary School on X</a>)");

    [Fact]
    public void A_missing_register_is_mended_by_one_that_holds_what_website_and_notice_show()
    {
        string fix = (Given("", "facebook/fernhollow", "x/fernhollow") with { Policy = A.Seen(A.Policy() with { Channels = new() }) }).Judge("C07").ShouldHaveSingleItem().Fix!;
        fix.ShouldContain("| Platform | Account | Address |");
        fix.ShouldContain("| Facebook | fernhollow | https://www.facebook.com/fernhollow |");
        fix.ShouldContain("| X | fernhollow | https://x.com/fernhollow |");
    }

    [Fact]
    public void A_source_that_lacks_an_account_is_named() => Given("facebook/a", "", "facebook/a").Judge("C08").ShouldHaveSingleItem().Summary.ShouldContain("https://www.fernhollow.example/");

    [Theory]
    [InlineData("instagram/fernhollow", "instagram/fernholow", true)] // a letter less
    [InlineData("instagram/fernhollow", "instagram/fernhollow1", true)]
    [InlineData("instagram/fernhollow", "instagram/fernhlolow", true)] // two changed round
    [InlineData("instagram/fernhollow", "instagram/fern_hollow", true)]
    [InlineData("instagram/fernhollow", "instagram/fernhollow.year6", false)]
    [InlineData("x/fernhollow", "instagram/fernholow", false)] // another platform
    [InlineData("facebook/100064412345678", "facebook/100064412345671", false)] // numbers are near by chance
    public void An_account_whose_name_is_nearly_registered_is_a_slip_or_an_imposter(string policy, string site, bool near)
    {
        Finding finding = Given(policy, site, "").Judge("C10").Single(one => one.Outcome is Outcome.Fail);
        finding.Summary.Contains("nearly that of the registered account", StringComparison.Ordinal).ShouldBe(near);
    }

    [Theory]
    // account, where it is shown, what its page answers, C11
    [InlineData("", "gone", "Pass")]
    [InlineData("", "answers", "Fail")]
    [InlineData("", "moved", "Fail")]
    [InlineData("", "refused", "Unknown NotPermitted")]
    [InlineData("", "", "Unknown NoEvidence")]
    [InlineData("x/b", "gone", "Fail")] // still linked
    [InlineData("x/b", "answers", "Fail")]
    public void A_closed_account_is_unlinked_and_gone(string site, string page, string expected) =>
        Looked(Given("closed:x/b facebook/a", $"facebook/a {site}", ""), "x", "b", page).Worst("C11").ShouldBe(expected);

    [Fact]
    public void Where_no_program_can_look_a_person_can_and_only_where_nothing_links_the_account()
    {
        EvidenceSet evidence = Looked(Given("closed:x/b facebook/a", "facebook/a", ""), "x", "b", "refused") with { Attestations = A.Seen<IReadOnlyList<Attestation>>([A.Statement("C11")]) };
        evidence.Judge("C11").ShouldHaveSingleItem().Basis.ShouldBe(Basis.Attested);
        evidence.Worst("C11").ShouldBe("Pass");
        (evidence with { Website = new Observation<Website>.CouldNotLook(Reason.Unreachable, "No answer.") }).Worst("C11").ShouldBe("Unknown Unreachable");
    }

    [Theory]
    [InlineData("gone", "Fail")]
    [InlineData("answers", "Pass")]
    [InlineData("moved", "Pass")] // a link still serves; a remark gives the new name
    [InlineData("refused", "Pass")] // the platform tells no program
    [InlineData("lost", "Unknown Unreachable")]
    [InlineData("", "Pass")]
    public void What_policy_and_website_show_is_there(string page, string expected) =>
        Looked(Given("x/fernhollow", "x/fernhollow", ""), "x", "fernhollow", page).Worst("C08").ShouldBe(expected);

    [Fact]
    public void An_account_under_a_new_name_is_a_remark() =>
        Looked(Given("x/fernhollow", "x/fernhollow", ""), "x", "fernhollow", "moved").Judge("C08").SelectMany(finding => finding.Advisories).ShouldHaveSingleItem().ShouldContain("newname");

    [Theory]
    [InlineData("We search the public web for posts that mention the school by name.", "Pass")]
    [InlineData("Public posts and news pages about our school are looked for each week by an automatic scan.", "Pass")]
    [InlineData("We monitor social media for comments made about the academy in public.", "Pass")]
    [InlineData("We monitor what pupils do online on the school network.", "Fail")]
    [InlineData("We do not monitor social media for posts about the school.", "Fail")]
    [InlineData("An online search of shortlisted candidates is made and may show posts about the school.", "Fail")]
    [InlineData("We use your information to teach.", "Fail")]
    public void Where_public_mentions_are_looked_for_the_notice_says_so(string sentence, string expected)
    {
        DocumentFacts notice = DocumentFacts.Read(new("notice.txt", FileFormat.Text, [new(1, "Privacy notice"), new(2, ""), new(3, sentence)]));
        EvidenceSet evidence = A.Evidence() with { PrivacyNotices = A.Seen<IReadOnlyList<DocumentFacts>>([notice with { Channels = A.Policy().Channels }]) };
        evidence.Worst("C09").ShouldBe("Pass", "nobody scans");
        EvidenceSet scanning = evidence with { School = evidence.School with { ScansMentions = true } };
        scanning.Worst("C09").ShouldBe(expected);
        if (expected is "Fail")
        {
            string fix = scanning.Judge("C09").Single(finding => finding.Outcome is Outcome.Fail).Fix!;
            DocumentFacts mended = DocumentFacts.Read(new("notice.txt", FileFormat.Text, [new(1, "Privacy notice"), new(2, ""), new(3, fix)]));
            mended.Conduct.MentionScanning.ShouldNotBeNull("the paragraph that mends it is itself recognised");
        }
    }

    private static EvidenceSet Looked(EvidenceSet evidence, string platform, string handle, string page) => page.Length == 0 ? evidence : evidence with
    {
        AccountPages = A.Seen<IReadOnlyList<AccountPage>>([new(platform, handle, $"https://{platform}.example/{handle}", page switch
        {
            "answers" => new AccountAnswer.Answers(),
            "gone" => new AccountAnswer.Gone(),
            "moved" => new AccountAnswer.MovedTo($"https://{platform}.example/newname", "newname"),
            "refused" => new AccountAnswer.CouldNotLook(Reason.NotPermitted, "It shows accounts to people who are signed in, not to programs."),
            _ => new AccountAnswer.CouldNotLook(Reason.Unreachable, "It gave no answer."),
        })]),
    };

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
