using ComplianceMonitor.Connectors.MentionSources.Comments;
using ComplianceMonitor.Connectors.Tests.Platforms;
using ComplianceMonitor.Connectors.Tests.Web;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.MentionSources;

public sealed class CommentsSourceTests
{
    private const string Page = "/v26.0/1001";
    private const string Posts = "/v26.0/1001/posts";
    private const string Feed = "/xrpc/app.bsky.feed.getAuthorFeed";
    private const string Thread = "/xrpc/app.bsky.feed.getPostThread";

    private static readonly SchoolFile OnFacebook = SourceDouble.School with { Connections = [new("facebook", "fernhollow", new("TOKEN")) { Account = "1001" }] };
    private static readonly SchoolFile OnBluesky = With("bluesky", "fernhollow.example");
    private static readonly SchoolFile OnMastodon = With("mastodon", "fernhollow@edu.example");

    [Fact]
    public async Task Facebook_comments_are_read_with_the_pages_own_token()
    {
        await using PlatformDouble meta = Facebook();
        SourceAnswer answer = await AskAsync(meta, OnFacebook);
        answer.Trouble.ShouldBeNull();
        answer.Items.ShouldBe([
            new("https://www.facebook.com/fernhollow/posts/1?comment_id=2", "facebook")
            {
                Text = "Where is the <list>?", Published = new(2026, 11, 19, 20, 1, 0, TimeSpan.Zero), IsComment = true, Answered = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero),
            },
            new("https://www.facebook.com/fernhollow/posts/1?comment_id=3", "facebook") { Text = "No reply here", Published = new(2026, 11, 18, 20, 1, 0, TimeSpan.Zero), IsComment = true },
        ]);
        meta.Site.Heard.Last().Header("Authorization").ShouldBe("Bearer page-token");
        meta.Site.Heard.Last().Path.ShouldEndWith(FormattableString.Invariant($"&since={SourceDouble.Noon.AddDays(-60).ToUnixTimeSeconds()}&limit=50"));
    }

    [Theory]
    [InlineData(Page, 400, """{"error":{"code":190}}""", Reason.NotPermitted, "TOKEN")]
    [InlineData(Posts, 403, """{"error":{"code":10}}""", Reason.NotPermitted, "pages_read_user_content")]
    [InlineData(Posts, 400, """{"error":{"code":4}}""", Reason.Unreachable, "too often")]
    [InlineData(Posts, 200, "{}", Reason.Unreadable, "without posts")]
    [InlineData(Posts, 200, "<html>", Reason.Unreadable, "something else")]
    [InlineData(Posts, 503, "", Reason.Unreachable, "503")]
    public async Task What_goes_wrong_at_Facebook_is_told(string path, int status, string body, Reason reason, string says)
    {
        await using PlatformDouble meta = Facebook().On(path, status, body);
        SourceTrouble trouble = (await AskAsync(meta, OnFacebook)).Troubled();
        trouble.Reason.ShouldBe(reason);
        trouble.Because.ShouldContain(says);
        trouble.Because.ShouldNotContain("the-token");
    }

    [Fact]
    public async Task More_comments_than_are_read_are_told()
    {
        string Full(int count) => $"{{\"data\":[{string.Join(',', Enumerable.Repeat("{}", count))}],\"paging\":{{\"next\":\"https://graph.facebook.com/next\"}}}}";
        await using PlatformDouble meta = Facebook().On(Posts, Full(50));
        (await AskAsync(meta, OnFacebook)).Trouble.ShouldNotBeNull().Reason.ShouldBe(Reason.Partial);
        meta.On(Posts, Full(3));
        (await AskAsync(meta, OnFacebook)).Trouble.ShouldBeNull("the next page is empty");
    }

    [Fact]
    public async Task Replies_at_Bluesky_are_read_by_thread()
    {
        await using PlatformDouble bluesky = new PlatformDouble("Bluesky__BaseUrl")
            .On(Feed, $$$"""{"feed":[{"post":{{{Post("own", "a", "Fair on Friday", 2)}}}},{"post":{{{Post("own", "b", "No replies", 0)}}}},{"post":{{{Post("other", "c", "A repost", 9)}}}}]}""")
            .On(Thread, $$$"""
                {"thread":{"post":{{{Post("own", "a", "Fair", 2)}}},"replies":[{"post":{{{Post("parent", "r1", "When?", 1)}}},"replies":[{"post":{{{Post("own", "r2", "At two", 0)}}}},{"post":{{{Post("x", "r3", "Yes", 0)}}}}]},
                {"post":{{{Post("own", "r4", "PS", 0)}}}},{"$type":"app.bsky.feed.defs#blockedPost","uri":"x","blocked":true}]}}
                """);
        SourceAnswer answer = await AskAsync(bluesky, OnBluesky);
        answer.Trouble.ShouldBeNull();
        FoundItem item = answer.Items.ShouldHaveSingleItem();
        (item.Address, item.Text, item.IsComment, item.Answered).ShouldBe(("https://bsky.app/profile/did:plc:parent/post/r1", "When?", true, new(2026, 11, 19, 20, 1, 0, TimeSpan.Zero)));
        bluesky.Site.Heard.Count(asked => asked.Path.StartsWith(Thread, StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData(Feed, 400, """{"error":"InvalidRequest"}""", Reason.NotConfigured, "fernhollow.example")]
    [InlineData(Feed, 200, "{}", Reason.Unreadable, "without posts")]
    [InlineData(Thread, 503, "", Reason.Unreachable, "503")]
    [InlineData(Thread, 429, "", Reason.Unreachable, "too often")]
    public async Task What_goes_wrong_at_Bluesky_is_told(string path, int status, string body, Reason reason, string says)
    {
        await using PlatformDouble bluesky = new PlatformDouble("Bluesky__BaseUrl").On(Feed, $$$"""{"feed":[{"post":{{{Post("own", "a", "Fair", 2)}}}}]}""").On(path, status, body);
        SourceTrouble trouble = (await AskAsync(bluesky, OnBluesky)).Troubled();
        trouble.Reason.ShouldBe(reason);
        trouble.Because.ShouldContain(says);
    }

    [Fact]
    public async Task Replies_at_Mastodon_are_read_by_context()
    {
        await using PlatformDouble mastodon = new PlatformDouble("Mastodon__BaseUrl")
            .On("/api/v1/accounts/lookup", """{"id":"1","acct":"fernhollow"}""")
            .On("/api/v1/accounts/1/statuses", $"[{Reply("10", null, "1", 2)},{Reply("9", null, "1", 0)}]")
            .On("/api/v1/statuses/10/context", $$"""{"ancestors":[],"descendants":[{{Reply("11", "10", "7", 1)}},{{Reply("12", "11", "1", 0)}},{{Reply("13", "10", "1", 0)}},{{Reply("14", "12", "7", 0)}}]}""");
        SourceAnswer answer = await AskAsync(mastodon, OnMastodon);
        answer.Trouble.ShouldBeNull();
        FoundItem item = answer.Items.ShouldHaveSingleItem();
        (item.Address, item.IsComment, item.Answered).ShouldBe(("https://edu.example/@x/11", true, new(2026, 11, 19, 20, 1, 0, TimeSpan.Zero)));
        mastodon.Site.Heard.First().Path.ShouldBe("/api/v1/accounts/lookup?acct=fernhollow");
    }

    [Fact]
    public async Task A_school_without_accounts_lacks_them()
    {
        await using PlatformDouble meta = Facebook().With("TOKEN", null);
        using Connectors.Web.WebReader reader = new(meta.Web, new LeapingClock());
        CommentsSource source = new(reader, meta.Setting);
        source.Lacks(SourceDouble.School).ShouldNotBeNull().Reason.ShouldBe(Reason.NotConfigured);
        source.Lacks(With("mastodon", "fernhollow")).ShouldNotBeNull();
        (await source.AskAsync(source.Scopes(OnFacebook, [])[0], null, SourceDouble.Noon, TestContext.Current.CancellationToken)).Troubled().Because.ShouldContain("TOKEN is not set");
    }

    private static PlatformDouble Facebook() => new PlatformDouble("Meta__BaseUrl")
        .On(Page, """{"id":"1001","name":"Fernhollow","access_token":"page-token"}""")
        .On(Posts, """
            {"data":[{"id":"1001_1","comments":{"data":[
            {"id":"1_2","message":"Where is the <list>?","created_time":"2026-11-19T20:01:00+0000","permalink_url":"https://www.facebook.com/fernhollow/posts/1?comment_id=2","from":{"id":"77"},
             "comments":{"data":[{"created_time":"2026-11-20T09:00:00+0000","from":{"id":"78"}},{"created_time":"2026-11-20T08:00:00+0000","from":{"id":"1001"}}]}},
            {"id":"1_3","message":"No reply here","created_time":"2026-11-18T20:01:00+0000","permalink_url":"https://www.facebook.com/fernhollow/posts/1?comment_id=3"},
            {"id":"1_4","message":"Own","created_time":"2026-11-18T20:01:00+0000","permalink_url":"https://www.facebook.com/x","from":{"id":"1001"}},
            {"id":"1_5","message":"Old","created_time":"2026-09-18T20:01:00+0000","permalink_url":"https://www.facebook.com/y","from":{"id":"77"}},
            {"id":"1_6","message":"Bad","created_time":"2026-11-18T20:01:00+0000","permalink_url":"javascript:x","from":{"id":"77"}}]}},{"id":"1001_2"}],"paging":{"cursors":{"after":"x"}}}
            """);

    private static Task<SourceAnswer> AskAsync(PlatformDouble platform, SchoolFile school) => platform.AskAsync((web, settings) => new CommentsSource(web, settings), school);

    private static SchoolFile With(string platform, string handle) => SourceDouble.School with { School = SourceDouble.School.School with { Channels = [new(platform, handle, [])] } };

    private static string Post(string who, string key, string text, int replies) =>
        $$$"""{"uri":"at://did:plc:{{{who}}}/app.bsky.feed.post/{{{key}}}","author":{"did":"did:plc:{{{who}}}","handle":"{{{(who == "own" ? "Fernhollow.example" : $"{who}.example")}}}"},"record":{"text":"{{{text}}}","createdAt":"2026-11-19T20:01:00Z"},"replyCount":{{{replies}}},"indexedAt":"2026-11-19T20:01:02Z"}""";

    private static string Reply(string id, string? to, string account, int replies) =>
        $$$"""{"id":"{{{id}}}","in_reply_to_id":{{{(to is null ? "null" : $"\"{to}\"")}}},"created_at":"2026-11-19T20:01:00.000Z","url":"https://edu.example/@x/{{{id}}}","visibility":"public","content":"<p>x</p>","replies_count":{{{replies}}},"account":{"id":"{{{account}}}"}}""";
}
