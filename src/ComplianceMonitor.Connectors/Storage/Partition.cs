using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Connectors.Storage;

/// <summary>The rows of one partition, in ordinal order of their keys.</summary>
internal sealed class Partition
{
    private readonly List<Row> _rows = [];

    public IReadOnlyList<Row> Rows => _rows;

    public Row? Find(string key) => At(key) is var at and >= 0 ? _rows[at] : null;

    /// <summary>Adds or replaces a row; says how many rows there are more.</summary>
    public int Put(Row row)
    {
        int at = At(row.Key);
        if (at >= 0)
        {
            _rows[at] = row;
            return 0;
        }

        _rows.Insert(~at, row);
        return 1;
    }

    /// <summary>Takes a row away; says how many rows there are more, which is never more than none.</summary>
    public int Remove(string key)
    {
        int at = At(key);
        if (at < 0)
        {
            return 0;
        }

        _rows.RemoveAt(at);
        return -1;
    }

    /// <summary>Rows from a key on; the continuation is the key of the first row that did not fit.</summary>
    public RowPage Page(string? from, string? before, int most)
    {
        int first = from is null ? 0 : Math.Max(At(from), ~At(from));
        int end = before is null ? _rows.Count : Math.Max(At(before), ~At(before));
        int count = Math.Clamp(end - first, 0, most);
        return new(_rows.GetRange(first, count), first + count < end ? _rows[first + count].Key : null);
    }

    /// <summary>The place of a key; where it is not there, the complement of the place where it would be.</summary>
    private int At(string key)
    {
        int low = 0, high = _rows.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = string.CompareOrdinal(_rows[middle].Key, key);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }
}
