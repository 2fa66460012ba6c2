namespace ComplianceMonitor.Core.Mentions.Searching;

/// <summary>A name found in a text.</summary>
/// <param name="Name">Number of the name in the list that the scanner was made of.</param>
/// <param name="At">Where it starts, in characters.</param>
public readonly record struct NameFound(int Name, long At);

/// <summary>Looks for thousands of names at once, whatever their case, in text of any length with memory that does not grow.</summary>
/// <remarks>Names of one length class share a window; a window without a name in it is leapt over by what its last four letters allow (Wu and Manber, 1994).</remarks>
public sealed class NameScanner
{
    private const int BufferSize = 1 << 18;

    /// <summary>Short names make short leaps: they are looked for by themselves.</summary>
    private static readonly int[] Lengths = [1, 6, 12];
    private readonly NameWindow[] _windows;
    private readonly int _longest;

    /// <summary>Makes a scanner.</summary>
    /// <param name="names">Names; an empty one is never found.</param>
    public NameScanner(IReadOnlyList<string> names)
    {
        (string Name, int Number)[] wanted = [.. names.Select((name, number) => (name, number)).Where(one => one.name.Length > 0)];
        _longest = wanted.Select(one => one.Name.Length).DefaultIfEmpty().Max();
        _windows = [.. wanted.GroupBy(one => Lengths.Last(length => length <= one.Name.Length)).OrderBy(group => group.Key).Select(group => new NameWindow([.. group]))];
    }

    /// <summary>Every name in a text, overlapping ones too.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="found">Gets each, in the order of the text.</param>
    public void Scan(ReadOnlySpan<char> text, Action<NameFound> found)
    {
        List<NameFound> hits = [];
        for (int from = 0; from < text.Length; from += BufferSize)
        {
            int sure = Math.Min(BufferSize, text.Length - from);
            Scan(text.Slice(from, Math.Min(sure + _longest, text.Length - from)), from, sure, hits, found);
        }
    }

    /// <summary>Every name in what a reader gives.</summary>
    /// <param name="reader">Read to its end.</param>
    /// <param name="found">Gets each, in the order of the text.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task ScanAsync(TextReader reader, Action<NameFound> found, CancellationToken cancellationToken = default)
    {
        char[] buffer = new char[BufferSize + _longest];
        List<NameFound> hits = [];
        long offset = 0;
        int kept = 0;
        while (true)
        {
            int read = await reader.ReadBlockAsync(buffer.AsMemory(kept), cancellationToken);
            int length = kept + read;
            bool last = length < buffer.Length;

            // A name that may go on behind the buffer is left for the next one.
            int sure = last ? length : length - _longest;
            Scan(buffer.AsSpan(0, length), offset, sure, hits, found);
            if (last)
            {
                return;
            }

            kept = length - sure;
            buffer.AsSpan(sure, kept).CopyTo(buffer);
            offset += sure;
        }
    }

    private void Scan(ReadOnlySpan<char> text, long offset, int end, List<NameFound> hits, Action<NameFound> found)
    {
        hits.Clear();
        foreach (NameWindow window in _windows)
        {
            window.Scan(text, offset, end, hits);
        }

        if (_windows.Length > 1)
        {
            hits.Sort((one, other) => one.At != other.At ? one.At.CompareTo(other.At) : one.Name.CompareTo(other.Name));
        }

        foreach (NameFound hit in hits)
        {
            found(hit);
        }
    }
}
