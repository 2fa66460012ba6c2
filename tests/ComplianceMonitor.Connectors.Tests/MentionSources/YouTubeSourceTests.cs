using ComplianceMonitor.Connectors.MentionSources.YouTube;
using ComplianceMonitor.Connectors.Tests.Platforms;
using ComplianceMonitor.Connectors.Tests.Web;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.MentionSources;

public sealed class YouTubeSourceTests
{
    private const string Search = "/youtube/v3/search";
    private const string Threads = "/youtube/v3/commentThreads";
    private const string Replies = "/youtube/v3/comments";

    private static readonly SchoolFile WithChannel = SourceDouble.School with { Connections = [new("youtube", "fernhollow", new("TOKEN")) { Account = "UC1" }] };

    [Fact]
    public async Task Videos_are_found()
    {
        await using PlatformDouble youtube = Whole().On(Search, asked => Site.Say(200, asked.Path.Contains("pageToken=p2", StringComparison.Ordinal)
            ? """{"items":[{"id":{"videoId":"javascript:x"}},{"id":{"playlistId":"x"}},{"id":{"videoId":"second"},"snippet":{}}]}"""
            : """{"nextPageToken":"p2","items":[{"id":{"kind":"youtube#video","videoId":"abcdefghijk"},"snippet":{"publishedAt":"2026-11-19T20:01:00Z","channelId":"UC9","title":"Fernhollow &amp; choir &#39;live&#39;","description":"A concert","channelTitle":"A parent"}}]}"""));
        SourceAnswer answer = await SearchAsync(youtube);
        answer.Trouble.ShouldBeNull();
        answer.Items.ShouldBe([
            new("https://www.youtube.com/watch?v=abcdefghijk", "youtube") { Title = "Fernhollow & choir 'live'", Text = "A concert", Published = new(2026, 11, 19, 20, 1, 0, TimeSpan.Zero) },
            new("https://www.youtube.com/watch?v=second", "youtube"),
        ]);
        (answer.Calls, answer.Cursor).ShouldBe((2, "2026-11-21 12:00:00Z"));
        Asked asked = youtube.Site.Heard.First();
        asked.Path.ShouldContain("publishedAfter=2026-11-07T12:00:00Z&q=%22Fernhollow%20Primary%22%20%22Netherby%22");
        asked.Path.ShouldNotContain("the-key");
        asked.Header("X-Goog-Api-Key").ShouldBe("the-key");
    }

