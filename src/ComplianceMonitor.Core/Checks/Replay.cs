using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Freezing;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Checks;

/// <summary>What today's rules say of yesterday's evidence.</summary>
public abstract record ReplayResult
{
    private ReplayResult()
    {
    }

    /// <summary>It was judged again.</summary>
    /// <param name="Run">The check's record.</param>
    /// <param name="ChainLength">How many manifests were verified.</param>
    /// <param name="Findings">What today's rules find.</param>
    /// <param name="Differences">Where that is not what was concluded then; null where what was concluded was erased.</param>
    public sealed record Judged(RunRecord Run, int ChainLength, IReadOnlyList<Finding> Findings, IReadOnlyList<ReplayDifference>? Differences) : ReplayResult;

    /// <summary>The chain verifies; the evidence was erased.</summary>
    /// <param name="Run">The check's record.</param>
    /// <param name="Tombstone">What is left of the evidence.</param>
    public sealed record EvidenceErased(RunRecord Run, Tombstone Tombstone) : ReplayResult;

    /// <summary>The archive does not hold what was written.</summary>
    /// <param name="Run">The check's record.</param>
    /// <param name="Because">What is wrong, in one sentence.</param>
    public sealed record Broken(RunRecord Run, string Because) : ReplayResult;

    /// <summary>There is no such check, or it froze no evidence.</summary>
    public sealed record NoEvidence : ReplayResult;
}

/// <summary>One finding that is not what it was.</summary>
/// <param name="Control">The control's id.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Then">The outcome then, an Unknown with its reason; null where there was no such finding.</param>
/// <param name="Now">The outcome now; null where there is no such finding any more.</param>
/// <param name="RuleChanged">True where the control has another version since.</param>
public sealed record ReplayDifference(string Control, string Subject, string? Then, string? Now, bool RuleChanged);

/// <summary>Judges archived evidence again and records nothing.</summary>
/// <param name="store">The records.</param>
/// <param name="archive">The archive.</param>
/// <param name="controls">What judges: <see cref="ControlCatalogue.All"/>.</param>
public sealed class Replay(IRecordStore store, IArchive archive, IReadOnlyList<IControl> controls)
{
    private readonly Thaw _thaw = new(archive);

    /// <summary>Verifies the chain and the evidence of a check, and judges it by today's rules.</summary>
    /// <param name="run">Which check.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ReplayResult> RunAsync(RunId run, CancellationToken cancellationToken)
    {
        if (await RunRecord.GetAsync(store, run, cancellationToken) is not { EvidenceHash: { } hash } record)
        {
            return new ReplayResult.NoEvidence();
        }

        ChainCheck chain = await new Chain(archive).VerifyAsync(hash, run, cancellationToken);
        if (chain is not ChainCheck.Intact { Length: var length }
            || await _thaw.ManifestAsync(hash, cancellationToken) is not Thawed<Manifest>.Whole { Value: var manifest })
        {
            return new ReplayResult.Broken(record, chain is ChainCheck.Broken broken ? $"{broken.Because} ({broken.Hash})" : "The manifest cannot be read.");
        }

        switch (await _thaw.EvidenceAsync(manifest, cancellationToken))
        {
            case Thawed<EvidenceSet>.Erased erased:
                return new ReplayResult.EvidenceErased(record, erased.Tombstone);
            case Thawed<EvidenceSet>.Broken damaged:
                return new ReplayResult.Broken(record, damaged.Because);
            case Thawed<EvidenceSet>.Whole { Value: var evidence }:
                IControl[] judges = [.. controls.Where(control => control.Info.Area == run.Area)];
                IReadOnlyList<Finding> findings = Judgement.Of(judges, evidence);
                return await ThenAsync(record, cancellationToken) switch
                {
                    Thawed<FrozenFindings>.Whole then => new ReplayResult.Judged(record, length, findings, Compare(then.Value, findings, judges)),
                    Thawed<FrozenFindings>.Broken damaged => new ReplayResult.Broken(record, damaged.Because),
                    _ => new ReplayResult.Judged(record, length, findings, null),
                };
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<Thawed<FrozenFindings>?> ThenAsync(RunRecord record, CancellationToken cancellationToken) =>
        record.FindingsHash is { } concluded ? await _thaw.FindingsAsync(concluded, cancellationToken) : null;

    private static IReadOnlyList<ReplayDifference> Compare(FrozenFindings then, IReadOnlyList<Finding> now, IReadOnlyList<IControl> judges)
    {
        Dictionary<(string, string), string> before = then.Findings.ToDictionary(finding => (finding.Control, finding.Subject), finding => OutcomeJson.Text(finding.Outcome));
        Dictionary<(string, string), string> after = now.ToDictionary(finding => (finding.Control, finding.Subject), finding => OutcomeJson.Text(finding.Outcome));
        HashSet<string> changed =
        [
            .. judges.Select(control => control.Info)
                .Where(info => then.RuleVersions.GetValueOrDefault(info.Id) != info.Version)
                .Select(info => info.Id),
        ];
        return
        [
            .. before.Keys.Union(after.Keys)
                .Select(name => new ReplayDifference(name.Item1, name.Item2, before.GetValueOrDefault(name), after.GetValueOrDefault(name), changed.Contains(name.Item1)))
                .Where(difference => !string.Equals(difference.Then, difference.Now, StringComparison.Ordinal)),
        ];
    }
}
