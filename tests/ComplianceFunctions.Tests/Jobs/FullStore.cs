using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Tests.Checks;

namespace ComplianceFunctions.Tests.Jobs;

/// <summary>Records that take runs and no findings.</summary>
internal sealed class FullStore : IRecordStore
{
    private readonly InMemoryRecordStore _inner = new();

    public Task<Row?> GetAsync(Table table, string partition, string key, CancellationToken cancellationToken) => _inner.GetAsync(table, partition, key, cancellationToken);

    public Task<RowPage> QueryAsync(Table table, KeyRange range, string? continuation, CancellationToken cancellationToken) =>
        _inner.QueryAsync(table, range, continuation, cancellationToken);

    public Task<WriteResult> WriteAsync(Table table, RowChange change, CancellationToken cancellationToken) =>
        table == Table.Runs ? _inner.WriteAsync(table, change, cancellationToken) : throw Full();

    public Task<BatchResult> WriteBatchAsync(Table table, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken) =>
        table == Table.Runs ? _inner.WriteBatchAsync(table, changes, cancellationToken) : throw Full();

    private static IOException Full() => new("The store is full.");
}
