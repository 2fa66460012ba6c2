using ComplianceMonitor.Connectors.MentionSources.Gdelt;
using ComplianceMonitor.Connectors.Tests.Platforms;
using ComplianceMonitor.Connectors.Tests.Web;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;

namespace ComplianceMonitor.Connectors.Tests.MentionSources;

public sealed class GdeltSourceTests
{
    private const string Search = "/api/v2/doc/doc";

    [Fact]
    public async Task Articles_are_found_by_title()
    {
        await using PlatformDouble gdelt = new PlatformDouble("Gdelt__BaseUrl").On(Search, """
            {"articles":[{"url":"https://news.example/library","url_mobile":"","title":"Fernhollow opens library","seendate":"20261118T091500Z","domain":"news.example","language":"English","sourcecountry":"United Kingdom"},{"url":"data:x"}]}
            """);
        SourceAnswer answer = await AskAsync(gdelt);
        answer.Items.ShouldBe([new("https://news.example/library", "news") { Title = "Fernhollow opens library", Published = new(2026, 11, 18, 9, 15, 0, TimeSpan.Zero) }]);
        (answer.Trouble, answer.Cursor, answer.Calls).ShouldBe((null, "2026-11-21 12:00:00Z", 1));
        gdelt.Site.Heard.ShouldHaveSingleItem().Path.ShouldBe(
            $"{Search}?query=%22Fernhollow%20Primary%22%20Netherby%20sourcecountry%3AUK&mode=artlist&format=json&maxrecords=250&sort=datedesc&startdatetime=20261107120000&enddatetime=20261121120000");
    }

    [Fact]
    public async Task Five_seconds_lie_between_two_questions()
    {
        await using PlatformDouble gdelt = new PlatformDouble("Gdelt__BaseUrl").On(Search, "{}");
        LeapingClock clock = new();
        using Connectors.Web.WebReader reader = new(gdelt.Web, clock);
        GdeltSource source = new(reader, gdelt.Setting);
        SourceScope scope = source.Scopes(SourceDouble.School, [SourceDouble.Query]).ShouldHaveSingleItem();
        await source.AskAsync(scope, null, SourceDouble.Noon, TestContext.Current.CancellationToken);
        await source.AskAsync(scope, null, SourceDouble.Noon, TestContext.Current.CancellationToken);
        clock.Leaps.ShouldBe([TimeSpan.FromSeconds(5)]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ }\n")]
    public async Task No_hit_is_an_empty_object(string body)
    {
        await using PlatformDouble gdelt = new PlatformDouble("Gdelt__BaseUrl").On(Search, body);
        SourceAnswer answer = await AskAsync(gdelt);
        (answer.Items.Count, answer.Trouble, answer.Cursor is null).ShouldBe((0, null, false));
    }

    [Fact]
    public async Task A_busy_service_is_asked_once_and_left_alone_for_hours()
    {
        await using PlatformDouble gdelt = new PlatformDouble("Gdelt__BaseUrl").On(Search, _ => Site.Say(429, "Too many requests", "Retry-After: 5"));
        SourceAnswer answer = await gdelt.AskAsync((web, settings) => new GdeltSource(web, settings), web: gdelt.Web);
        SourceTrouble trouble = answer.Troubled();
        (trouble.Reason, trouble.PauseUntil).ShouldBe((Reason.Unreachable, SourceDouble.Noon.AddHours(3)));
        gdelt.Site.Heard.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(200, "Your query was too short or too long.", Reason.NotConfigured, "too short", false)]
    [InlineData(200, "The specified phrase is too short.", Reason.NotConfigured, "too short", false)]
    [InlineData(200, "Please limit requests to one every 5 seconds or contact us.", Reason.Unreachable, "some hours", true)]
    [InlineData(200, "<html>Oops</html>", Reason.Unreadable, "in words", false)]
    [InlineData(200, "{\"articles\":[", Reason.Unreadable, "something else", false)]
    [InlineData(200, "", Reason.Unreadable, "in words", false)]
    [InlineData(403, "no", Reason.NotPermitted, "refuses", false)]
    [InlineData(503, "busy", Reason.Unreachable, "503", false)]
    public async Task What_goes_wrong_is_told(int status, string body, Reason reason, string says, bool pauses)
    {
        await using PlatformDouble gdelt = new PlatformDouble("Gdelt__BaseUrl").On(Search, status, body);
        SourceTrouble trouble = (await AskAsync(gdelt)).Troubled();
        trouble.Reason.ShouldBe(reason);
        trouble.Because.ShouldContain(says);
        (trouble.PauseUntil is not null).ShouldBe(pauses);
    }

    [Fact]
    public async Task A_full_list_says_that_there_may_be_more()
    {
        string many = string.Join(',', Enumerable.Range(0, 250).Select(one => FormattableString.Invariant($"{{\"url\":\"https://a.example/{one}\"}}")));
        await using PlatformDouble gdelt = new PlatformDouble("Gdelt__BaseUrl").On(Search, $"{{\"articles\":[{many}]}}");
        SourceAnswer answer = await AskAsync(gdelt);
        (answer.Items.Count, answer.Trouble?.Reason, answer.Cursor is null).ShouldBe((250, Reason.Partial, false));
    }

    private static Task<SourceAnswer> AskAsync(PlatformDouble gdelt) => gdelt.AskAsync((web, settings) => new GdeltSource(web, settings));
}
