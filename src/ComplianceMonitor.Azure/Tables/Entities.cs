using System.Globalization;
using Azure;
using Azure.Data.Tables;
using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Azure.Tables;

/// <summary>Rows to and from entities: a typed property for each column.</summary>
internal static class Entities
{
    /// <summary>A row as an entity.</summary>
    public static TableEntity Of(Row row)
    {
        TableEntity entity = new(row.Partition, row.Key);
        foreach ((string name, Cell value) in row.Columns)
        {
            entity[name] = value switch
            {
                Cell.Text text => text.Value,
                Cell.Whole whole => whole.Value,
                Cell.Number number => number.Value,
                Cell.Flag flag => flag.Value,
                Cell.Instant instant => instant.Value,
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }

        return entity;
    }

    /// <summary>An entity as a row, with its ETag as the token.</summary>
    public static Row Read(TableEntity entity) => new(entity.PartitionKey, entity.RowKey, Columns.Of([.. entity.Where(IsColumn).Select(column => (column.Key, Read(column.Value)))]))
    {
        Token = entity.ETag.ToString(),
    };

    /// <summary>The ETag that a token stands for.</summary>
    public static ETag Tag(Row row) => new(row.Token ?? "");

    private static bool IsColumn(KeyValuePair<string, object> column) =>
        column.Key is not (nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey) or nameof(ITableEntity.Timestamp) or "odata.etag");

    /// <summary>Types that only other programs write become words, or whole numbers.</summary>
    private static Cell? Read(object? value) => value switch
    {
        null => null,
        string text => text,
        long whole => whole,
        int whole => (long)whole,
        double number when double.IsFinite(number) => number,
        bool flag => flag,
        DateTimeOffset instant => instant,
        DateTime instant => new DateTimeOffset(instant.ToUniversalTime()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
