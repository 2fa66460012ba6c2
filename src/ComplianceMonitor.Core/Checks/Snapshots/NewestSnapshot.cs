using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Checks.Snapshots;

/// <summary>The row that names a directory's newest snapshot that tells something, and what went wrong since.</summary>
internal sealed record NewestSnapshot
{
    /// <summary>The hash of its manifest; null where there is none yet.</summary>
    public string? EvidenceHash { get; init; }

    /// <summary>When it was taken.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>True where it lists everybody who was looked for.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Why a later reading told less; null where none did.</summary>
    public DirectoryGap? Trouble { get; init; }

    /// <summary>Reads it; null where there is none.</summary>
    public static async Task<NewestSnapshot?> GetAsync(IRecordStore store, string directory, CancellationToken cancellationToken) =>
        await store.GetAsync(Table.Runs, RunId.Trust, RowKeys.NewestSnapshot(directory), cancellationToken) is { Columns: var columns }
            ? new()
            {
                EvidenceHash = columns.Text("EvidenceHash"),
                At = columns.Instant("At"),
                IsWhole = columns.Flag("Whole") is true,
                Trouble = columns.Text("Error") is { } because ? new(DirectoryParts.None, Slug.Parse<Reason>(columns.Text("Reason") ?? "") ?? Reason.Unreachable, because) : null,
            }
            : null;

    /// <summary>
    /// What follows from a new reading. One that lists less than everybody does not take the place of a whole one while that still counts: its
    /// trouble is noted instead.
    /// </summary>
    public static NewestSnapshot After(NewestSnapshot? before, DirectorySnapshot taken, string hash)
    {
        Gap? gap = taken.GapOf(DirectoryParts.People);
        bool keeps = gap is not null && before is { IsWhole: true, At: { } at } && Person.IsRecent(London.Day(at), London.Day(taken.TakenAt));
        return keeps
            ? before! with { Trouble = new(DirectoryParts.None, gap!.Reason, $"{gap.Because} So the reading of {Say.Day(London.Day(before.At!.Value))} is used.") }
            : new() { EvidenceHash = hash, At = taken.TakenAt, IsWhole = gap is null };
    }

    /// <summary>Writes it.</summary>
    public async Task PutAsync(IRecordStore store, string directory, CancellationToken cancellationToken) => await store.WriteAsync(
        Table.Runs,
        new RowChange.Put(new(RunId.Trust, RowKeys.NewestSnapshot(directory), Columns.Of(
            ("Newest", directory),
            ("EvidenceHash", EvidenceHash),
            ("At", Cell.Of(At)),
            ("Whole", IsWhole),
            ("Reason", Trouble is null ? null : Slug.Of(Trouble.Reason)),
            ("Error", Trouble?.Because)))),
        cancellationToken);
}
