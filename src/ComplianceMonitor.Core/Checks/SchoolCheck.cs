using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Collecting;
using ComplianceMonitor.Core.Checks.Freezing;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Checks;

/// <summary>
/// One check of one school: collect, freeze, judge, compare, record. Every host calls this. It can be called again at any time: what is
/// done stays done, and what broke off goes on from the frozen evidence, so that the same rows are written.
/// </summary>
/// <param name="store">The records.</param>
/// <param name="archive">The archive.</param>
/// <param name="collectors">What gathers evidence.</param>
/// <param name="controls">What judges it: <see cref="ControlCatalogue.All"/>.</param>
/// <param name="host">Who runs it.</param>
/// <param name="clock">Measures leases and time-outs: the real clock, also where the check is about another instant.</param>
public sealed class SchoolCheck(
    IRecordStore store, IArchive archive, IReadOnlyList<ICollector> collectors, IReadOnlyList<IControl> controls, CheckHost host, TimeProvider clock)
{
    private readonly Collectors _collectors = new(collectors, clock);
    private readonly Freezer _freezer = new(archive);
    private readonly Thaw _thaw = new(archive);
    private readonly RunClaims _claims = new(store, host, clock);
    private readonly RunGuard _guard = new(new(store, host, clock));

    /// <summary>Checks a school.</summary>
    /// <param name="school">The school, and where its evidence is.</param>
    /// <param name="area">What is checked.</param>
    /// <param name="period">What the check is for: one is done for each school, area and period.</param>
    /// <param name="at">The instant that the check is about.</param>
    /// <param name="cancellationToken">Stops the check; it can be run again.</param>
    public async Task<CheckResult> RunAsync(SchoolFile school, Area area, Period period, DateTimeOffset at, CancellationToken cancellationToken) =>
        await _guard.DoAsync(new(school.School.Id, area, period), at, claim => CheckAsync(claim, school, cancellationToken), cancellationToken);

    /// <summary>
    /// Records that a check cannot be run (its message could not be handled again and again). A reason that an attempt has left is kept.
    /// False where another host still works at it: ask again when its lease has ended.
    /// </summary>
    /// <param name="run">Which check.</param>
    /// <param name="at">The instant that it was about.</param>
    /// <param name="error">Why, without content, names or secrets.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<bool> FailAsync(RunId run, DateTimeOffset at, string error, CancellationToken cancellationToken)
    {
        RunRecord? before = await RunRecord.GetAsync(store, run, cancellationToken);
        return await _claims.ClaimAsync(run, at, cancellationToken) switch
        {
            Claim.Done => true,
            Claim.Ours ours => await _claims.EndAsync(ours, RunGuard.Failed(ours.Run, before?.Error is { } known ? $"{error} {known}" : error), cancellationToken),
            _ => false,
        };
    }

    private async Task<CheckResult> CheckAsync(LatestClaim claim, SchoolFile school, CancellationToken cancellationToken)
    {
        RunId run = claim.Latest.Run.Run;
        if (await FrozenAsync(claim, school, cancellationToken) is not { } frozen)
        {
            return new CheckResult.InProgress(run, null);
        }

        IControl[] judges = [.. controls.Where(control => control.Info.Area == run.Area)];
        ControlInfo[] rules = [.. judges.Select(control => control.Info)];
        IReadOnlyList<Finding> findings = Judgement.Of(judges, frozen.Evidence);
        string concluded = await _freezer.FreezeAsync(
            new FrozenFindings(run.ToString(), frozen.Stamp.At, rules.ToDictionary(rule => rule.Id, rule => rule.Version, StringComparer.Ordinal), findings),
            cancellationToken);

        IReadOnlyList<FindingChange> changes = await new FindingRecorder(store).RecordAsync(findings, rules, frozen.Stamp, cancellationToken);
        await new ChannelRows(store).RecordAsync(frozen.Evidence, findings, frozen.Stamp, cancellationToken);
        await new MentionRows(store, archive).RecordAsync(frozen.Evidence, frozen.Stamp, cancellationToken);
        if (run.Area == Area.Reviews)
        {
            await PolicyReviewRow.RecordAsync(store, frozen.Evidence, frozen.Stamp, cancellationToken);
        }

        OutcomeCounts counts = OutcomeCounts.Of(findings);
        RunRecord end = claim.Latest.Run with { Status = RunStatus.Done, At = frozen.Stamp.At, FindingsHash = concluded, Counts = counts };
        return await _claims.EndAsync(claim.Latest, end, cancellationToken)
            ? new CheckResult.Done(run, frozen.Stamp.EvidenceHash, counts, findings, changes)
            : new CheckResult.InProgress(run, null);
    }

    /// <summary>The evidence: that of an earlier attempt where it was frozen, else gathered and frozen now. Null where the lease was lost.</summary>
    private async Task<Frozen?> FrozenAsync(LatestClaim claim, SchoolFile school, CancellationToken cancellationToken)
    {
        RunRecord run = claim.Latest.Run;
        if (run.EvidenceHash is { } hash
            && await _thaw.ManifestAsync(hash, cancellationToken) is Thawed<Manifest>.Whole { Value: var earlier }
            && await _thaw.EvidenceAsync(earlier, cancellationToken) is Thawed<EvidenceSet>.Whole { Value: var kept })
        {
            return new(kept, new(run.Run, earlier.At, earlier.Today, hash));
        }

        DateTimeOffset at = run.At!.Value;
        EvidenceSet evidence = PeopleConcerned.Only(await _collectors.GatherAsync(school, run.Run.Area, at, cancellationToken));
        Manifest manifest = await _freezer.FreezeAsync(evidence, run.Run, at, cancellationToken);
        if (await _claims.ChainAsync(claim.Latest, manifest, _freezer, cancellationToken) is not { } chained)
        {
            return null;
        }

        claim.Latest = chained;
        return new(evidence, new(run.Run, at, evidence.Today, chained.Run.EvidenceHash!));
    }

    private sealed record Frozen(EvidenceSet Evidence, RunStamp Stamp);
}
