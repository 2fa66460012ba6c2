using System.Collections.Concurrent;
using Azure.Data.Tables;
using ComplianceMonitor.Azure.Storage;
using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Azure.Tables;

/// <summary>
/// Records in Azure Table Storage: a table for each <see cref="Table"/>, a typed property for each column, the ETag as the token. A table is
/// made at its first use. A write that has begun is finished; one whose answer was lost is settled by reading back.
/// </summary>
public sealed class TableRecordStore : IRecordStore
{
    private const int PageRows = 1_000;

    private readonly TableServiceClient _service;
    private readonly string _prefix;
    private readonly ConcurrentDictionary<Table, TableClient> _open = [];

    /// <summary>Opens the records of an account.</summary>
    /// <param name="service">The account, with <see cref="Tries.Counter"/> in its pipeline.</param>
    /// <param name="prefix">Put before each table's name: letters and digits.</param>
    internal TableRecordStore(TableServiceClient service, string prefix = "")
    {
        _service = service;
        _prefix = prefix;
    }

    /// <inheritdoc/>
    public Task<Row?> GetAsync(Table table, string partition, string key, CancellationToken cancellationToken) =>
        InAsync(table, client => TableReading.FindAsync(client, partition, key, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<RowPage> QueryAsync(Table table, KeyRange range, string? continuation, CancellationToken cancellationToken) =>
        InAsync(table, client => TableReading.PageAsync(client, range, continuation, PageRows, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<WriteResult> WriteAsync(Table table, RowChange change, CancellationToken cancellationToken)
    {
        RowLimits.Check(change);
        cancellationToken.ThrowIfCancellationRequested();
        return InAsync(table, client => TableWriting.WriteAsync(client, change), CancellationToken.None).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<BatchResult> WriteBatchAsync(Table table, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken)
    {
        RowLimits.Check(changes);
        cancellationToken.ThrowIfCancellationRequested();
        return InAsync(table, client => TableWriting.WriteAsync(client, changes), CancellationToken.None).WaitAsync(cancellationToken);
    }

    private async Task<T> InAsync<T>(Table table, Func<TableClient, Task<T>> act, CancellationToken cancellationToken)
    {
        try
        {
            return await act(await OpenAsync(table, cancellationToken));
        }
        catch (Exception exception) when (StorageFailures.IsExpected(exception, cancellationToken))
        {
            throw StorageFailures.Told(exception, $"Table {_prefix}{table} of {_service.AccountName}", "Storage Table Data Contributor");
        }
    }

    private async Task<TableClient> OpenAsync(Table table, CancellationToken cancellationToken)
    {
        if (_open.TryGetValue(table, out TableClient? open))
        {
            return open;
        }

        TableClient client = _service.GetTableClient(_prefix + table);
        await client.CreateIfNotExistsAsync(cancellationToken);
        return _open.GetOrAdd(table, client);
    }
}
