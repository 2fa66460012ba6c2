using Azure;
using Azure.Data.Tables;
using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Azure.Tables;

/// <summary>Reads one row or one page. A row that is not there is no failure; a table that is not there is one.</summary>
internal static class TableReading
{
    /// <summary>One row; null where there is none.</summary>
    public static async Task<Row?> FindAsync(TableClient client, string partition, string key, CancellationToken cancellationToken)
    {
        try
        {
            // GetEntityIfExists would call a row of a deleted table "not there".
            return Entities.Read(await client.GetEntityAsync<TableEntity>(partition, key, cancellationToken: cancellationToken));
        }
        catch (RequestFailedException refusal) when (refusal is { Status: 404, ErrorCode: not "TableNotFound" })
        {
            return null;
        }
    }

    /// <summary>One page of a range.</summary>
    public static async Task<RowPage> PageAsync(TableClient client, KeyRange range, string? continuation, int rows, CancellationToken cancellationToken)
    {
        if (range is { From: { } from, Before: { } before } && string.CompareOrdinal(from, before) >= 0)
        {
            return new([], null);
        }

        await foreach (Page<TableEntity> page in client.QueryAsync<TableEntity>(Filter(range), rows, cancellationToken: cancellationToken).AsPages(continuation))
        {
            return new([.. page.Values.Select(Entities.Read)], string.IsNullOrEmpty(page.ContinuationToken) ? null : page.ContinuationToken);
        }

        return new([], null);
    }

    private static string Filter(KeyRange range) => TableClient.CreateQueryFilter(range switch
    {
        { From: { } from, Before: { } before } => $"PartitionKey eq {range.Partition} and RowKey ge {from} and RowKey lt {before}",
        { From: { } from } => $"PartitionKey eq {range.Partition} and RowKey ge {from}",
        { Before: { } before } => $"PartitionKey eq {range.Partition} and RowKey lt {before}",
        _ => (FormattableString)$"PartitionKey eq {range.Partition}",
    });
}
