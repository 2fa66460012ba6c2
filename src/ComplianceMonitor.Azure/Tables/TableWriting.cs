using Azure;
using Azure.Data.Tables;
using ComplianceMonitor.Azure.Storage;
using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Azure.Tables;

/// <summary>
/// Writes, and says for each whether it was done and why not. Where the answer may be the echo of a try whose own answer was lost, or where no
/// answer came, the rows are read back and compared with what was written.
/// </summary>
internal static class TableWriting
{
    /// <summary>Makes one change.</summary>
    public static async Task<WriteResult> WriteAsync(TableClient client, RowChange change)
    {
        Tries tries = Tries.Count();
        try
        {
            return await SendAsync(client, change);
        }
        catch (Exception failure) when (Conflict(failure, change) is { } conflict)
        {
            return tries.Repeated && await LandedAsync(client, [change]) is [var landed] ? landed : conflict;
        }
        catch (Exception failure) when (StorageFailures.IsUnsettled(failure))
        {
            if (await LandedAsync(client, [change]) is [var landed])
            {
                return landed;
            }

            throw;
        }
    }

    /// <summary>Makes all changes or none.</summary>
    public static async Task<BatchResult> WriteAsync(TableClient client, IReadOnlyList<RowChange> changes)
    {
        Tries tries = Tries.Count();
        try
        {
            Response<IReadOnlyList<Response>> answer = await client.SubmitTransactionAsync(changes.Select(Action));
            return new BatchResult.Written([.. answer.Value.Zip(changes, Done)]);
        }
        catch (TableTransactionFailedException failure)
            when (failure.FailedTransactionActionIndex is { } index && index < changes.Count && Conflict(failure, changes[index]) is not null)
        {
            return tries.Repeated && await LandedAsync(client, changes) is { } landed
                ? new BatchResult.Written(landed)
                : new BatchResult.Refused(index, Conflict(failure, changes[index])!);
        }
        catch (Exception failure) when (StorageFailures.IsUnsettled(failure))
        {
            if (await LandedAsync(client, changes) is { } landed)
            {
                return new BatchResult.Written(landed);
            }

            throw;
        }
    }

    private static async Task<WriteResult> SendAsync(TableClient client, RowChange change)
    {
        Response answer = await (change switch
        {
            RowChange.Insert insert => client.AddEntityAsync(Entities.Of(insert.Row)),
            RowChange.Put put => client.UpsertEntityAsync(Entities.Of(put.Row), TableUpdateMode.Replace),
            RowChange.Replace replace => client.UpdateEntityAsync(Entities.Of(replace.Row), Entities.Tag(replace.Row), TableUpdateMode.Replace),
            RowChange.Delete delete => client.DeleteEntityAsync(delete.Partition, delete.Key, Entities.Tag(delete.Row)),
            _ => throw new System.Diagnostics.UnreachableException(),
        });

        // A deletion is answered 404 without an exception.
        return answer.Status == 404 ? throw new RequestFailedException(answer) : Done(answer, change);
    }

    private static TableTransactionAction Action(RowChange change) => change switch
    {
        RowChange.Insert insert => new(TableTransactionActionType.Add, Entities.Of(insert.Row)),
        RowChange.Put put => new(TableTransactionActionType.UpsertReplace, Entities.Of(put.Row)),
        RowChange.Replace replace => new(TableTransactionActionType.UpdateReplace, Entities.Of(replace.Row), Entities.Tag(replace.Row)),
        RowChange.Delete delete => new(TableTransactionActionType.Delete, new TableEntity(delete.Partition, delete.Key), Entities.Tag(delete.Row)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static WriteResult Done(Response answer, RowChange change) =>
        change is RowChange.Delete ? new WriteResult.Deleted() : new WriteResult.Written(answer.Headers.ETag.ToString()!);

    /// <summary>The conflict that a refusal stands for; null where it stands for none.</summary>
    private static WriteResult? Conflict(Exception failure, RowChange change) => (StorageFailures.Refusal(failure), change) switch
    {
        ({ ErrorCode: "TableNotFound" or "TableBeingDeleted" }, _) => null,
        ({ Status: 409 }, RowChange.Insert) => new WriteResult.AlreadyThere(),
        ({ Status: 412 }, RowChange.Replace or RowChange.Delete) => new WriteResult.Changed(),
        ({ Status: 404 }, RowChange.Replace or RowChange.Delete) => new WriteResult.NotThere(),
        _ => null,
    };

    /// <summary>What was done, where every row is as the changes make it; else null.</summary>
    private static async Task<IReadOnlyList<WriteResult>?> LandedAsync(TableClient client, IReadOnlyList<RowChange> changes)
    {
        Row?[] rows = await Task.WhenAll(changes.Select(change => TableReading.FindAsync(client, change.Partition, change.Key, CancellationToken.None)));
        return rows.Zip(changes, (row, change) => Equals(row?.Columns, change.After?.Columns)).All(same => same)
            ? [.. rows.Select(row => row is null ? (WriteResult)new WriteResult.Deleted() : new WriteResult.Written(row.Token!))]
            : null;
    }
}
