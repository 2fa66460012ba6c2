using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Mentions.Scanning;

/// <summary>What a purge found and what is left; it has proved itself where nothing is.</summary>
/// <param name="Rows">Mentions that were taken away.</param>
/// <param name="Evidence">Blobs of evidence that were erased.</param>
/// <param name="LeftOver">Mentions and blobs that are past their time and still there, counted again afterwards.</param>
public sealed record PurgeCount(int Rows, int Evidence, int LeftOver);

/// <summary>Takes mentions away when their time is over: the rows, and the evidence that holds them (domain.md 7.2, rule 3).</summary>
/// <param name="store">The records.</param>
/// <param name="archive">The archive.</param>
public sealed class MentionPurge(IRecordStore store, IArchive archive)
{
    /// <summary>Days for which a mention is kept where nothing else is set.</summary>
    public const int Days = 90;

    /// <summary>How far back the daily purge looks for evidence: what it missed for longer, the whole purge finds.</summary>
    private const int DaysOfDaily = 21;

    /// <summary>Purges all of a school's mentions, and counts again what is left.</summary>
    /// <param name="school">The school.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellationToken">Stops it; it can be run again.</param>
    public Task<PurgeCount> RunAsync(School school, DateTimeOffset at, CancellationToken cancellationToken) => RunAsync(school, at, DateOnly.MinValue, cancellationToken);

    /// <summary>The same for what ran out in the last three weeks: cheap enough for every scan.</summary>
    /// <param name="school">The school.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellationToken">Stops it; the next scan makes up for it.</param>
    public Task<PurgeCount> DailyAsync(School school, DateTimeOffset at, CancellationToken cancellationToken) =>
        RunAsync(school, at, London.Day(at).AddDays(-DaysOf(school) - DaysOfDaily), cancellationToken);

    private async Task<PurgeCount> RunAsync(School school, DateTimeOffset at, DateOnly since, CancellationToken cancellationToken)
    {
        DateOnly today = London.Day(at);
        int rows = await RowsAsync(store, school.Id, today, cancellationToken);
        int blobs = 0;
        EvidenceErasure erasure = new(store, archive);
        List<RunId> old = await OldAsync(school, today, since, cancellationToken);
        foreach (RunId run in old)
        {
            blobs += (await erasure.EraseAsync(run, at, "The time for which public mentions are kept is over.", cancellationToken)).Count(tombstone => tombstone.ErasedAt == at);
        }

        int left = (await OverdueAsync(store, school.Id, today, cancellationToken)).Count;
        foreach (RunId run in old)
        {
            RunRecord? record = await RunRecord.GetAsync(store, run, cancellationToken);
            left += record?.FindingsHash is { } hash && await archive.ReadAsync(Container.Evidence, hash, cancellationToken) is ArchiveRead.Found ? 1 : 0;
        }

        return new(rows, blobs, left);
    }

    /// <summary>Days for which a school keeps a mention.</summary>
    /// <param name="school">The school.</param>
    internal static int DaysOf(School school) => school.MentionDays ?? Days;

    /// <summary>The last day on which a mention is kept.</summary>
    /// <param name="school">The school.</param>
    /// <param name="mention">The mention.</param>
    internal static DateOnly LastDay(School school, PublicMention mention)
    {
        int days = DaysOf(school);
        return London.Day(mention.Found).AddDays(SourceCatalogue.Default.Of(mention.Source).KeepDays is { } terms && terms < days ? terms : days);
    }

    /// <summary>Takes away the rows whose day is over; says how many.</summary>
    private static async Task<int> RowsAsync(IRecordStore store, string school, DateOnly today, CancellationToken cancellationToken)
    {
        IReadOnlyList<Row> overdue = await OverdueAsync(store, school, today, cancellationToken);
        foreach (IReadOnlyList<RowChange> batch in RowLimits.Batches([.. overdue.Select(row => new RowChange.Delete(row))]))
        {
            await store.WriteBatchAsync(Table.Mentions, batch, cancellationToken);
        }

        return overdue.Count;
    }

    private static async Task<IReadOnlyList<Row>> OverdueAsync(IRecordStore store, string school, DateOnly today, CancellationToken cancellationToken)
    {
        List<Row> overdue = [];
        await foreach (Row row in store.ReadAsync(Table.Mentions, new(school), cancellationToken))
        {
            // A row that does not say how long it may stay may not stay.
            if (row.Columns.Day("PurgeAfter") is not { } until || until < today)
            {
                overdue.Add(row);
            }
        }

        return overdue;
    }

    /// <summary>Scans that are older than mentions are kept.</summary>
    private async Task<List<RunId>> OldAsync(School school, DateOnly today, DateOnly since, CancellationToken cancellationToken)
    {
        List<RunId> old = [];
        await foreach (RunRecord run in RunRecord.ReadAsync(store, school.Id, Area.Mentions, cancellationToken))
        {
            if (run is { At: { } at } && London.Day(at) >= since && London.Day(at).AddDays(DaysOf(school)) < today)
            {
                old.Add(run.Run);
            }
        }

        return old;
    }
}
