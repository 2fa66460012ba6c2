using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Connectors.Collectors;
using ComplianceMonitor.Connectors.Configuration;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Cli.Assess;

/// <summary>The sources as given on the command line. What is given must be readable: every mistake is reported at once.</summary>
internal sealed record GivenSources(string? Policy, string[] Notices, string? Website, string[] Directories, string? SchoolFile)
{
    private readonly List<string> _mistakes = [];

    /// <summary>Reads them into evidence.</summary>
    /// <exception cref="UsageException">Nothing was given, or something of it cannot be read.</exception>
    public async Task<EvidenceSet> GatherAsync(Session session, CancellationToken cancellationToken)
    {
        SchoolFile? file = ReadSchoolFile();
        Location? policy = Place(Policy) ?? file?.Documents.Policy;
        IReadOnlyList<Location> notices = Notices is [] ? file?.Documents.PrivacyNotices ?? [] : [.. Notices.Select(Place).OfType<Location>()];
        Location? website = Place(Website) ?? file?.Website;
        IReadOnlyList<(Location Place, DirectoryKind? Kind)> directories = Directories is []
            ? [.. (file?.Directories ?? []).Where(directory => directory.File is not null).Select(directory => (directory.File!, (DirectoryKind?)directory.Kind))]
            : [.. Directories.Select(Place).OfType<Location>().Select(place => (place, (DirectoryKind?)null))];
        if (_mistakes.Count == 0 && policy is null && website is null && notices.Count == 0 && directories.Count == 0)
        {
            _mistakes.Add("Give at least one source: a policy, --notice, --website, --directory, or --school with documents in it.");
        }

        if (Location.IsAddress(Website ?? ""))
        {
            _mistakes.Add($"--website: this version does not fetch {Website}: a later one will. Save the page and pass the file.");
            website = null;
        }

        SourceFiles files = new(session.Clock);
        EvidenceSet evidence = new() { School = file?.School ?? new("", ""), Today = session.Today };
        evidence = evidence with
        {
            Policy = policy is null ? evidence.Policy : Given(Policy, await files.PolicyAsync(policy, cancellationToken)),
            PrivacyNotices = notices.Count == 0 ? evidence.PrivacyNotices : Given(Notices.FirstOrDefault(), await files.NoticesAsync(notices, cancellationToken)),
            Website = website is null ? evidence.Website : Given(Website, await files.WebsiteAsync(website, cancellationToken)),
        };
        evidence = directories.Count == 0 ? evidence
            : PeopleConcerned.Only(evidence with { Directories = Read(files.Directories(directories, PeopleConcerned.Of(evidence), cancellationToken)) });
        return _mistakes.Count > 0 ? throw new UsageException(_mistakes) : Named(evidence);
    }

    private SchoolFile? ReadSchoolFile()
    {
        if (SchoolFile is null)
        {
            return null;
        }

        SchoolFile? file = ConfigurationFolder.ReadSchool(SchoolFile, out IReadOnlyList<ConfigurationProblem> problems);
        _mistakes.AddRange(problems.Select(problem => problem.ToString()));
        return file;
    }

    /// <summary>What the caller named must be readable; what a school's file names may be unreachable, and is then Unknown.</summary>
    private Observation<T> Given<T>(string? given, Observation<T> observation)
    {
        if (given is not null && observation is Observation<T>.CouldNotLook failed)
        {
            _mistakes.Add(failed.Because);
        }

        return observation;
    }

    /// <summary>An export that the caller named must be readable too, if not in full.</summary>
    private Observation<IReadOnlyList<DirectorySnapshot>> Read(Observation<IReadOnlyList<DirectorySnapshot>> observation)
    {
        if (Directories is not [] && observation is Observation<IReadOnlyList<DirectorySnapshot>>.Seen seen)
        {
            _mistakes.AddRange(seen.Value.SelectMany(directory => directory.Gaps).Where(gap => gap.Reason == Reason.Unreadable && gap.Part != DirectoryParts.None).Select(gap => gap.Because));
        }

        return observation;
    }

    /// <summary>Without a school's file the policy says which school it is.</summary>
    private static EvidenceSet Named(EvidenceSet evidence) =>
        evidence is { School.Name: "", Policy: Observation<DocumentFacts>.Seen { Value.Governance.School.Value: { } name } }
            ? evidence with { School = evidence.School with { Name = name } }
            : evidence;

    private static Location? Place(string? given) => given is null ? null
        : new(given, Location.IsAddress(given) ? given : Path.GetFullPath(given));
}
