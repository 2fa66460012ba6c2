using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceFunctions.Tests.Jobs;

/// <summary>Records with something before each call that may throw.</summary>
/// <param name="inner">The records.</param>
/// <param name="before">Is told the table, the partition, and whether the call writes.</param>
internal sealed class TroubledStore(IRecordStore inner, Action<Table, string, bool> before) : IRecordStore
{
    public Task<Row?> GetAsync(Table table, string partition, string key, CancellationToken cancellationToken)
    {
        before(table, partition, false);
        return inner.GetAsync(table, partition, key, cancellationToken);
    }

    public Task<RowPage> QueryAsync(Table table, KeyRange range, string? continuation, CancellationToken cancellationToken)
    {
        before(table, range.Partition, false);
        return inner.QueryAsync(table, range, continuation, cancellationToken);
    }

    public Task<WriteResult> WriteAsync(Table table, RowChange change, CancellationToken cancellationToken)
    {
        before(table, change.Partition, true);
        return inner.WriteAsync(table, change, cancellationToken);
    }

    public Task<BatchResult> WriteBatchAsync(Table table, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken)
    {
        before(table, changes[0].Partition, true);
        return inner.WriteBatchAsync(table, changes, cancellationToken);
    }

    /// <summary>Records of which one school's cannot be read.</summary>
    public static TroubledStore DeafTo(IRecordStore inner, string school) => new(inner, (_, partition, writes) =>
    {
        if (!writes && partition == school)
        {
            throw new IOException("No answer.");
        }
    });

    /// <summary>Records that take runs and nothing else.</summary>
    public static TroubledStore Full(IRecordStore inner) => new(inner, (table, _, writes) =>
    {
        if (writes && table != Table.Runs)
        {
            throw new IOException("The store is full.");
        }
    });

    /// <summary>Records as a process sees them that dies after some writes: from then on nothing that it tries happens.</summary>
    public static TroubledStore Dying(IRecordStore inner, int writes)
    {
        int left = writes;
        return new(inner, (_, _, isWrite) =>
        {
            int cost = isWrite ? 1 : 0;
            if (left < cost)
            {
                left = -1;
                throw new ProcessDiedException();
            }

            left -= cost;
        });
    }

    /// <summary>The end of the process, as far as one process can show it.</summary>
    internal sealed class ProcessDiedException : Exception;
}
