using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Connectors.Storage;

/// <summary>
/// Records in a folder: one file of JSON Lines a table, in which a later line of the same keys counts. A change is appended and flushed to
/// the disk before it is answered, so a crash at any instant leaves the last complete state. One process at a time.
/// </summary>
public sealed class LocalRecordStore : IRecordStore, IDisposable
{
    private readonly StoreFolder _folder;
    private readonly Lock _opening = new();
    private readonly Dictionary<Table, LocalTable> _tables = [];

    private LocalRecordStore(StoreFolder folder) => _folder = folder;

    /// <summary>Opens the records of a folder, which is made where it is missing.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="StorageException">Another process has it, a newer program wrote it, or it cannot be written.</exception>
    public static LocalRecordStore Open(string folder) => new(StoreFolder.Claim(folder));

    /// <inheritdoc/>
    public Task<Row?> GetAsync(Table table, string partition, string key, CancellationToken cancellationToken) =>
        In(table).GetAsync(partition, key, cancellationToken);

    /// <inheritdoc/>
    public Task<RowPage> QueryAsync(Table table, KeyRange range, string? continuation, CancellationToken cancellationToken) =>
        In(table).QueryAsync(range, continuation, cancellationToken);

    /// <inheritdoc/>
    public async Task<WriteResult> WriteAsync(Table table, RowChange change, CancellationToken cancellationToken) =>
        await WriteBatchAsync(table, [change], cancellationToken) switch
        {
            BatchResult.Refused refused => refused.Why,
            BatchResult.Written written => written.Results[0],
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <inheritdoc/>
    public Task<BatchResult> WriteBatchAsync(Table table, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken)
    {
        RowLimits.Check(changes);
        return In(table).WriteAsync(changes, cancellationToken);
    }

    /// <summary>Lets the folder go. All that was answered is on the disk.</summary>
    public void Dispose()
    {
        foreach (LocalTable table in _tables.Values)
        {
            table.Dispose();
        }

        _folder.Dispose();
    }

    private LocalTable In(Table table)
    {
        lock (_opening)
        {
            return _tables.TryGetValue(table, out LocalTable? open)
                ? open
                : _tables[table] = LocalTable.Open(Path.Combine(_folder.Path, $"{table}.jsonl"), forgets: table is Table.Mentions);
        }
    }
}
