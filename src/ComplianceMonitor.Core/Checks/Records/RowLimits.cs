using System.Buffers;

namespace ComplianceMonitor.Core.Checks.Records;

/// <summary>What a row and a batch may hold, by the limits of Azure Tables. Every adapter asks here first, so that none accepts more than another.</summary>
public static class RowLimits
{
    /// <summary>Longest partition or row key, in characters.</summary>
    public const int KeyLength = 512;

    /// <summary>Longest text of a column, in characters (64 KiB of UTF-16).</summary>
    public const int TextLength = 32_768;

    /// <summary>Most changes of a batch.</summary>
    public const int BatchChanges = 100;

    /// <summary>Most bytes of a batch as it travels.</summary>
    public const int BatchBytes = 4 * 1024 * 1024;

    private const int RowBytes = 1024 * 1024;
    private const int MostColumns = 252;
    private const int NameLength = 255;

    /// <summary>Address, headers and separators of one change in a batch.</summary>
    private const int ChangeBytes = 2_048;

    /// <summary>No table keeps an instant of an earlier year.</summary>
    private const int FirstYear = 1601;

    private static readonly SearchValues<char> s_forbiddenInKeys =
        SearchValues.Create([.. "/\\#?", .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code)]);

    private static readonly string[] s_reserved = ["PartitionKey", "RowKey", "Timestamp"];

    /// <summary>Refuses a change that no table holds.</summary>
    /// <param name="change">The change.</param>
    /// <exception cref="ArgumentException">Names the limit that is broken.</exception>
    public static void Check(RowChange change)
    {
        CheckKey(change.Partition);
        CheckKey(change.Key);
        if (change is RowChange.Replace { Row.Token: null } or RowChange.Delete { Row.Token: null })
        {
            throw new ArgumentException("A row is replaced or deleted under the token with which it was read.", nameof(change));
        }

        if (change.After is { } row)
        {
            CheckColumns(row);
        }
    }

    /// <summary>Refuses a batch that no table takes.</summary>
    /// <param name="changes">The batch.</param>
    /// <exception cref="ArgumentException">Names the limit that is broken.</exception>
    public static void Check(IReadOnlyList<RowChange> changes)
    {
        if (changes.Count is 0 or > BatchChanges)
        {
            throw new ArgumentException($"A batch holds 1 to {BatchChanges} changes, not {changes.Count}.", nameof(changes));
        }

        HashSet<string> keys = new(StringComparer.Ordinal);
        foreach (RowChange change in changes)
        {
            Check(change);
            if (!string.Equals(change.Partition, changes[0].Partition, StringComparison.Ordinal))
            {
                throw new ArgumentException("A batch stays within one partition.", nameof(changes));
            }

            if (!keys.Add(change.Key))
            {
                throw new ArgumentException($"A batch changes a row once: {change.Key}.", nameof(changes));
            }
        }

        if (changes.Sum(Size) > BatchBytes)
        {
            throw new ArgumentException("A batch holds at most 4 MiB.", nameof(changes));
        }
    }

    /// <summary>Cuts changes of one partition into batches that are within the limits, in order.</summary>
    /// <param name="changes">Any number of changes.</param>
    public static IEnumerable<IReadOnlyList<RowChange>> Batches(IEnumerable<RowChange> changes)
    {
        List<RowChange> batch = [];
        long bytes = 0;
        foreach (RowChange change in changes)
        {
            long size = Size(change);
            if (batch.Count == BatchChanges || (batch.Count > 0 && bytes + size > BatchBytes))
            {
                yield return batch;
                batch = [];
                bytes = 0;
            }

            batch.Add(change);
            bytes += size;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private static void CheckKey(string key)
    {
        if (key.Length > KeyLength || key.AsSpan().ContainsAny(s_forbiddenInKeys))
        {
            throw new ArgumentException($"No key of a table: '{key[..Math.Min(key.Length, 40)]}'. RowKeys makes keys.", nameof(key));
        }
    }

    private static void CheckColumns(Row row)
    {
        foreach ((string name, Cell value) in row.Columns)
        {
            if (name.Length is 0 or > NameLength || !char.IsAsciiLetter(name[0]) || !name.All(char.IsAsciiLetterOrDigit) || s_reserved.Contains(name, StringComparer.Ordinal))
            {
                throw new ArgumentException($"No name of a column: '{name}'.", nameof(row));
            }

            if (value is Cell.Text { Value.Length: > TextLength })
            {
                throw new ArgumentException($"Column {name} holds more than {TextLength} characters.", nameof(row));
            }

            if (value is Cell.Instant { Value.Year: < FirstYear })
            {
                throw new ArgumentException($"Column {name} holds an instant before {FirstYear}.", nameof(row));
            }
        }

        if (row.Columns.Count > MostColumns || Size(row) > RowBytes)
        {
            throw new ArgumentException($"A row holds at most {MostColumns} columns and 1 MiB.", nameof(row));
        }
    }

    private static long Size(RowChange change) => ChangeBytes + (change.After is { } row ? Size(row) : 0);

    private static long Size(Row row) => row.Columns.Sum(cell => (2L * cell.Key.Length) + 64 + (cell.Value is Cell.Text text ? JsonBytes(text.Value) : 0));

    /// <summary>An upper bound of the bytes of a JSON text: what is no plain letter or digit may be written as six characters.</summary>
    private static long JsonBytes(string text)
    {
        long bytes = text.Length;
        foreach (char one in text)
        {
            bytes += char.IsAsciiLetterOrDigit(one) || one is ' ' or '.' or ',' or '-' or ':' or '/' ? 0 : 5;
        }

        return bytes;
    }
}
