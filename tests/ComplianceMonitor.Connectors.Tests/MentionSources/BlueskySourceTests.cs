using ComplianceMonitor.Connectors.MentionSources.Bluesky;
using ComplianceMonitor.Connectors.Tests.Platforms;
using ComplianceMonitor.Connectors.Tests.Web;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.MentionSources;

public sealed class BlueskySourceTests
{
    private const string Open = "/xrpc/com.atproto.server.createSession";
    private const string Session = "/xrpc/com.atproto.server.getSession";
    private const string Search = "/xrpc/app.bsky.feed.searchPosts";

    [Fact]
    public async Task Posts_are_found_page_by_page_at_the_accounts_own_server()
    {
        await using PlatformDouble bluesky = Whole().On(Search, asked => Site.Say(200, asked.Path.Contains("cursor=100", StringComparison.Ordinal)
            ? Page("", Post("3b", "Second <b>"))
            : Page("\"cursor\":\"100\",", Post("3a", "Lovely concert"), Post("3c", "hidden", "\"labels\":[{\"val\":\"!no-unauthenticated\"}]"), Post("3d", "gone", "\"labels\":[{\"val\":\"!takedown\"}]"))));
        SourceAnswer answer = await bluesky.AskAsync((web, settings) => new BlueskySource(web, settings));
        answer.Trouble.ShouldBeNull();
        answer.Calls.ShouldBe(2);
        answer.Cursor.ShouldBe("2026-11-21 12:00:00Z");
        DateTimeOffset published = new(2026, 11, 19, 20, 1, 0, TimeSpan.Zero);
        answer.Items.ShouldBe([
            new("https://bsky.app/profile/did:plc:abc/post/3a", "bluesky") { Text = "Lovely concert", Published = published },
            new("https://bsky.app/profile/did:plc:abc/post/3c", "bluesky") { Published = published },
            new("https://bsky.app/profile/did:plc:abc/post/3b", "bluesky") { Text = "Second <b>", Published = published },
        ]);
        Asked search = bluesky.Site.Heard.First(asked => asked.Path.StartsWith(Search, StringComparison.Ordinal));
        search.Path.ShouldContain("q=%22Fernhollow%20Primary%22%20%22Netherby%22&sort=latest&limit=100&since=2026-11-07T12:00:00Z");
        search.Header("Authorization").ShouldBe("Bearer jwt.a.b");
    }

    [Fact]
    public async Task The_next_scan_asks_from_a_day_before_the_last()
    {
        await using PlatformDouble bluesky = Whole().On(Search, Page(""));
        await bluesky.AskAsync((web, settings) => new BlueskySource(web, settings), cursor: "2026-11-20 12:00:00Z");
        bluesky.Site.Heard.Last().Path.ShouldContain("since=2026-11-19T12:00:00Z");
        await bluesky.AskAsync((web, settings) => new BlueskySource(web, settings), cursor: "2026-10-25 12:00:00Z");
        bluesky.Site.Heard.Last().Path.ShouldContain("since=2026-10-24T12:00:00Z");
        await bluesky.AskAsync((web, settings) => new BlueskySource(web, settings), cursor: "2099-11-20 12:00:00Z");
        bluesky.Site.Heard.Last().Path.ShouldContain("since=2026-11-07T12:00:00Z", Case.Sensitive, "a cursor from the future is none");
    }

    [Fact]
    public async Task One_session_serves_all_queries_and_a_failed_log_in_is_not_repeated()
    {
        await using PlatformDouble bluesky = Whole().On(Search, Page(""));
        using WebReader reader = new(bluesky.Web, new LeapingClock());
        BlueskySource source = new(reader, bluesky.Setting);
        SourceScope scope = source.Scopes(SourceDouble.School, [SourceDouble.Query])[0];
        await source.AskAsync(scope, null, SourceDouble.Noon, TestContext.Current.CancellationToken);
        await source.AskAsync(scope, null, SourceDouble.Noon.AddMinutes(50), TestContext.Current.CancellationToken);
        bluesky.Site.Heard.Count(asked => asked.Path == Open).ShouldBe(1);
        bluesky.On(Open, 401, """{"error":"AuthenticationRequired"}""");
        await source.AskAsync(scope, null, SourceDouble.Noon.AddHours(2), TestContext.Current.CancellationToken);
        await source.AskAsync(scope, null, SourceDouble.Noon.AddHours(2), TestContext.Current.CancellationToken);
        bluesky.Site.Heard.Count(asked => asked.Path == Open).ShouldBe(2);
    }

    [Fact]
    public async Task A_session_that_has_expired_is_opened_again_by_the_next_question()
    {
        await using PlatformDouble bluesky = Whole().On(Search, 400, """{"error":"ExpiredToken"}""");
        using WebReader reader = new(bluesky.Web, new LeapingClock());
        BlueskySource source = new(reader, bluesky.Setting);
        SourceScope scope = source.Scopes(SourceDouble.School, [SourceDouble.Query])[0];
        (await source.AskAsync(scope, null, SourceDouble.Noon, TestContext.Current.CancellationToken)).Troubled().Reason.ShouldBe(Reason.NotPermitted);
        bluesky.On(Search, Page(""));
        (await source.AskAsync(scope, null, SourceDouble.Noon, TestContext.Current.CancellationToken)).Trouble.ShouldBeNull();
        bluesky.Site.Heard.Count(asked => asked.Path == Open).ShouldBe(2);
    }

