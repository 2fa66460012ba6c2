using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Tests.Checks;

namespace ComplianceFunctions.Tests.Jobs;

/// <summary>Records of which one school's cannot be read.</summary>
internal sealed class DeafStore(string school) : IRecordStore
{
    private readonly InMemoryRecordStore _inner = new();

    public Task<Row?> GetAsync(Table table, string partition, string key, CancellationToken cancellationToken) =>
        partition == school ? throw new IOException("No answer.") : _inner.GetAsync(table, partition, key, cancellationToken);

    public Task<RowPage> QueryAsync(Table table, KeyRange range, string? continuation, CancellationToken cancellationToken) =>
        _inner.QueryAsync(table, range, continuation, cancellationToken);

    public Task<WriteResult> WriteAsync(Table table, RowChange change, CancellationToken cancellationToken) => _inner.WriteAsync(table, change, cancellationToken);

    public Task<BatchResult> WriteBatchAsync(Table table, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken) =>
        _inner.WriteBatchAsync(table, changes, cancellationToken);
}
