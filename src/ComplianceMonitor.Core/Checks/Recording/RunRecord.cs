using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Checks.Recording;

/// <summary>How far a check is.</summary>
public enum RunStatus
{
    /// <summary>Somebody works at it, or did until the lease ended.</summary>
    Running = 1,

    /// <summary>It is recorded.</summary>
    Done,

    /// <summary>It broke off; it can be run again.</summary>
    Failed,
}

/// <summary>How many findings ended how.</summary>
/// <param name="Pass">Promises that are kept.</param>
/// <param name="Fail">Promises that are broken.</param>
/// <param name="Unknown">Promises of which the evidence says neither.</param>
/// <param name="NotApplicable">Promises that do not arise.</param>
public sealed record OutcomeCounts(long Pass, long Fail, long Unknown, long NotApplicable)
{
    /// <summary>Counts findings.</summary>
    /// <param name="findings">The findings.</param>
    public static OutcomeCounts Of(IReadOnlyList<Finding> findings) => new(
        findings.Count(finding => finding.Outcome is Outcome.Pass),
        findings.Count(finding => finding.Outcome is Outcome.Fail),
        findings.Count(finding => finding.Outcome is Outcome.Unknown),
        findings.Count(finding => finding.Outcome is Outcome.NotApplicable));
}

/// <summary>One row of Runs, read.</summary>
public sealed record RunRecord
{
    /// <summary>Which check.</summary>
    public required RunId Run { get; init; }

    /// <summary>How far it is.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>Until when nobody else may take it; null where nobody works at it.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>The host that works at it.</summary>
    public string? Holder { get; init; }

    /// <summary>The instant that the check is about.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>When it was begun, the last time.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When it was recorded or broke off.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>The hash of its manifest; null before the evidence is frozen.</summary>
    public string? EvidenceHash { get; init; }

    /// <summary>The hash of the manifest before.</summary>
    public string? PreviousHash { get; init; }

    /// <summary>The hash of what it concluded, in the container of evidence.</summary>
    public string? FindingsHash { get; init; }

    /// <summary>How many findings ended how; null before it is done.</summary>
    public OutcomeCounts? Counts { get; init; }

    /// <summary>Why it broke off.</summary>
    public string? Error { get; init; }

    /// <summary>Every check of an area that is recorded, in the order of the periods' texts.</summary>
    /// <param name="store">The records.</param>
    /// <param name="school">The school's id.</param>
    /// <param name="area">The area.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async IAsyncEnumerable<RunRecord> ReadAsync(
        IRecordStore store, string school, Area area, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (Row row in store.ReadAsync(Table.Runs, RowKeys.StartingWith(school, Slug.Of(area)), cancellationToken))
        {
            if (Of(row) is { } run)
            {
                yield return run;
            }
        }
    }

    /// <summary>One check; null where there was none.</summary>
    /// <param name="store">The records.</param>
    /// <param name="run">Which.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<RunRecord?> GetAsync(IRecordStore store, RunId run, CancellationToken cancellationToken) =>
        await store.GetAsync(Table.Runs, run.School, RowKeys.Run(run), cancellationToken) is { } row ? Of(row) : null;

    /// <summary>Reads a row; null for one that is no check (the newest manifest of an area).</summary>
    internal static RunRecord? Of(Row row) =>
        RunId.Parse(row.Columns.Text("Run") ?? "") is { } run && Enum.TryParse(row.Columns.Text("Status"), out RunStatus status)
            ? new()
            {
                Run = run,
                Status = status,
                LeaseUntil = row.Columns.Instant("LeaseUntil"),
                Holder = row.Columns.Text("Holder"),
                At = row.Columns.Instant("At"),
                Started = row.Columns.Instant("Started"),
                Finished = row.Columns.Instant("Finished"),
                EvidenceHash = row.Columns.Text("EvidenceHash"),
                PreviousHash = row.Columns.Text("PreviousHash"),
                FindingsHash = row.Columns.Text("FindingsHash"),
                Error = row.Columns.Text("Error"),
                Counts = row.Columns.Whole("Pass") is { } pass
                    ? new(pass, row.Columns.Whole("Fail") ?? 0, row.Columns.Whole("Unknown") ?? 0, row.Columns.Whole("NotApplicable") ?? 0)
                    : null,
            }
            : null;

    /// <summary>The row that says this.</summary>
    internal Row ToRow() => new(Run.School, RowKeys.Run(Run), Columns.Of(
        ("Run", Run.ToString()),
        ("Status", Status.ToString()),
        ("LeaseUntil", Cell.Of(LeaseUntil)),
        ("Holder", Holder),
        ("At", Cell.Of(At)),
        ("Started", Cell.Of(Started)),
        ("Finished", Cell.Of(Finished)),
        ("Evidence", EvidenceHash is null ? null : $"manifests/{EvidenceHash}"),
        ("EvidenceHash", EvidenceHash),
        ("PreviousHash", PreviousHash),
        ("FindingsHash", FindingsHash),
        ("Pass", Cell.Of(Counts?.Pass)),
        ("Fail", Cell.Of(Counts?.Fail)),
        ("Unknown", Cell.Of(Counts?.Unknown)),
        ("NotApplicable", Cell.Of(Counts?.NotApplicable)),
        ("Error", Error)));
}
