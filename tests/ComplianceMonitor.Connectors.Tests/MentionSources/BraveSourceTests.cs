using ComplianceMonitor.Connectors.MentionSources.Brave;
using ComplianceMonitor.Connectors.Tests.Platforms;
using ComplianceMonitor.Connectors.Tests.Web;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.MentionSources;

public sealed class BraveSourceTests
{
    private const string Search = "/res/v1/web/search";

    [Fact]
    public async Task Results_are_found_without_their_markup()
    {
        await using PlatformDouble brave = Whole().On(Search, _ => Site.Say(200, """
            {"type":"search","query":{"original":"x","more_results_available":true},"web":{"results":[{"title":"Fernhollow opens library","url":"https://news.example/library",
            "description":"Pupils at <strong>Fernhollow</strong> &amp; friends","age":"2 days ago","page_age":"2026-11-18T09:12:00","profile":{"name":"x"}},{"url":"javascript:alert(1)"},{"url":5}]},
            "news":{"results":[{"title":"N","url":"https://news.example/n"}]},"discussions":{"results":[{"title":"D","url":"https://forum.example/d"}]}}
            """, "X-RateLimit-Remaining: 49, 14000", "X-RateLimit-Reset: 1, 1209600"));
        SchoolFile school = SourceDouble.School with { School = SourceDouble.School.School with { Website = "https://www.fernhollow.example/" } };
        SourceAnswer answer = await brave.AskAsync((web, settings) => new BraveSource(web, settings), school, "2026-11-20 12:00:00Z");
        answer.Items.ShouldBe([
            new("https://news.example/library", "web") { Title = "Fernhollow opens library", Text = "Pupils at Fernhollow & friends", Published = new(2026, 11, 18, 9, 12, 0, TimeSpan.Zero) },
            new("https://news.example/n", "news") { Title = "N" },
            new("https://forum.example/d", "forum") { Title = "D" },
        ]);
        (answer.Calls, answer.Cursor, answer.Trouble?.Because).ShouldBe((1, "2026-11-21 12:00:00Z", "Brave Search API: 1 entries have a form that this version does not know."));
        Asked asked = brave.Site.Heard.ShouldHaveSingleItem();
        asked.Path.ShouldBe($"{Search}?q=%22Fernhollow%20Primary%22%20%22Netherby%22%20-site%3Awww.fernhollow.example&country=GB&search_lang=en&count=20&offset=0&freshness=2026-11-19to2026-11-21");
        asked.Header("X-Subscription-Token").ShouldBe("the-key");
    }

    [Fact]
    public async Task A_full_page_has_one_more_and_no_third()
    {
        await using PlatformDouble brave = Whole().On(Search, asked => Site.Say(200, Page(asked.Path.Contains("offset=0", StringComparison.Ordinal) ? 0 : 20)));
        SourceAnswer answer = await AskAsync(brave);
        (answer.Items.Count, answer.Calls, answer.Trouble).ShouldBe((40, 2, null));
    }

    [Fact]
    public async Task The_last_searches_of_a_month_are_kept()
    {
        await using PlatformDouble brave = Whole().On(Search, _ => Site.Say(200, Page(0), "X-RateLimit-Remaining: 49, 20", "X-RateLimit-Reset: 1, 86400"));
        SourceAnswer answer = await AskAsync(brave);
        (answer.Items.Count, answer.Calls, answer.Cursor is null, answer.Trouble?.PauseUntil).ShouldBe((20, 1, false, SourceDouble.Noon.AddDays(1)));
    }

    [Theory]
    [InlineData("X-RateLimit-Remaining: 0, 14000", "Retry-After: 60", 60)]
    [InlineData("X-RateLimit-Remaining: 0, 0", "X-RateLimit-Reset: 1, 86400", 86400)]
    [InlineData("X-Nothing: 1", "X-Nothing: 2", 900)]
    [InlineData("X-RateLimit-Remaining: x, y", "X-RateLimit-Reset: 99999999999999999999", 900)]
    public async Task Too_often_says_when_to_come_back(string first, string second, int seconds)
    {
        await using PlatformDouble brave = Whole().On(Search, _ => Site.Say(429, "{}", first, second));
        SourceAnswer answer = await AskAsync(brave);
        answer.Calls.ShouldBe(0, "only what is answered is paid for");
        answer.Troubled().PauseUntil.ShouldBe(SourceDouble.Noon.AddSeconds(seconds));
    }

    [Theory]
    [InlineData(401, "{}", Reason.NotPermitted, "Brave__ApiKey")]
    [InlineData(422, """{"error":{"code":"SUBSCRIPTION_TOKEN_INVALID"}}""", Reason.NotPermitted, "Brave__ApiKey")]
    [InlineData(422, """{"error":{"code":"VALIDATION"}}""", Reason.NotConfigured, "query")]
    [InlineData(503, "", Reason.Unreachable, "503")]
    [InlineData(200, "<html>", Reason.Unreadable, "something else")]
    public async Task What_goes_wrong_is_told(int status, string body, Reason reason, string says)
    {
        await using PlatformDouble brave = Whole().On(Search, status, body);
        SourceTrouble trouble = (await AskAsync(brave)).Troubled();
        trouble.Reason.ShouldBe(reason);
        trouble.Because.ShouldContain(says);
    }

    [Fact]
    public async Task Without_a_key_it_is_off()
    {
        await using PlatformDouble brave = Whole().With("Brave__ApiKey", null);
        using Connectors.Web.WebReader reader = new(brave.Web, new LeapingClock());
        BraveSource source = new(reader, brave.Setting);
        source.Lacks(SourceDouble.School).ShouldNotBeNull().Because.ShouldContain("Brave__ApiKey");
        source.Scopes(SourceDouble.School, [SourceDouble.Query]).ShouldBeEmpty();
    }

    private static PlatformDouble Whole() => new PlatformDouble("Brave__BaseUrl").With("Brave__ApiKey", "the-key");

    private static Task<SourceAnswer> AskAsync(PlatformDouble brave) => brave.AskAsync((web, settings) => new BraveSource(web, settings));

    private static string Page(int first) =>
        "{\"query\":{\"more_results_available\":true},\"web\":{\"results\":[" + string.Join(',', Enumerable.Range(first, 20).Select(one => FormattableString.Invariant($"{{\"url\":\"https://a.example/{one}\"}}"))) + "]}}";
}
