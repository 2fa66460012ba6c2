using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceFunctions.Tests.Pump;

/// <summary>Records as a process sees them that dies after some writes: from then on nothing that it tries happens.</summary>
/// <param name="inner">The records.</param>
/// <param name="writes">How many writes it lives for.</param>
internal sealed class DyingStore(IRecordStore inner, int writes) : IRecordStore
{
    private int _left = writes;

    public Task<Row?> GetAsync(Table table, string partition, string key, CancellationToken cancellationToken)
    {
        Live(0);
        return inner.GetAsync(table, partition, key, cancellationToken);
    }

    public Task<RowPage> QueryAsync(Table table, KeyRange range, string? continuation, CancellationToken cancellationToken)
    {
        Live(0);
        return inner.QueryAsync(table, range, continuation, cancellationToken);
    }

    public Task<WriteResult> WriteAsync(Table table, RowChange change, CancellationToken cancellationToken)
    {
        Live(1);
        return inner.WriteAsync(table, change, cancellationToken);
    }

    public Task<BatchResult> WriteBatchAsync(Table table, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken)
    {
        Live(1);
        return inner.WriteBatchAsync(table, changes, cancellationToken);
    }

    private void Live(int write)
    {
        if (_left < write || _left < 0)
        {
            _left = -1;
            throw new ProcessDiedException();
        }

        _left -= write;
    }

    /// <summary>The end of the process, as far as one process can show it.</summary>
    internal sealed class ProcessDiedException : Exception;
}
