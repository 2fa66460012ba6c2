using ComplianceMonitor.Connectors.Collectors;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.Web.Crawl;

/// <summary>Visits to sites on loopback, through the collectors, as a host makes them.</summary>
internal static class Visits
{
    public static WebSettings Settings { get; } = new() { AllowLoopback = true, Pause = TimeSpan.Zero, Repeats = 0 };

    public static async Task<EvidenceSet> OfAsync(string address, Area area = Area.Channels, WebSettings? settings = null, Func<SchoolFile, SchoolFile>? change = null)
    {
        using WebReader reader = new(settings ?? Settings, TimeProvider.System);
        return await OfAsync(reader, address, area, change);
    }

    /// <summary>A visit to a site that has a name, where every other host of the test is the same server.</summary>
    public static async Task<EvidenceSet> AtNamesAsync(SampleSite site, string address, params string[] others)
    {
        NetworkDouble network = new() { LoopbackPort = site.Port };
        foreach (string host in others.Append(new Uri(address).Host))
        {
            network.With(host, "93.184.216.34");
        }

        using WebReader reader = new(Settings, TimeProvider.System, network);
        return await OfAsync(reader, address, Area.Channels, null);
    }

    private static async Task<EvidenceSet> OfAsync(WebReader reader, string address, Area area, Func<SchoolFile, SchoolFile>? change)
    {
        SchoolFile school = new(new("fernhollow", "Fernhollow Primary School") { Website = address, Town = "Netherby" }, "school.yaml") { Website = new(address, address) };
        return await new Core.Checks.Collecting.Collectors(FileCollectors.All(TimeProvider.System, reader), TimeProvider.System)
            .GatherAsync(change?.Invoke(school) ?? school, area, new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero), TestContext.Current.CancellationToken);
    }

    public static Website Site(this EvidenceSet evidence) => evidence.Website.ShouldBeOfType<Observation<Website>.Seen>().Value;

    public static string[] Channels(this Website site) =>
        [.. site.Pages.SelectMany(page => page.Channels.Open).Select(channel => $"{channel.Platform} {channel.Handle}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
