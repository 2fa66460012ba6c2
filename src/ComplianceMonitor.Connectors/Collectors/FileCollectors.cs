using ComplianceMonitor.Connectors.Directories;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Checks.Collecting;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Collectors;

/// <summary>The collectors that read what a school's file names, from files and addresses, one line each.</summary>
public static class FileCollectors
{
    /// <summary>All of them. Those that need the website share one visit for each check.</summary>
    /// <param name="clock">Says when something was read.</param>
    /// <param name="web">The one client of everything that fetches.</param>
    /// <param name="live">Directories that can be asked.</param>
    public static IReadOnlyList<ICollector> All(TimeProvider clock, WebReader web, IReadOnlyList<ILiveDirectory>? live = null)
    {
        SchoolSources sources = new(clock, web);
        return [new Policy(sources), new Notices(sources), new Site(sources), new DirectoryCollector(new DirectoryExports(clock), live ?? [])];
    }

    /// <summary>What names the people of a school: its policy.</summary>
    /// <param name="clock">Says when something was read.</param>
    /// <param name="web">The one client of everything that fetches.</param>
    public static IReadOnlyList<ICollector> Registers(TimeProvider clock, WebReader web) => [new Policy(new(clock, web))];

    private sealed class Policy(SchoolSources sources) : Collector<DocumentFacts>("The policy", sources.Patience, Enum.GetValues<Area>())
    {
        protected override Task<Observation<DocumentFacts>> LookAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken) =>
            sources.PolicyAsync(school, at, cancellationToken);

        protected override EvidenceSet Put(EvidenceSet evidence, Observation<DocumentFacts> observation) => evidence with { Policy = observation };
    }

    private sealed class Notices(SchoolSources sources)
        : Collector<IReadOnlyList<DocumentFacts>>("The privacy notice", sources.Patience, Area.Reviews, Area.Channels, Area.Conduct)
    {
        protected override Task<Observation<IReadOnlyList<DocumentFacts>>> LookAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken) =>
            sources.NoticesAsync(school, at, cancellationToken);

        protected override EvidenceSet Put(EvidenceSet evidence, Observation<IReadOnlyList<DocumentFacts>> observation) =>
            evidence with { PrivacyNotices = observation };
    }

    private sealed class Site(SchoolSources sources) : Collector<Website>("The website", sources.Patience, Area.Reviews, Area.Channels, Area.Conduct)
    {
        protected override Task<Observation<Website>> LookAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken) =>
            sources.WebsiteAsync(school, at, cancellationToken);

        protected override EvidenceSet Put(EvidenceSet evidence, Observation<Website> observation) => evidence with { Website = observation };
    }
}
