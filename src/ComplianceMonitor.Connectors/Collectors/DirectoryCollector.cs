using ComplianceMonitor.Connectors.Directories;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Checks.Collecting;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Collectors;

/// <summary>
/// The directories that a school's file names: exports are read, live ones asked. One that tells nothing is among them, and says why. It
/// follows the policy, which names the people who are concerned.
/// </summary>
/// <param name="exports">Reads exports.</param>
/// <param name="live">Directories that can be asked.</param>
internal sealed class DirectoryCollector(DirectoryExports exports, IReadOnlyList<ILiveDirectory> live) : IFollowUp
{
    /// <inheritdoc/>
    public string Name => "The staff directory";

    /// <inheritdoc/>
    public IReadOnlySet<Area> Areas { get; } = new HashSet<Area> { Area.Accounts };

    /// <inheritdoc/>
    public TimeSpan TimeOut => TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public async Task<Contribution> FollowAsync(SchoolFile school, EvidenceSet found, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Observation<IReadOnlyList<DirectorySnapshot>> read = await ReadAsync(school, found, at, cancellationToken);
        return evidence => evidence with { Directories = read };
    }

    /// <inheritdoc/>
    public Contribution CouldNotLook(Reason reason, string because) =>
        evidence => evidence with { Directories = new Observation<IReadOnlyList<DirectorySnapshot>>.CouldNotLook(reason, because) };

    private async Task<Observation<IReadOnlyList<DirectorySnapshot>>> ReadAsync(SchoolFile school, EvidenceSet found, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (school.Directories is [])
        {
            return SchoolSources.NotNamed<IReadOnlyList<DirectorySnapshot>>("staff directory", "directories");
        }

        PeopleConcerned concerned = PeopleConcerned.Of(new EvidenceSet { School = found.School, Today = found.Today, Policy = found.Policy });
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

    private static DirectorySnapshot NotAsked(DirectoryReference directory, DateTimeOffset at) => DirectorySnapshot.Untold(
        directory.Kind,
        directory.Domain ?? Slug.Of(directory.Kind),
        at,
        Reason.NotConfigured,
        $"The live directory ({Slug.Of(directory.Kind)}) is not asked here: export its users and name the file as kind entra-csv or google-csv.");
}