    [Fact]
    public async Task A_quota_that_is_used_up_rests_until_midnight_pacific_time()
    {
        await using PlatformDouble youtube = Whole().On(Search, 403, """{"error":{"code":403,"errors":[{"reason":"quotaExceeded"}]}}""");
        SourceTrouble trouble = (await SearchAsync(youtube)).Troubled();
        (trouble.Reason, trouble.PauseUntil).ShouldBe((Reason.Unreachable, new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData(400, """{"error":{"details":[{"reason":"API_KEY_INVALID"}]}}""", Reason.NotPermitted, "YouTube__ApiKey")]
    [InlineData(403, """{"error":{"errors":[{"reason":"accessNotConfigured"}]}}""", Reason.NotPermitted, "YouTube__ApiKey")]
    [InlineData(403, "<html>", Reason.NotPermitted, "refuses")]
    [InlineData(429, "{}", Reason.Unreachable, "too often")]
    [InlineData(503, "{}", Reason.Unreachable, "503")]
    [InlineData(200, "[]", Reason.Unreadable, "something else")]
    public async Task What_goes_wrong_is_told(int status, string body, Reason reason, string says)
    {
        await using PlatformDouble youtube = Whole().On(Search, status, body);
        SourceTrouble trouble = (await SearchAsync(youtube)).Troubled();
        trouble.Reason.ShouldBe(reason);
        trouble.Because.ShouldContain(says);
    }

    [Fact]
    public async Task Comments_on_own_videos_say_whether_the_school_answered()
    {
        await using PlatformDouble youtube = Whole()
            .On(Threads, $$"""
                {"nextPageToken":"p2","items":[{{Thread("c1", "UC7", "2026-11-19T20:00:00Z", 1, Comment("r1", "UC1", "2026-11-20T08:00:00Z"))}},
                {{Thread("c2", "UC7", "2026-11-18T20:00:00Z", 7, Comment("r2", "UC8", "2026-11-18T21:00:00Z"))}},{{Thread("c3", "UC7", "2026-11-17T20:00:00Z", 0)}},
                {{Thread("own", "UC1", "2026-11-17T20:00:00Z", 0)}},{{Thread("old", "UC7", "2026-09-01T20:00:00Z", 0)}}]}
                """)
            .On(Replies, $$"""{"items":[{{Comment("r3", "UC1", "2026-11-19T09:00:00Z")}},{{Comment("r4", "UC1", "2026-11-19T08:00:00Z")}}]}""");
        SourceAnswer answer = await CommentsAsync(youtube, WithChannel);
        answer.Trouble.ShouldBeNull();
        answer.Calls.ShouldBe(0, "searches are counted, and these are none");
        answer.Items.ShouldAllBe(item => item.IsComment && item.Kind == "youtube");
        answer.Items.Select(item => (item.Address, item.Answered)).ShouldBe([
            ("https://www.youtube.com/watch?v=v1&lc=c1", new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero)),
            ("https://www.youtube.com/watch?v=v1&lc=c2", new(2026, 11, 19, 8, 0, 0, TimeSpan.Zero)),
            ("https://www.youtube.com/watch?v=v1&lc=c3", (DateTimeOffset?)null),
        ]);
        youtube.Site.Heard.Count(asked => asked.Path.StartsWith(Threads, StringComparison.Ordinal)).ShouldBe(1, "what is older than the window ends it");
    }

    [Fact]
    public async Task A_channel_named_by_its_handle_is_looked_up()
    {
        await using PlatformDouble youtube = Whole().On("/youtube/v3/channels", """{"items":[{"id":"UC1"}]}""").On(Threads, """{"items":[]}""");
        SchoolFile school = SourceDouble.School with { School = SourceDouble.School.School with { Channels = [new("youtube", "fernhollow", [])] } };
        (await CommentsAsync(youtube, school)).Trouble.ShouldBeNull();
        youtube.Site.Heard.Last().Path.ShouldContain("allThreadsRelatedToChannelId=UC1");
        youtube.On("/youtube/v3/channels", """{"items":[]}""");
        (await CommentsAsync(youtube, school)).Troubled().Reason.ShouldBe(Reason.NotConfigured);
    }

    [Fact]
    public async Task Without_a_key_there_is_nothing_to_ask()
    {
        await using PlatformDouble youtube = Whole().With("YouTube__ApiKey", null);
        using Connectors.Web.WebReader reader = new(youtube.Web, new LeapingClock());
        YouTubeSource source = new(reader, youtube.Setting);
        source.Lacks(SourceDouble.School).ShouldNotBeNull().Because.ShouldContain("YouTube__ApiKey");
        source.Scopes(SourceDouble.School, [SourceDouble.Query]).ShouldBeEmpty();
        source.Lacks(WithChannel).ShouldBeNull();
    }

    private static PlatformDouble Whole() => new PlatformDouble("YouTube__BaseUrl").With("YouTube__ApiKey", "the-key");

    private static Task<SourceAnswer> SearchAsync(PlatformDouble youtube) => youtube.AskAsync((web, settings) => new YouTubeSource(web, settings));

    private static Task<SourceAnswer> CommentsAsync(PlatformDouble youtube, SchoolFile school) =>
        youtube.AskAsync((web, settings) => new YouTubeSource(web, settings), school, which: scope => scope.Shown.StartsWith("comments", StringComparison.Ordinal));

    private static string Thread(string id, string author, string at, int replies, params string[] shown) =>
        $$$"""{"snippet":{"videoId":"v1","topLevelComment":{{{Comment(id, author, at)}}},"totalReplyCount":{{{replies}}}},"replies":{"comments":[{{{string.Join(',', shown)}}}]}}""";

    private static string Comment(string id, string author, string at) =>
        $$$$"""{"id":"{{{{id}}}}","snippet":{"textDisplay":"Well &amp; good","textOriginal":"Well & good","publishedAt":"{{{{at}}}}","authorChannelId":{"value":"{{{{author}}}}"}}}""";
}
