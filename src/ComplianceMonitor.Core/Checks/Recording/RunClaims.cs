using ComplianceMonitor.Core.Checks.Freezing;
using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Core.Checks.Recording;

/// <summary>The host that runs checks.</summary>
/// <param name="Name">Names this process; another process, and the same program started again, has another name.</param>
/// <param name="Lease">How long a check is held before another host may take it over. Longer than any collector's time-out.</param>
/// <param name="Alone">True where no other process can use the records at the same time: then the lease of a host that is gone holds nobody up.</param>
public sealed record CheckHost(string Name, TimeSpan Lease, bool Alone);

/// <summary>The answer to a claim.</summary>
internal abstract record Claim
{
    private Claim()
    {
    }

    /// <summary>It is ours until the lease ends.</summary>
    public sealed record Ours(RunRecord Run, string Token) : Claim;

    /// <summary>It is done.</summary>
    public sealed record Done(RunRecord Run) : Claim;

    /// <summary>Another works at it.</summary>
    public sealed record Taken(DateTimeOffset Until) : Claim;
}

/// <summary>Claims checks, so that each is done once however often it is asked for. Leases are measured by the real clock.</summary>
internal sealed class RunClaims(IRecordStore store, CheckHost host, TimeProvider clock)
{
    /// <summary>Claims a check that is new, failed, or whose lease ended.</summary>
    public async Task<Claim> ClaimAsync(RunId run, DateTimeOffset at, CancellationToken cancellationToken)
    {
        while (true)
        {
            DateTimeOffset now = clock.GetUtcNow();
            Row? row = await store.GetAsync(Table.Runs, run.School, RowKeys.Run(run), cancellationToken);
            RunRecord? there = row is null ? null : RunRecord.Of(row);
            if (there is { Status: RunStatus.Done })
            {
                return new Claim.Done(there);
            }

            if (there is { Status: RunStatus.Running, LeaseUntil: { } until } && until > now && !IsAbandoned(there))
            {
                return new Claim.Taken(until);
            }

            RunRecord ours = (there ?? new() { Run = run, Status = RunStatus.Running }) with
            {
                Status = RunStatus.Running,
                LeaseUntil = now + host.Lease,
                Holder = host.Name,
                At = at,
                Started = now,
                Finished = null,
                Error = null,
            };
            if (await WriteAsync(ours, row?.Token, cancellationToken) is { } token)
            {
                return new Claim.Ours(ours, token);
            }
        }
    }

    /// <summary>
    /// Puts a manifest at the end of its area's chain and into the check's row, at one stroke. Null where the lease was lost.
    /// </summary>
    public async Task<Claim.Ours?> ChainAsync(Claim.Ours claim, Manifest manifest, Freezer freezer, CancellationToken cancellationToken)
    {
        RunId run = claim.Run.Run;
        string headKey = RowKeys.ChainHead(run.Area);
        while (true)
        {
            Row? head = await store.GetAsync(Table.Runs, run.School, headKey, cancellationToken);
            string? previous = head?.Columns.Text("EvidenceHash");
            string hash = await freezer.ChainAsync(manifest with { Previous = previous }, cancellationToken);
            RunRecord frozen = claim.Run with { EvidenceHash = hash, PreviousHash = previous, LeaseUntil = clock.GetUtcNow() + host.Lease };
            Row newest = new(run.School, headKey, Columns.Of(("Newest", run.ToString()), ("At", manifest.At), ("EvidenceHash", hash)));
            BatchResult result = await store.WriteBatchAsync(
                Table.Runs,
                [
                    new RowChange.Replace(frozen.ToRow() with { Token = claim.Token }),
                    head is null ? new RowChange.Insert(newest) : new RowChange.Replace(newest with { Token = head.Token }),
                ],
                cancellationToken);
            switch (result)
            {
                case BatchResult.Written { Results: [WriteResult.Written written, ..] }:
                    return new(frozen, written.Token);
                case BatchResult.Refused { Index: 0 }:
                    return null;
            }
        }
    }

    /// <summary>Ends a claim. False where the lease was lost.</summary>
    public async Task<bool> EndAsync(Claim.Ours claim, RunRecord end, CancellationToken cancellationToken) =>
        await WriteAsync(end with { LeaseUntil = null, Holder = null, Finished = clock.GetUtcNow() }, claim.Token, cancellationToken) is not null;

    /// <summary>A lease of a process that cannot be running any more.</summary>
    private bool IsAbandoned(RunRecord run) => host.Alone && !string.Equals(run.Holder, host.Name, StringComparison.Ordinal);

    private async Task<string?> WriteAsync(RunRecord run, string? token, CancellationToken cancellationToken)
    {
        Row row = run.ToRow() with { Token = token };
        WriteResult result = await store.WriteAsync(Table.Runs, token is null ? new RowChange.Insert(row) : new RowChange.Replace(row), cancellationToken);
        return (result as WriteResult.Written)?.Token;
    }
}
