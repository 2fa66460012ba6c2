using System.Text.Json;

namespace ComplianceMonitor.Connectors.Storage;

/// <summary>One line of a file as bytes.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Start">The offset of its first byte.</param>
/// <param name="Bytes">Without the line's end; valid until the next line is asked for.</param>
/// <param name="Ended">False for a last line without an end.</param>
internal readonly record struct JournalLine(int Number, long Start, ReadOnlyMemory<byte> Bytes, bool Ended);

/// <summary>Reads a file line by line, as bytes with their places.</summary>
internal static class JournalLines
{
    private const int FirstBuffer = 128 * 1024;

    /// <summary>No row is as long; a file without line ends must not fill the memory.</summary>
    private const int LongestLine = 64 * 1024 * 1024;

    /// <summary>Every line, in order.</summary>
    /// <exception cref="JsonException">A line is longer than any row.</exception>
    public static IEnumerable<JournalLine> Read(Stream stream)
    {
        byte[] buffer = new byte[FirstBuffer];
        long start = 0;
        int number = 1, begin = 0, filled = 0;
        while (true)
        {
            for (int length; (length = buffer.AsSpan(begin, filled - begin).IndexOf((byte)'\n')) >= 0; begin += length + 1)
            {
                yield return new(number++, start, buffer.AsMemory(begin, length), Ended: true);
                start += length + 1;
            }

            buffer.AsSpan(begin, filled - begin).CopyTo(buffer);
            filled -= begin;
            begin = 0;
            if (filled >= LongestLine)
            {
                throw new JsonException("the line has no end");
            }

            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            int read = stream.Read(buffer, filled, buffer.Length - filled);
            filled += read;
            if (read == 0)
            {
                break;
            }
        }

        if (filled > 0)
        {
            yield return new(number, start, buffer.AsMemory(0, filled), Ended: false);
        }
    }
}
