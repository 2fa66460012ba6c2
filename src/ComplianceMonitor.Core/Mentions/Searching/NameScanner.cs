using System.Buffers;

namespace ComplianceMonitor.Core.Mentions.Searching;

/// <summary>A name found in a text.</summary>
/// <param name="Name">Number of the name in the list that the scanner was made of.</param>
/// <param name="At">Where it starts, in characters.</param>
public readonly record struct NameFound(int Name, long At);

/// <summary>Looks for thousands of names at once, whatever their case, in text of any length with memory that does not grow.</summary>
public sealed class NameScanner
{
    private const int BufferSize = 1 << 18;
    private readonly SearchValues<string> _any;
    private readonly string[] _names;
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _byStart;
    private readonly int _start;
    private readonly int _longest;

    /// <summary>Makes a scanner.</summary>
    /// <param name="names">Names; an empty one is never found.</param>
    public NameScanner(IReadOnlyList<string> names)
    {
        _names = [.. names];
        string[] wanted = [.. _names.Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        _any = SearchValues.Create(wanted, StringComparison.OrdinalIgnoreCase);
        _start = wanted.Length == 0 ? 0 : Math.Min(8, wanted.Min(name => name.Length));
        _longest = wanted.Length == 0 ? 0 : wanted.Max(name => name.Length);
        _byStart = _names.Index().Where(one => one.Item.Length > 0).GroupBy(one => one.Item[.._start], one => one.Index, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Every name in a text, overlapping ones too.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="found">Gets each.</param>
    public void Scan(ReadOnlySpan<char> text, Action<NameFound> found) => Scan(text, 0, text.Length, found);

    /// <summary>Every name in what a reader gives.</summary>
    /// <param name="reader">Read to its end.</param>
    /// <param name="found">Gets each.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task ScanAsync(TextReader reader, Action<NameFound> found, CancellationToken cancellationToken = default)
    {
        char[] buffer = new char[BufferSize + _longest];
        long offset = 0;
        int kept = 0;
        while (true)
        {
            int read = await reader.ReadBlockAsync(buffer.AsMemory(kept), cancellationToken);
            int length = kept + read;
            bool last = length < buffer.Length;

            // A name that may go on behind the buffer is left for the next one.
            int sure = last ? length : length - _longest;
            Scan(buffer.AsSpan(0, length), offset, sure, found);
            if (last)
            {
                return;
            }

            kept = length - sure;
            buffer.AsSpan(sure, kept).CopyTo(buffer);
            offset += sure;
        }
    }

    private void Scan(ReadOnlySpan<char> text, long offset, int end, Action<NameFound> found)
    {
        for (int at = 0; at < end;)
        {
            int next = text[at..].IndexOfAny(_any);
            if (next < 0 || at + next >= end)
            {
                return;
            }

            at += next;
            foreach (int name in _byStart.TryGetValue(text.Slice(at, _start), out int[]? names) ? names : [])
            {
                if (text[at..].StartsWith(_names[name], StringComparison.OrdinalIgnoreCase))
                {
                    found(new(name, offset + at));
                }
            }

            at++;
        }
    }
}
