using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Connectors.Storage;

/// <summary>A table: its rows in memory, its history in a journal. One writer at a time; a change is answered when it is on the disk.</summary>
internal sealed class LocalTable : IDisposable
{
    private const int PageRows = 1_000;

    /// <summary>A journal is written anew when it has more than this many lines that no longer count, and more of them than rows.</summary>
    private const int SpareLines = 2_000;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<string, Partition> _partitions = new(StringComparer.Ordinal);
    private readonly Journal _journal;
    private long _lines;
    private readonly bool _forgets;
    private long _rows;

    private LocalTable(string path, bool forgets)
    {
        _forgets = forgets;
        File.Delete(path + ".new");
        (long length, bool ended) = Load(path);
        _journal = new(path, length, ended);
    }

    /// <summary>Opens a table's file, or begins one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="forgets">True for a table whose rows are erased for good: the file never keeps a row's earlier state.</param>
    /// <exception cref="StorageException">It is damaged or cannot be written.</exception>
    public static LocalTable Open(string path, bool forgets) => new(path, forgets);

    public async Task<Row?> GetAsync(string partition, string key, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return Find(partition, key);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task<RowPage> QueryAsync(KeyRange range, string? continuation, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _partitions.TryGetValue(range.Partition, out Partition? partition)
                ? partition.Page(continuation ?? range.From, range.Before, PageRows)
                : new([], null);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task<BatchResult> WriteAsync(IReadOnlyList<RowChange> changes, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        long appended;
        WriteResult[] results;
        try
        {
            for (int index = 0; index < changes.Count; index++)
            {
                if (Refusal(changes[index]) is { } refusal)
                {
                    return new BatchResult.Refused(index, refusal);
                }
            }

            RowJson[] lines = [.. changes.Select((change, index) => Line(change, more: index < changes.Count - 1))];
            ArrayBufferWriter<byte> bytes = new();
            foreach (RowJson line in lines)
            {
                line.WriteTo(bytes);
            }

            appended = await _journal.AppendAsync(bytes.WrittenMemory);
            results = [.. lines.Select(Apply)];
            await CompactAsync();
        }
        finally
        {
            _gate.Release();
        }

        await _journal.FlushAsync(appended);
        return new BatchResult.Written(results);
    }

    public void Dispose()
    {
        _journal.Dispose();
        _gate.Dispose();
    }

    private static RowJson Line(RowChange change, bool more)
    {
        Row row = change.After ?? new(change.Partition, change.Key, []);
        return new(row with { Token = RandomNumberGenerator.GetHexString(16, lowercase: true) }, change.After is null, more);
    }

    private Row? Find(string partition, string key) => _partitions.GetValueOrDefault(partition)?.Find(key);

    private WriteResult? Refusal(RowChange change) => (change, Find(change.Partition, change.Key)) switch
    {
        (RowChange.Insert, not null) => new WriteResult.AlreadyThere(),
        (RowChange.Replace or RowChange.Delete, null) => new WriteResult.NotThere(),
        (RowChange.Replace { Row.Token: var token }, { } there) when !Same(token, there.Token) => new WriteResult.Changed(),
        (RowChange.Delete { Row.Token: var token }, { } there) when !Same(token, there.Token) => new WriteResult.Changed(),
        _ => null,
    };

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);

    private static bool IsWhole(JournalLine line)
    {
        try
        {
            RowJson.Read(line.Bytes);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private WriteResult Apply(RowJson line)
    {
        _lines++;
        if (!_partitions.TryGetValue(line.Row.Partition, out Partition? partition))
        {
            _partitions[line.Row.Partition] = partition = new();
        }

        _rows += line.Deleted ? partition.Remove(line.Row.Key) : partition.Put(line.Row);
        return line.Deleted ? new WriteResult.Deleted() : new WriteResult.Written(line.Row.Token!);
    }

    private async Task CompactAsync()
    {
        long spare = _lines - _rows;
        if (spare == 0 || (!_forgets && (spare <= SpareLines || spare <= _rows)))
        {
            return;
        }

        // Where the disk has no room for a second copy, the journal just goes on, and the next attempt waits as long again.
        await _journal.ReplaceAsync(WriteAll);
        _lines = _rows;
    }

    private void WriteAll(Stream stream)
    {
        ArrayBufferWriter<byte> bytes = new();
        foreach (Row row in _partitions.OrderBy(partition => partition.Key, StringComparer.Ordinal).SelectMany(partition => partition.Value.Rows))
        {
            new RowJson(row, Deleted: false, More: false).WriteTo(bytes);
            stream.Write(bytes.WrittenSpan);
            bytes.ResetWrittenCount();
        }
    }

    /// <summary>
    /// Reads the journal; says where its last complete batch ends, and whether a line's end stands there (an editor may have left it out).
    /// Only a last line without its end can be the trace of a crash.
    /// </summary>
    private (long Length, bool Ended) Load(string path)
    {
        if (!File.Exists(path))
        {
            return (0, true);
        }

        List<RowJson> batch = [];
        (long Length, bool Ended) complete = (0, true);
        int number = 0;
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
            foreach (JournalLine line in JournalLines.Read(stream))
            {
                number = line.Number;
                if (!line.Ended && !IsWhole(line))
                {
                    break;
                }

                batch.Add(RowJson.Read(line.Bytes));
                if (!batch[^1].More)
                {
                    batch.ForEach(one => Apply(one));
                    batch.Clear();
                    complete = (line.Start + line.Bytes.Length + (line.Ended ? 1 : 0), line.Ended);
                }
            }

            return complete;
        }
        catch (JsonException exception)
        {
            throw new StorageException(
                $"{path}, line {number}: damaged ({exception.Message.Split(" LineNumber", 2)[0]}). Nothing was changed, and the file as it is was kept as {DamagedCopy.Keep(path)}. "
                + "Mend or remove that line, or put the file back from a backup.",
                exception);
        }
        catch (Exception exception) when (StorageException.IsDisk(exception))
        {
            throw new StorageException($"{path} cannot be read: {exception.Message}", exception);
        }
    }
}
