using ComplianceMonitor.Connectors.Directories;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Collecting;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Collectors;

/// <summary>The directories that a school's file names: exports are read, live ones asked. One that tells nothing is among them, and says why.</summary>
/// <param name="sources">Read the policy, which names the people who are concerned.</param>
/// <param name="exports">Reads exports.</param>
/// <param name="live">Directories that can be asked.</param>
internal sealed class DirectoryCollector(SchoolSources sources, DirectoryExports exports, IReadOnlyList<ILiveDirectory> live)
    : Collector<IReadOnlyList<DirectorySnapshot>>("The staff directory", sources.Patience, Area.Accounts)
{
    protected override async Task<Observation<IReadOnlyList<DirectorySnapshot>>> LookAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (school.Directories is [])
        {
            return SchoolSources.NotNamed<IReadOnlyList<DirectorySnapshot>>("staff directory", "directories");
        }

        EvidenceSet named = new() { School = school.School, Today = London.Day(at) };
        named = named with { Policy = await sources.PolicyAsync(school, at, cancellationToken) };
        PeopleConcerned concerned = PeopleConcerned.Of(named);
        DirectoryReference[] files = [.. school.Directories.Where(directory => directory.File is not null)];
        List<DirectorySnapshot> asked = [];
        foreach (DirectoryReference directory in school.Directories.Except(files))
        {
            asked.Add(live.FirstOrDefault(one => one.Kind == directory.Kind) is { } source
                ? await source.ReadAsync(directory, concerned, at, cancellationToken)
                : NotAsked(directory, at));
        }

        if (files is [])
        {
            return asked is [{ Covers: var covers, People: [], Gaps: [{ Part: var lacking } gap] }] && (covers & ~lacking) == DirectoryParts.None
                ? new Observation<IReadOnlyList<DirectorySnapshot>>.CouldNotLook(gap.Reason, gap.Because)
                : new Observation<IReadOnlyList<DirectorySnapshot>>.Seen(asked, new(string.Join(", ", asked.Select(one => one.Name)), at, new('0', 64)));
        }

        Observation<IReadOnlyList<DirectorySnapshot>>.Seen read = exports.Read(
            [.. files.Select(directory => (directory.File!, (DirectoryKind?)directory.Kind))], concerned, cancellationToken);
        return read with { Value = [.. read.Value, .. asked] };
    }

    protected override EvidenceSet Put(EvidenceSet evidence, Observation<IReadOnlyList<DirectorySnapshot>> observation) => evidence with { Directories = observation };

    private static DirectorySnapshot NotAsked(DirectoryReference directory, DateTimeOffset at) => DirectorySnapshot.Untold(
        directory.Kind,
        directory.Domain ?? Slug.Of(directory.Kind),
        at,
        Reason.NotConfigured,
        $"The live directory ({Slug.Of(directory.Kind)}) is not asked here: export its users and name the file as kind entra-csv or google-csv.");
}
