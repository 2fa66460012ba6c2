using System.Globalization;
using System.Text;
using ComplianceMonitor.Connectors.MentionSources;
using ComplianceMonitor.Connectors.Tests.Web;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Schools;
using ComplianceMonitor.Core.Tests.Checks;

namespace ComplianceMonitor.Connectors.Tests.MentionSources;

/// <summary>A trust's scan against servers that fail in every way: what is good is recorded once, each failure is said, and a second scan adds nothing.</summary>
public sealed class TwentySchoolsTests
{
    private const int Schools = 20;
    private const int Kinds = 10;

    /// <summary>How many entries of a feed of each kind are good.</summary>
    private static readonly int[] s_good = [1, 0, 1, 0, 2, 0, 0, 0, 0, 1];

    /// <summary>What is said of a feed of each kind; null where nothing is wrong.</summary>
    private static readonly string?[] s_said = [null, "too busy", "no well-formed XML", "document type", null, "no feed", "more than", "too busy", "does not permit", null];

    private readonly InMemoryRecordStore _store = new();
    private readonly InMemoryArchive _archive = new();
    private readonly LeapingClock _clock = new();
    private int _paid;

    [Fact]
    public async Task What_is_good_is_recorded_once_and_what_fails_is_said()
    {
        await using Site site = Site.Writing(AnswerAsync);
        using WebReader web = new(Settings(site), _clock);
        IReadOnlyList<IMentionSource> sources = MentionSourceCatalogue.All(web, name => name.EndsWith("__BaseUrl", StringComparison.Ordinal) ? site.Address : name is "Brave__ApiKey" or "Bluesky__Identifier" or "Bluesky__AppPassword" ? "key" : null);

        await ScanAsync(site, sources);
        string first = Rows();
        _clock.Advance(TimeSpan.FromDays(1));
        await ScanAsync(site, sources);
        Rows().ShouldBe(first, "a second scan finds nothing new");

        string[] feeds = [.. _store.All(Table.Mentions).Where(row => row.Columns.Text("Source") == "feeds").Select(row => row.Columns.Text("Url")!)];
        feeds.Length.ShouldBe(Schools / Kinds * s_good.Sum());
        feeds.ShouldBeUnique(StringComparer.Ordinal);
        _store.All(Table.Mentions).Count(row => row.Columns.Text("Source") == "bluesky").ShouldBe(Schools);
        _store.All(Table.Mentions).Count(row => row.Columns.Text("Source") == "brave").ShouldBe(3, "then its quota was used up");
        site.Heard.Count(asked => asked.Path.StartsWith("/res/", StringComparison.Ordinal)).ShouldBe(4);
        site.Heard.Count(asked => asked.Path.Contains("createSession", StringComparison.Ordinal)).ShouldBe(2, "one a day");
    }

    private async Task ScanAsync(Site site, IReadOnlyList<IMentionSource> sources)
    {
        SchoolCheck check = new(_store, _archive, [new MentionCollector(_store, sources)], ControlCatalogue.All, new("host-1", TimeSpan.FromMinutes(15), Alone: true), _clock);
        for (int number = 0; number < Schools; number++)
        {
            CheckResult.Done done = (await check.RunAsync(School(site, number), Area.Mentions, Period.Day(_clock.GetUtcNow()), _clock.GetUtcNow(), TestContext.Current.CancellationToken)).ShouldBeOfType<CheckResult.Done>();
            string said = string.Join(' ', done.Findings.Select(finding => finding.Summary));
            said.ShouldContain(s_said[number % Kinds] ?? "", Case.Insensitive, $"school {number}");
            done.Findings.ShouldContain(finding => finding.Outcome is Outcome.Unknown, "GDELT takes no questions, and that is said");
            said.ShouldNotContain("secret");
        }
    }

