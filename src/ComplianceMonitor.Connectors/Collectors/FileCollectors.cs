using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Checks.Collecting;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Collectors;

/// <summary>The collectors that read what a school's file names, one line each.</summary>
public static class FileCollectors
{
    /// <summary>All of them.</summary>
    /// <param name="clock">Says when a file was read.</param>
    /// <param name="live">Directories that can be asked.</param>
    public static IReadOnlyList<ICollector> All(TimeProvider clock, IReadOnlyList<ILiveDirectory>? live = null)
    {
        SourceFiles files = new(clock);
        return [new Policy(files), new Notices(files), new Page(files), new DirectoryCollector(files, live ?? [])];
    }

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private sealed class Policy(SourceFiles files) : Collector<DocumentFacts>("The policy", s_patience, Enum.GetValues<Area>())
    {
        protected override async Task<Observation<DocumentFacts>> LookAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken) =>
            school.Documents.Policy is { } place ? await files.PolicyAsync(place, cancellationToken) : NotNamed<DocumentFacts>("policy", "documents.policy");

        protected override EvidenceSet Put(EvidenceSet evidence, Observation<DocumentFacts> observation) => evidence with { Policy = observation };
    }

    private sealed class Notices(SourceFiles files)
        : Collector<IReadOnlyList<DocumentFacts>>("The privacy notice", s_patience, Area.Reviews, Area.Channels, Area.Conduct)
    {
        protected override async Task<Observation<IReadOnlyList<DocumentFacts>>> LookAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken) =>
            school.Documents.PrivacyNotices is { Count: > 0 } places
                ? await files.NoticesAsync(places, cancellationToken)
                : NotNamed<IReadOnlyList<DocumentFacts>>("privacy notice", "documents.privacyNotices");

        protected override EvidenceSet Put(EvidenceSet evidence, Observation<IReadOnlyList<DocumentFacts>> observation) =>
            evidence with { PrivacyNotices = observation };
    }

    private sealed class Page(SourceFiles files) : Collector<Website>("The website", s_patience, Area.Reviews, Area.Channels, Area.Conduct)
    {
        protected override async Task<Observation<Website>> LookAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken) =>
            school.Website is { } place ? await files.WebsiteAsync(place, cancellationToken) : NotNamed<Website>("website", "website");

        protected override EvidenceSet Put(EvidenceSet evidence, Observation<Website> observation) => evidence with { Website = observation };
    }

    /// <summary>Nothing is named in the school's file.</summary>
    /// <param name="what">What is missing.</param>
    /// <param name="key">Where to name it.</param>
    internal static Observation<T>.CouldNotLook NotNamed<T>(string what, string key) =>
        new(Reason.NotConfigured, $"No {what} is configured: name it in {key} of school.yaml.");
}
