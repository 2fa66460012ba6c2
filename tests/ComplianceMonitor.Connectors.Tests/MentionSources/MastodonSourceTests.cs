using ComplianceMonitor.Connectors.MentionSources.Mastodon;
using ComplianceMonitor.Connectors.Tests.Platforms;
using ComplianceMonitor.Connectors.Tests.Web;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.MentionSources;

public sealed class MastodonSourceTests
{
    private const string Tag = "/api/v1/timelines/tag/FernhollowPrimarySchool";
    private const string Search = "/api/v2/search";

    [Fact]
    public async Task A_timeline_is_read_page_by_page_down_to_the_last_scan()
    {
        await using PlatformDouble mastodon = new PlatformDouble("Mastodon__BaseUrl").On(Tag, asked => Site.Say(200,
            asked.Path.Contains("max_id=14", StringComparison.Ordinal) ? "[]"
            : $"[{Status("15", "<p>Concert at <a href='x'>#Fernhollow</a> &amp; more</p>")},{Status("14", "hidden", "{\"indexable\":false}")}]"));
        SourceAnswer answer = await AskAsync(mastodon, "10");
        answer.Trouble.ShouldBeNull();
        answer.Items.ShouldBe([
            new("https://social.example/@parent/15", "mastodon") { Text = "Concert at #Fernhollow & more", Published = new(2026, 11, 19, 20, 1, 0, TimeSpan.Zero) },
            new("https://social.example/@parent/14", "mastodon") { Published = new(2026, 11, 19, 20, 1, 0, TimeSpan.Zero) },
        ]);
        answer.Cursor.ShouldBe("15");
        mastodon.Site.Heard.Select(asked => asked.Path).ShouldBe([$"{Tag}?limit=40&since_id=10", $"{Tag}?limit=40&since_id=10&max_id=14"]);
        mastodon.Site.Heard.ShouldAllBe(asked => asked.Header("Authorization") == null);
    }

    [Fact]
    public async Task The_first_scan_goes_back_two_weeks_and_no_further()
    {
        await using PlatformDouble mastodon = new PlatformDouble("Mastodon__BaseUrl").On(Tag, $"[{Status("15", "One")},{Status("14", "Old").Replace("2026-11-19", "2026-11-01", StringComparison.Ordinal)}]");
        SourceAnswer answer = await AskAsync(mastodon, null);
        (answer.Trouble, answer.Cursor, answer.Calls).ShouldBe((null, "15", 1));
    }

    [Fact]
    public async Task Nothing_new_keeps_the_cursor()
    {
        await using PlatformDouble mastodon = new PlatformDouble("Mastodon__BaseUrl").On(Tag, "[]");
        SourceAnswer answer = await AskAsync(mastodon, "10");
        (answer.Items.Count, answer.Cursor, answer.Trouble).ShouldBe((0, "10", null));
    }

    [Fact]
    public async Task With_a_token_the_search_is_asked_too()
    {
        await using PlatformDouble mastodon = new PlatformDouble("Mastodon__BaseUrl").With("Mastodon__Token", "the-token")
            .On(Search, $$"""{"accounts":[],"statuses":[{{Status("15", "Fair")}},{{Status("16", "x").Replace("public", "private", StringComparison.Ordinal)}}],"hashtags":[]}""");
        SourceAnswer answer = await mastodon.AskAsync((web, settings) => new MastodonSource(web, settings), which: scope => scope.Shown == SourceDouble.Query.Text);
        answer.Items.ShouldHaveSingleItem().Text.ShouldBe("Fair");
        Asked asked = mastodon.Site.Heard.ShouldHaveSingleItem();
        asked.Path.ShouldBe($"{Search}?type=statuses&q=%22Fernhollow%20Primary%22%20%22Netherby%22&limit=40");
        asked.Header("Authorization").ShouldBe("Bearer the-token");
    }

    [Theory]
    [InlineData(401, "{}", Reason.NotPermitted, "mentions.instance", null)]
    [InlineData(403, "{}", Reason.NotPermitted, "mentions.instance", null)]
    [InlineData(429, "{}", Reason.Unreachable, "too often", 15)]
    [InlineData(503, "x", Reason.Unreachable, "503", null)]
    [InlineData(200, "<html>", Reason.Unreadable, "something else", null)]
    [InlineData(200, "{}", Reason.Unreadable, "something else", null)]
    public async Task What_goes_wrong_is_told(int status, string body, Reason reason, string says, int? minutes)
    {
        await using PlatformDouble mastodon = new PlatformDouble("Mastodon__BaseUrl").On(Tag, status, body);
        SourceTrouble trouble = (await AskAsync(mastodon, null)).Troubled();
        trouble.Reason.ShouldBe(reason);
        trouble.Because.ShouldContain(says);
        trouble.PauseUntil.ShouldBe(minutes is { } pause ? SourceDouble.Noon.AddMinutes(pause) : null);
    }

    [Fact]
    public async Task A_second_page_that_fails_leaves_the_first()
    {
        await using PlatformDouble mastodon = new PlatformDouble("Mastodon__BaseUrl").On(Tag, asked =>
            asked.Path.Contains("max_id", StringComparison.Ordinal) ? Site.Say(500, "x") : Site.Say(200, $"[{Status("15", "One")}]"));
        SourceAnswer answer = await AskAsync(mastodon, null);
        answer.Items.Count.ShouldBe(1);
        answer.Troubled().Reason.ShouldBe(Reason.Unreachable);
    }

    [Fact]
    public async Task An_endless_timeline_is_bounded()
    {
        await using PlatformDouble mastodon = new PlatformDouble("Mastodon__BaseUrl").On(Tag, $"[{Status("15", "One")},{{\"id\":9}},7]");
        SourceAnswer answer = await AskAsync(mastodon, null);
        (answer.Items.Count, answer.Calls, answer.Cursor, answer.Trouble?.Reason).ShouldBe((1, 10, "15", Reason.Partial));
    }

    [Fact]
    public void A_token_goes_to_its_own_server_only()
    {
        SchoolFile school = SourceDouble.School with { Connections = [new("mastodon", "fernhollow@edu.example", new("TOKEN"))] };
        MastodonServer.Of(school, _ => null).ShouldNotBeNull().ShouldSatisfyAllConditions(server => server.Address.ShouldBe("https://edu.example"), server => server.By.ShouldNotBeNull());
        MastodonServer.Of(school with { Mentions = new() { Instance = "social.example" } }, _ => null).ShouldBe(new("https://social.example", null));
        MastodonServer.Of(SourceDouble.School, _ => null).ShouldBeNull();
    }

    [Theory]
    [InlineData("Fernhollow Primary School", "Fernhollow Primary", "FernhollowPrimarySchool FernhollowPrimary")]
    [InlineData("St Mary's CofE (Aided) Infant-School & Nursery", "Mrs Ashdown", "StMarysCofEAidedInfantSchoolAndNursery")]
    [InlineData("Oak", "", "")]
    public void Hashtags_are_names_in_one_word(string name, string alias, string tags) =>
        string.Join(' ', Hashtags.Of(new School("x", name) { Aliases = [alias] })).ShouldBe(tags);

    private static Task<SourceAnswer> AskAsync(PlatformDouble mastodon, string? cursor) => mastodon.AskAsync((web, settings) => new MastodonSource(web, settings), cursor: cursor);

    internal static string Status(string id, string content, string account = "{\"acct\":\"parent@social.example\",\"indexable\":true}") =>
        $$"""{"id":"{{id}}","created_at":"2026-11-19T20:01:00.000Z","url":"https://social.example/@parent/{{id}}","visibility":"public","content":"{{content}}","account":{{account}}}""";
}
