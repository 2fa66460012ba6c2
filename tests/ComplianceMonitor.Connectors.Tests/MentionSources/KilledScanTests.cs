using System.Globalization;
using ComplianceMonitor.Connectors.Collectors;
using ComplianceMonitor.Connectors.Tests.Web;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Schools;
using ComplianceMonitor.Core.Tests.Checks;

namespace ComplianceMonitor.Connectors.Tests.MentionSources;

/// <summary>A scan of twenty schools with good, broken, harmful and busy feeds, killed at any write and run again.</summary>
public sealed class KilledScanTests
{
    private const int Schools = 20;
    private static readonly DateTimeOffset s_at = SourceDouble.Noon;

    [Fact]
    public async Task Killed_midway_and_run_again_it_ends_with_the_same_rows()
    {
        await using Site site = Site.Of(Answer);
        InMemoryRecordStore calm = new();
        await ScanAsync(site, calm, s_at);
        Random random = new(20_261_124);
        for (int round = 0; round < 4; round++)
        {
            InMemoryRecordStore store = new();
            int left = random.Next(1, 120);
            store.BeforeWrite = _ =>
            {
                if (--left == 0)
                {
                    throw new IOException("killed");
                }
            };
            try
            {
                await ScanAsync(site, store, s_at);
            }
            catch (IOException)
            {
                // What was written stays.
            }

            store.BeforeWrite = null;
            await ScanAsync(site, store, s_at);
            store.All(Table.Mentions).ShouldBe(calm.All(Table.Mentions), $"round {round}");
            store.All(Table.Outbox).ShouldBe(calm.All(Table.Outbox), $"round {round}");
        }
    }

    private static async Task ScanAsync(Site site, InMemoryRecordStore store, DateTimeOffset at)
    {
        using WebReader web = new(
            new() { AllowLoopback = true, Pause = TimeSpan.Zero, Repeats = 0, LargestAnswer = 1 << 20, NamedHosts = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { WebAddress.HostAndPort(new Uri(site.Address)) } }, new LeapingClock());
        SchoolCheck check = new(
            store, new InMemoryArchive(), CollectorCatalogue.All(TimeProvider.System, web, [], store, name => name is "Gdelt__BaseUrl" ? site.Address : null), ControlCatalogue.All, new("host", TimeSpan.FromMinutes(15), Alone: true), TimeProvider.System);
        for (int number = 0; number < Schools; number++)
        {
            SchoolFile school = new(new(Id(number), $"Fernhollow {Letter(number)} Primary School") { Town = "Netherby", ScansMentions = true }, "school.yaml")
            {
                Mentions = new() { Sources = ["feeds"], Feeds = [FormattableString.Invariant($"{site.Address}feed/{number}")] },
            };
            await check.RunAsync(school, Area.Mentions, Period.Day(at), at, TestContext.Current.CancellationToken);
        }
    }

    private static string Id(int school) => FormattableString.Invariant($"school-{school:00}");

    private static char Letter(int school) => (char)('A' + school);

    private static string Answer(Asked asked)
    {
        if (!asked.Path.StartsWith("/feed/", StringComparison.Ordinal))
        {
            return Site.Say(404, "");
        }

        int school = int.Parse(asked.Path["/feed/".Length..], CultureInfo.InvariantCulture);
        string a = Item(school, "a", "Wed, 18 Nov 2026 08:00:00 GMT", "opens a library"), b = Item(school, "b", "Thu, 19 Nov 2026 08:00:00 GMT", "wins the county chess final");
        return (school % 10) switch
        {
            1 => Site.Say(200, Feed(a.Replace("<title>", "<title>&lt;script&gt;alert(1)&lt;/script&gt;", StringComparison.Ordinal) + b)),
            2 => Site.Say(200, Feed(a.Replace("18 Nov", "48 Nov", StringComparison.Ordinal) + b)),
            3 => Site.Say(200, $"<!DOCTYPE rss [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>{Feed(a)}"),
            4 => Site.Say(429, "slow down", "Retry-After: 3600"),
            5 => Site.Say(200, Feed(a + b)[..^90]),
            6 => Site.Say(503, ""),
            7 => Site.Say(200, Feed(a + new string(' ', 2_000_000) + b)),
            8 => Site.Say(200, Feed(a + b + a + b)),
            9 => Site.Say(200, Feed("")),
            _ => Site.Say(200, Feed(a + b)),
        };
    }

    private static string Item(int school, string name, string date, string what) => FormattableString.Invariant(
        $"<item><title>Fernhollow {Letter(school)} Primary School {what}</title><link>https://news.example/{school}/{name}</link><pubDate>{date}</pubDate><description>Fernhollow {Letter(school)} Primary School in Netherby {what}.</description></item>");

    private static string Feed(string items) => $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title>{items}</channel></rss>";
}
