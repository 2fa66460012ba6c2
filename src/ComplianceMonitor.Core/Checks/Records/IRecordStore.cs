using System.Runtime.CompilerServices;

namespace ComplianceMonitor.Core.Checks.Records;

/// <summary>
/// Typed flat rows in tables, partitioned by school. Nothing is offered that Azure Tables does not have. What cannot be expected
/// (no disk, no network, a damaged store) is an exception; a time-out whose effect is unknown is settled by the adapter.
/// </summary>
public interface IRecordStore
{
    /// <summary>One row with its token; null where there is none.</summary>
    /// <param name="table">The table.</param>
    /// <param name="partition">The partition key.</param>
    /// <param name="key">The row key.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<Row?> GetAsync(Table table, string partition, string key, CancellationToken cancellationToken);

    /// <summary>One page of a range, at most 1,000 rows, in the order of the keys.</summary>
    /// <param name="table">The table.</param>
    /// <param name="range">The range.</param>
    /// <param name="continuation">From the page before; null for the first.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<RowPage> QueryAsync(Table table, KeyRange range, string? continuation, CancellationToken cancellationToken);

    /// <summary>Makes one change.</summary>
    /// <param name="table">The table.</param>
    /// <param name="change">The change.</param>
    /// <param name="cancellationToken">Stops the wait; a change that has begun is finished.</param>
    /// <exception cref="ArgumentException">The row breaks <see cref="RowLimits"/>.</exception>
    Task<WriteResult> WriteAsync(Table table, RowChange change, CancellationToken cancellationToken);

    /// <summary>Makes all changes or none: 1 to 100 of them, 4 MiB, one partition, each row once.</summary>
    /// <param name="table">The table.</param>
    /// <param name="changes">The changes; <see cref="RowLimits.Batches"/> cuts a longer list.</param>
    /// <param name="cancellationToken">Stops the wait; a batch that has begun is finished.</param>
    /// <exception cref="ArgumentException">The batch breaks <see cref="RowLimits"/>.</exception>
    Task<BatchResult> WriteBatchAsync(Table table, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken);
}

/// <summary>Whole ranges, page by page.</summary>
public static class RecordStoreReading
{
    /// <summary>All rows of a range, in the order of the keys.</summary>
    /// <param name="store">The store.</param>
    /// <param name="table">The table.</param>
    /// <param name="range">The range.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async IAsyncEnumerable<Row> ReadAsync(
        this IRecordStore store, Table table, KeyRange range, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            RowPage page = await store.QueryAsync(table, range, continuation, cancellationToken);
            foreach (Row row in page.Rows)
            {
                yield return row;
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }
}
