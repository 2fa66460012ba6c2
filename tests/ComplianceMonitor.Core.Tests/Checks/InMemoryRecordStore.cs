using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Core.Tests.Checks;

/// <summary>The smallest record store that keeps the contract; its pages are small, so that paging is always met.</summary>
public sealed class InMemoryRecordStore : IRecordStore
{
    private const int PageRows = 7;

    private readonly Lock _lock = new();
    private readonly SortedDictionary<(Table, string, string), Row> _rows = new(Comparer<(Table Table, string Partition, string Key)>.Create((one, other) =>
        one.Table != other.Table ? one.Table.CompareTo(other.Table)
        : string.CompareOrdinal(one.Partition, other.Partition) is var order and not 0 ? order
        : string.CompareOrdinal(one.Key, other.Key)));

    private long _writes;

    /// <summary>Called before each batch is written; what it throws is thrown instead of writing.</summary>
    public Action<Table>? BeforeWrite { get; set; }

    /// <summary>How many batches were written.</summary>
    public long Writes => _writes;

    /// <summary>All rows of a table without tokens, for comparison.</summary>
    public IReadOnlyList<Row> All(Table table) => [.. _rows.Where(row => row.Key.Item1 == table).Select(row => row.Value with { Token = null })];

    public Task<Row?> GetAsync(Table table, string partition, string key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_rows.GetValueOrDefault((table, partition, key)));
        }
    }

    public Task<RowPage> QueryAsync(Table table, KeyRange range, string? continuation, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Row[] rows =
            [
                .. _rows.Where(row => row.Key.Item1 == table && string.Equals(row.Key.Item2, range.Partition, StringComparison.Ordinal)).Select(row => row.Value)
                    .Where(row => string.CompareOrdinal(row.Key, continuation ?? range.From ?? "") >= 0)
                    .Where(row => range.Before is null || string.CompareOrdinal(row.Key, range.Before) < 0)
                    .Take(PageRows + 1),
            ];
            return Task.FromResult(new RowPage([.. rows.Take(PageRows)], rows.ElementAtOrDefault(PageRows)?.Key));
        }
    }

    public async Task<WriteResult> WriteAsync(Table table, RowChange change, CancellationToken cancellationToken) =>
        await WriteBatchAsync(table, [change], cancellationToken) switch
        {
            BatchResult.Written written => written.Results[0],
            var refused => ((BatchResult.Refused)refused).Why,
        };

    public Task<BatchResult> WriteBatchAsync(Table table, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken)
    {
        RowLimits.Check(changes);
        BeforeWrite?.Invoke(table);
        lock (_lock)
        {
            for (int index = 0; index < changes.Count; index++)
            {
                if (Refusal(table, changes[index]) is { } refusal)
                {
                    return Task.FromResult<BatchResult>(new BatchResult.Refused(index, refusal));
                }
            }

            return Task.FromResult<BatchResult>(new BatchResult.Written([.. changes.Select(change => Apply(table, change))]));
        }
    }

    private WriteResult? Refusal(Table table, RowChange change) => (change, _rows.GetValueOrDefault((table, change.Partition, change.Key))) switch
    {
        (RowChange.Insert, not null) => new WriteResult.AlreadyThere(),
        (RowChange.Replace or RowChange.Delete, null) => new WriteResult.NotThere(),
        (RowChange.Replace { Row.Token: var token }, { } there) when !string.Equals(token, there.Token, StringComparison.Ordinal) => new WriteResult.Changed(),
        (RowChange.Delete { Row.Token: var token }, { } there) when !string.Equals(token, there.Token, StringComparison.Ordinal) => new WriteResult.Changed(),
        _ => null,
    };

    private WriteResult Apply(Table table, RowChange change)
    {
        string token = $"t{++_writes}";
        if (change.After is not { } row)
        {
            _rows.Remove((table, change.Partition, change.Key));
            return new WriteResult.Deleted();
        }

        _rows[(table, change.Partition, change.Key)] = row with { Token = token };
        return new WriteResult.Written(token);
    }
}
