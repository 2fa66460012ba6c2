using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions;

namespace ComplianceMonitor.Core.Tests.Controls.Mentions;

/// <summary>C19, and what scans tell C10 and C18.</summary>
public class MonitoredInTimeTests
{
    private static readonly SourceLook Web = new("brave", "\"Fernhollow Primary School\"") { CompleteAt = A.Yesterday };

    [Fact]
    public void A_complaint_is_no_failure_while_its_time_runs() => Given([Web], Mention(0) with { Concerns = [Concern.Complaint] }).Worst("C19").ShouldBe("Pass");

    [Theory]
    [InlineData(MentionStatus.New, "Fail")]
    [InlineData(MentionStatus.Acknowledged, "Pass")]
    [InlineData(MentionStatus.Handled, "Pass")]
    [InlineData(MentionStatus.NotOurs, "Pass")]
    public void What_nobody_took_up_in_time_fails(MentionStatus status, string expected)
    {
        EvidenceSet evidence = Given([Web], Mention(-4) with { Concerns = [Concern.Safeguarding], Status = status });
        evidence.Worst("C19").ShouldBe(expected);
        evidence.Judge("C19").ShouldAllBe(finding => !finding.Summary.Contains("news.example", StringComparison.Ordinal), "nobody but the safeguarding lead may learn what it is");
    }

    [Fact]
    public void Praise_and_repeats_ask_for_nobody() =>
        Given([Web], Mention(-9), Mention(-9) with { Concerns = [Concern.Abuse], DuplicateOf = "a" }, Mention(-9) with { Concerns = [Concern.Abuse], About = About.No }).Worst("C19").ShouldBe("Pass");

    [Fact]
    public void A_comment_that_raises_something_wants_an_answer()
    {
        PublicMention comment = Mention(-4) with { Kind = "facebook", IsComment = true, Concerns = [Concern.Complaint] };
        Given([Web], comment).Judge("C19").Single(finding => finding.Outcome is Outcome.Fail).Subject.ShouldBe("comments on facebook");
        Given([Web], comment with { Answered = A.Yesterday }).Worst("C19").ShouldBe("Pass");
    }

    [Fact]
    public void A_source_that_did_not_answer_for_a_week_is_named()
    {
        SourceLook down = new("feeds", "https://feeds.example") { CompleteAt = A.Yesterday.AddDays(-8), Shortfall = new(Reason.Unreachable, "The feed answers 503.") };
        Finding finding = Given([Web, down]).Judge("C19").Single(one => one.Outcome is Outcome.Unknown);
        finding.Outcome.ShouldBe(new Outcome.Unknown(Reason.Unreachable));
        finding.Summary.ShouldContain("The feed answers 503.");
    }

    [Theory]
    [InlineData("https://www.facebook.com/fernhollowprimary", "Pass")] // the registered one
    [InlineData("https://www.facebook.com/fernhollowprimary2", "Fail")]
    [InlineData("https://www.facebook.com/netherbyfc", "Pass")]
    [InlineData("https://www.facebook.com/fernhollowprimary2/posts/4711", "Pass")] // a post is no account
    [InlineData("https://news.example/fernhollow", "Pass")]
    public void An_account_of_the_schools_name_that_a_search_finds_and_the_register_lacks_fails(string address, string expected) =>
        Given([Web], Mention(-1) with { Address = address }).Worst("C10").ShouldBe(expected);

    [Fact]
    public void An_account_that_is_known_and_independent_is_none() =>
        Given([Web], Mention(-1) with { Address = "https://www.facebook.com/fernhollowprimary2", Status = MentionStatus.Handled }).Worst("C10").ShouldBe("Pass");

    [Fact]
    public void Without_a_search_of_the_whole_web_nobody_can_say_that_there_is_no_other() =>
        Given([Web with { Source = "bluesky" }]).Worst("C10").ShouldBe("Unknown Partial");

    [Fact]
    public void A_post_of_the_schools_own_that_was_marked_fails_until_somebody_has_looked()
    {
        PublicMention post = Mention(-3) with { Kind = "facebook", Address = "https://www.facebook.com/fernhollowprimary/posts/4711", Concerns = [Concern.PersonalData] };
        Given([Web], post).Worst("C18").ShouldBe("Fail");
        Given([Web], post with { Status = MentionStatus.Handled }).Worst("C18").ShouldBe("Pass");
        Given([Web], post with { Found = A.Yesterday.AddDays(-40) }).Worst("C18").ShouldBe("Pass");
    }

    private static EvidenceSet Given(SourceLook[] looks, params PublicMention[] mentions) => A.Evidence() with { Mentions = A.Seen(new MentionLog(looks, mentions)) };

    private static PublicMention Mention(int day) => new(new string('a', 64), "https://news.example/a", "brave", A.Yesterday.AddDays(day)) { About = About.Yes };
}
