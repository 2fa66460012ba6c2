using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Collecting;
using ComplianceMonitor.Core.Checks.Freezing;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Checks.Snapshots;

/// <summary>
/// Reads live directories: each once for a period, whatever number of schools share it, and freezes what it told of the people whom their
/// registers may mean. The schools' checks judge from what is frozen and ask nobody.
/// </summary>
/// <param name="store">The records.</param>
/// <param name="archive">The archive.</param>
/// <param name="live">The directories that can be asked.</param>
/// <param name="registers">What reads the schools' registers of people: their policies.</param>
/// <param name="host">Who runs it.</param>
/// <param name="clock">Measures leases and time-outs.</param>
public sealed class DirectorySnapshots(
    IRecordStore store, IArchive archive, IReadOnlyList<ILiveDirectory> live, IReadOnlyList<ICollector> registers, CheckHost host, TimeProvider clock)
{
    private readonly Collectors _registers = new(registers, clock);
    private readonly Freezer _freezer = new(archive);
    private readonly Thaw _thaw = new(archive);
    private readonly RunClaims _claims = new(store, host, clock);
    private readonly RunGuard _guard = new(new(store, host, clock));

    /// <summary>What the schools' checks read: the same kinds, from what is frozen.</summary>
    /// <param name="live">The directories that can be asked.</param>
    /// <param name="store">The records.</param>
    /// <param name="archive">The archive.</param>
    public static IReadOnlyList<ILiveDirectory> Frozen(IReadOnlyList<ILiveDirectory> live, IRecordStore store, IArchive archive) =>
        [.. live.Select(one => new FrozenDirectory(one.Kind, store, archive))];

    /// <summary>The live directories of schools that can be asked here, each once, by name.</summary>
    /// <param name="schools">The schools.</param>
    public IReadOnlyList<string> Of(params IEnumerable<SchoolFile> schools) =>
    [
        .. schools.SelectMany(school => school.Directories).Where(directory => live.Any(one => one.Kind == directory.Kind))
            .Select(directory => directory.LiveName).OfType<string>().Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Reads a directory and freezes what it told.</summary>
    /// <param name="run">Which directory, for which period.</param>
    /// <param name="schools">The schools; those that share the directory count.</param>
    /// <param name="at">The instant of the reading.</param>
    /// <param name="cancellationToken">Stops the reading; it can be done again.</param>
    /// <exception cref="DirectoryUnreadException">It told nothing now; asked again it may.</exception>
    public async Task<CheckResult> TakeAsync(RunId run, IReadOnlyList<SchoolFile> schools, DateTimeOffset at, CancellationToken cancellationToken) =>
        await _guard.DoAsync(run, at, claim => TakeAsync(claim, schools, cancellationToken), cancellationToken);

    private async Task<CheckResult> TakeAsync(LatestClaim claim, IReadOnlyList<SchoolFile> schools, CancellationToken cancellationToken)
    {
        RunId run = claim.Latest.Run.Run;
        NewestSnapshot? before = await NewestSnapshot.GetAsync(store, run.Directory!, cancellationToken);
        DirectorySnapshot? taken = await EarlierAsync(claim.Latest.Run, cancellationToken);
        if (taken is null)
        {
            taken = await ReadAsync(run, schools, claim.Latest.Run.At!.Value, before, cancellationToken);
            Manifest manifest = await _freezer.FreezeAsync(taken, run, claim.Latest.Run.At!.Value, cancellationToken);
            if (await _claims.ChainAsync(claim.Latest, manifest, _freezer, cancellationToken) is not { } chained)
            {
                return new CheckResult.InProgress(run, null);
            }

            claim.Latest = chained;
        }

        string hash = claim.Latest.Run.EvidenceHash!;
        await NewestSnapshot.After(before, taken, hash).PutAsync(store, run.Directory!, cancellationToken);
        OutcomeCounts none = new(0, 0, 0, 0);
        return await _claims.EndAsync(claim.Latest, claim.Latest.Run with { Status = RunStatus.Done, Counts = none }, cancellationToken)
            ? new CheckResult.Done(run, hash, none, [], [])
            : new CheckResult.InProgress(run, null);
    }

    private async Task<DirectorySnapshot> ReadAsync(RunId run, IReadOnlyList<SchoolFile> schools, DateTimeOffset at, NewestSnapshot? before, CancellationToken cancellationToken)
    {
        SchoolFile[] sharing = [.. schools.Where(school => Of(school).Contains(run.Directory!, StringComparer.Ordinal))];
        DirectoryReference? directory = sharing.SelectMany(school => school.Directories).FirstOrDefault(one => string.Equals(one.LiveName, run.Directory, StringComparison.Ordinal));
        if (directory is null)
        {
            throw new DirectoryUnreadException($"No school names the directory {run.Directory} any more, or it cannot be asked here.");
        }

        PeopleConcerned concerned = await ConcernedAsync(run, sharing, at, cancellationToken);
        DirectorySnapshot taken = await live.First(one => one.Kind == directory.Kind).ReadAsync(directory, concerned, at, cancellationToken);
        if (taken is { Total: 0, Gaps: [{ Reason: Reason.Unreachable } gap, ..] })
        {
            NewestSnapshot troubled = (before ?? new()) with { Trouble = new(DirectoryParts.None, gap.Reason, gap.Because) };
            await troubled.PutAsync(store, run.Directory!, cancellationToken);
            throw new DirectoryUnreadException(gap.Because);
        }

        HashSet<string> ids = new(taken.People.Select(person => person.Id).OfType<string>(), StringComparer.OrdinalIgnoreCase);
        return taken with { Access = taken.Access?.Only(ids), LookedFor = concerned.LookedFor, Coverage = taken.Coverage ?? SignInCoverage.Count(taken.People) };
    }

    /// <summary>Whom the registers of the schools mean; with what other directories told of them the last time.</summary>
    private async Task<PeopleConcerned> ConcernedAsync(RunId run, SchoolFile[] sharing, DateTimeOffset at, CancellationToken cancellationToken)
    {
        List<PeopleConcerned> each = [];
        foreach (SchoolFile school in sharing)
        {
            each.Add(PeopleConcerned.Of(await _registers.GatherAsync(school, run.Area, at, cancellationToken)));
        }

        PeopleConcerned concerned = PeopleConcerned.Together(each);
        foreach (string other in Of(sharing).Where(name => !string.Equals(name, run.Directory, StringComparison.Ordinal)))
        {
            if ((await NewestSnapshot.GetAsync(store, other, cancellationToken))?.EvidenceHash is { } hash && await ThawAsync(hash, cancellationToken) is { } told)
            {
                foreach (DirectoryPerson person in told.People)
                {
                    concerned.Note(person);
                }
            }
        }

        return concerned;
    }

    private async Task<DirectorySnapshot?> EarlierAsync(RunRecord run, CancellationToken cancellationToken) =>
        run.EvidenceHash is { } hash ? await ThawAsync(hash, cancellationToken) : null;

    private async Task<DirectorySnapshot?> ThawAsync(string hash, CancellationToken cancellationToken) =>
        await _thaw.SnapshotAsync(hash, cancellationToken) is Thawed<DirectorySnapshot>.Whole { Value: var snapshot } ? snapshot : null;
}
