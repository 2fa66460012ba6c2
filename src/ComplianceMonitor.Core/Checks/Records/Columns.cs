using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ComplianceMonitor.Core.Checks.Records;

/// <summary>The columns of a row, in the order given. Equal where names and values are, whatever the order.</summary>
[CollectionBuilder(typeof(Columns), nameof(From))]
public sealed class Columns : IReadOnlyDictionary<string, Cell>, IEquatable<Columns>
{
    private readonly OrderedDictionary<string, Cell> _cells = new(StringComparer.Ordinal);

    private Columns()
    {
    }

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _cells.Keys;

    /// <inheritdoc/>
    public IEnumerable<Cell> Values => _cells.Values;

    /// <inheritdoc/>
    public int Count => _cells.Count;

    /// <inheritdoc/>
    public Cell this[string key] => _cells[key];

    /// <summary>Makes columns; a null value leaves the column out.</summary>
    /// <param name="cells">Names and values.</param>
    public static Columns Of(params ReadOnlySpan<(string Name, Cell? Value)> cells) => new Columns().With(cells);

    /// <summary>Makes columns of a collection expression.</summary>
    /// <param name="cells">Names and values.</param>
    /// <exception cref="ArgumentException">A name is given twice.</exception>
    public static Columns From(ReadOnlySpan<KeyValuePair<string, Cell>> cells)
    {
        Columns columns = new();
        foreach ((string name, Cell value) in cells)
        {
            columns._cells.Add(name, value);
        }

        return columns;
    }

    /// <summary>A copy in which some columns have other values; a null value takes the column away.</summary>
    /// <param name="changes">Names and new values.</param>
    public Columns With(params ReadOnlySpan<(string Name, Cell? Value)> changes)
    {
        Columns copy = new();
        foreach ((string name, Cell value) in _cells)
        {
            copy._cells.Add(name, value);
        }

        foreach ((string name, Cell? value) in changes)
        {
            if (value is null)
            {
                copy._cells.Remove(name);
            }
            else
            {
                copy._cells[name] = value;
            }
        }

        return copy;
    }

    /// <summary>The words of a column; null where it is absent or holds no words.</summary>
    /// <param name="name">The column.</param>
    public string? Text(string name) => (_cells.GetValueOrDefault(name) as Cell.Text)?.Value;

    /// <summary>The whole number of a column; null where it is absent or holds none.</summary>
    /// <param name="name">The column.</param>
    public long? Whole(string name) => (_cells.GetValueOrDefault(name) as Cell.Whole)?.Value;

    /// <summary>The answer of a column; null where it is absent or holds none.</summary>
    /// <param name="name">The column.</param>
    public bool? Flag(string name) => (_cells.GetValueOrDefault(name) as Cell.Flag)?.Value;

    /// <summary>The instant of a column; null where it is absent or holds none.</summary>
    /// <param name="name">The column.</param>
    public DateTimeOffset? Instant(string name) => (_cells.GetValueOrDefault(name) as Cell.Instant)?.Value;

    /// <summary>The day of a column; null where it is absent or holds none.</summary>
    /// <param name="name">The column.</param>
    public DateOnly? Day(string name) =>
        DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _cells.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Cell value) => _cells.TryGetValue(key, out value);

    /// <summary>The columns in order.</summary>
    public IEnumerator<KeyValuePair<string, Cell>> GetEnumerator() => _cells.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Columns? other) =>
        other is not null && Count == other.Count && _cells.All(cell => other.TryGetValue(cell.Key, out Cell? value) && value == cell.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Columns);

    /// <inheritdoc/>
    public override int GetHashCode() => _cells.Aggregate(0, (hash, cell) => hash ^ HashCode.Combine(cell.Key, cell.Value));
}