    [Theory]
    [InlineData(Open, 401, """{"error":"AuthenticationRequired"}""", Reason.NotPermitted, "Bluesky__AppPassword")]
    [InlineData(Search, 403, "<html>forbidden</html>", Reason.NotPermitted, "Bluesky search")]
    [InlineData(Search, 503, "busy", Reason.Unreachable, "503")]
    [InlineData(Search, 200, "<html>sign in</html>", Reason.Unreadable, "something else")]
    [InlineData(Search, 200, "{}", Reason.Unreadable, "without posts")]
    [InlineData(Search, 200, "null", Reason.Unreadable, "nothing")]
    public async Task What_goes_wrong_is_told(string path, int status, string body, Reason reason, string says)
    {
        await using PlatformDouble bluesky = Whole().On(Search, Page("")).On(path, status, body);
        SourceTrouble trouble = (await bluesky.AskAsync((web, settings) => new BlueskySource(web, settings))).Troubled();
        trouble.Reason.ShouldBe(reason);
        trouble.Because.ShouldContain(says);
        trouble.Because.ShouldNotContain("the-token");
    }

    [Fact]
    public async Task A_second_page_that_fails_leaves_the_first_and_says_when_to_come_back()
    {
        await using PlatformDouble bluesky = Whole().On(Search, asked => asked.Path.Contains("cursor=", StringComparison.Ordinal)
            ? Site.Say(429, """{"error":"RateLimitExceeded"}""", "Retry-After: 1800") : Site.Say(200, Page("\"cursor\":\"100\",", Post("3a", "One"))));
        SourceAnswer answer = await bluesky.AskAsync((web, settings) => new BlueskySource(web, settings));
        answer.Items.Count.ShouldBe(1);
        answer.Troubled().PauseUntil.ShouldBe(SourceDouble.Noon.AddMinutes(30));
    }

    [Fact]
    public async Task An_endless_search_is_bounded_and_the_next_scan_goes_on()
    {
        await using PlatformDouble bluesky = Whole().On(Search, _ => Site.Say(200, Page("\"cursor\":\"again\",", Post("3a", "One"))));
        SourceAnswer answer = await bluesky.AskAsync((web, settings) => new BlueskySource(web, settings));
        (answer.Calls, answer.Items.Count, answer.Trouble?.Reason, answer.Cursor is null).ShouldBe((10, 1, Reason.Partial, false));
    }

    [Fact]
    public async Task Entries_of_another_form_cost_themselves_only()
    {
        await using PlatformDouble bluesky = Whole().On(Search, Page("", Post("3a", "One"), "{\"uri\":7}", "null", "{\"uri\":\"at://did:plc:x/app.bsky.feed.like/1\"}", "{\"uri\":\"at://did:plc:x/app.bsky.feed.post/a/b?c\"}"));
        SourceAnswer answer = await bluesky.AskAsync((web, settings) => new BlueskySource(web, settings));
        answer.Items.Count.ShouldBe(1);
        answer.Trouble.ShouldNotBeNull().Because.ShouldContain("1 entries");
    }

    [Fact]
    public async Task The_schools_own_account_serves_and_nothing_is_a_lack()
    {
        await using PlatformDouble bluesky = Whole().On(Search, Page("")).With("Bluesky__Identifier", null);
        SchoolFile school = SourceDouble.School with { Connections = [new("bluesky", "fernhollow.example", new("TOKEN"))] };
        (await bluesky.AskAsync((web, settings) => new BlueskySource(web, settings), school)).Trouble.ShouldBeNull();
        using WebReader reader = new(bluesky.Web, new LeapingClock());
        BlueskySource source = new(reader, bluesky.Setting);
        source.Lacks(SourceDouble.School).ShouldNotBeNull().Because.ShouldContain("Bluesky__AppPassword");
        source.Scopes(SourceDouble.School, [SourceDouble.Query]).ShouldBeEmpty();
    }

    private static PlatformDouble Whole() => new PlatformDouble("Bluesky__BaseUrl")
        .With("Bluesky__Identifier", "fernhollow.example").With("Bluesky__AppPassword", "the-token")
        .On(Open, """{"accessJwt":"jwt.a.b","handle":"fernhollow.example"}""")
        .On(Session, """{"handle":"fernhollow.example"}""");

    private static string Page(string cursor, params string[] posts) => $"{{{cursor}\"posts\":[{string.Join(',', posts)}]}}";

    private static string Post(string key, string text, string author = "\"labels\":[]") =>
        $$$"""{"uri":"at://did:plc:abc/app.bsky.feed.post/{{{key}}}","author":{"did":"did:plc:abc","handle":"parent.example",{{{author}}}},"record":{"text":"{{{text}}}","createdAt":"2026-11-19T20:01:00Z"},"indexedAt":"2026-11-19T20:01:02Z","labels":[]}""";
}
