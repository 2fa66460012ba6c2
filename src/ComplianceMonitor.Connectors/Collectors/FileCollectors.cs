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
    public static IReadOnlyList<ICollector> All(TimeProvider clock)
    {
        SourceFiles files = new(clock);
        return [new Policy(files), new Notices(files), new Page(files), new Staff(files)];
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

    private sealed class Staff(SourceFiles files) : Collector<IReadOnlyList<StaffMember>>("The staff directory", s_patience, Area.Accounts)
    {
        protected override async Task<Observation<IReadOnlyList<StaffMember>>> LookAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken)
        {
            if (school.Directories is [])
            {
                return NotNamed<IReadOnlyList<StaffMember>>("staff directory", "directories");
            }

            return school.Directories.FirstOrDefault(directory => directory.File is null) is { } live
                ? new Observation<IReadOnlyList<StaffMember>>.CouldNotLook(
                    Reason.NotConfigured, $"The live directory ({live.Kind}) is not asked by this version: export its users and name the file as kind entra-csv or google-csv.")
                : await files.StaffAsync([.. school.Directories.Select(directory => directory.File!)], cancellationToken);
        }

        protected override EvidenceSet Put(EvidenceSet evidence, Observation<IReadOnlyList<StaffMember>> observation) => evidence with { Staff = observation };
    }

    private static Observation<T>.CouldNotLook NotNamed<T>(string what, string key) =>
        new(Reason.NotConfigured, $"No {what} is configured: name it in {key} of school.yaml.");
}