    private string Rows() => string.Join('\n', _store.All(Table.Mentions)
        .Select(row => string.Join(' ', row.Partition, row.Key, row.Columns.Text("Url"), row.Columns.Text("Title"), row.Columns.Text("Snippet"), row.Columns.Instant("Found")?.ToString("u", CultureInfo.InvariantCulture))).Order(StringComparer.Ordinal));

    private static SchoolFile School(Site site, int number) =>
        new(new(Id(number), $"{Name(number)} Primary School") { Town = "Netherby", ScansMentions = true }, "school.yaml")
        {
            Mentions = new() { Sources = ["feeds", "bluesky", "brave", "gdelt"], Feeds = [FormattableString.Invariant($"{site.Address}secret/{number}")] },
        };

    private static WebSettings Settings(Site site) => new()
    {
        AllowLoopback = true,
        Pause = TimeSpan.Zero,
        LargestAnswer = 100_000,
        NamedHosts = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { WebAddress.HostAndPort(new Uri(site.Address)) },
    };

    private static string Id(int number) => FormattableString.Invariant($"school-{number}");

    private static string Name(int number) => $"Fern{(char)('a' + number)}hollow";

    private async Task AnswerAsync(Asked asked, Stream stream, CancellationToken token)
    {
        string answer = asked.Path switch
        {
            var path when path.StartsWith("/secret/", StringComparison.Ordinal) => Feed(int.Parse(path["/secret/".Length..], CultureInfo.InvariantCulture)),
            var path when path.Contains("createSession", StringComparison.Ordinal) => Site.Say(200, """{"accessJwt":"a.b.c"}"""),
            var path when path.Contains("getSession", StringComparison.Ordinal) => Site.Say(200, """{"handle":"trust.example"}"""),
            var path when path.Contains("searchPosts", StringComparison.Ordinal) => Site.Say(200, $$$"""{"posts":[{"uri":"at://did:plc:x/app.bsky.feed.post/{{{Uri.UnescapeDataString(path).Split('"')[1].Split(' ')[0]}}}","record":{"text":"At the school"}}]}"""),
            var path when path.StartsWith("/res/", StringComparison.Ordinal) => Interlocked.Increment(ref _paid) <= 3
                ? Site.Say(200, FormattableString.Invariant($"{{\"web\":{{\"results\":[{{\"url\":\"https://web.example/{_paid}\"}}]}}}}"))
                : Site.Say(429, "{}", "X-RateLimit-Remaining: 0, 0", "X-RateLimit-Reset: 1, 864000", "Retry-After: 60"),
            var path when path.StartsWith("/api/v2/doc", StringComparison.Ordinal) => Site.Say(429, "busy"),
            _ => Site.Say(404, ""),
        };
        await stream.WriteAsync(Encoding.Latin1.GetBytes(answer), token);
    }

    private static string Feed(int number) => (number % Kinds) switch
    {
        0 => Rss(Item(number, "Well done")),
        1 => Site.Say(429, "", "Retry-After: 172800"),
        2 => Rss(Item(number, "First") + "<item><title>broken"),
        3 => Site.Say(200, "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>"),
        4 => Rss(Item(number, "Wrong date", "the other day") + Item(number + 100, "Caf\u00E9", "Thu, 99 Foo 2026")),
        5 => Site.Page(),
        6 => Rss(new string('x', 200_000)),
        7 => Site.Say(503, ""),
        8 => Site.Say(403, ""),
        _ => Rss(Item(number, "&lt;b&gt;Bold&lt;/b&gt; &lt;script&gt;alert(1)&lt;/script&gt;") + "<item><link>javascript:alert(1)</link></item>"),
    };

    private static string Rss(string items) => Site.Say(200, $"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel>{items}</channel></rss>");

    private static string Item(int number, string title, string date = "Fri, 01 May 2026 08:00:00 GMT") =>
        FormattableString.Invariant($"<item><title>{Name(number % Schools)} Primary School: {title}</title><link>https://echo.example/{number}</link><pubDate>{date}</pubDate><description>In Netherby, story {number}.</description></item>");
}
