using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace ComplianceMonitor.Pdf.Filters;

/// <summary>Deflate with or without its zlib header; damage at the end costs only what follows it.</summary>
internal static class Flate
{
    private const int HeaderLength = 2;
    private const int LargestFirstBuffer = 1 << 20;

    public static byte[] Decode(ReadOnlyMemory<byte> data, long budget)
    {
        // Some writers put the line end after "stream" twice.
        while (data.Length > 0 && data.Span[0] is 10 or 13)
        {
            data = data[1..];
        }

        byte[] decoded = Inflate(data.Length > HeaderLength ? data[HeaderLength..] : data, budget);
        return decoded.Length > 0 || data.Length <= HeaderLength ? decoded : Inflate(data, budget);
    }

    private static byte[] Inflate(ReadOnlyMemory<byte> data, long budget) => Inflate(data, budget, int.MaxValue) ?? Inflate(data, budget, 1) ?? [];

    /// <summary>Null where damage was met while several bytes were being read at once: what they held is lost with it, and one byte at a time nothing is.</summary>
    private static byte[]? Inflate(ReadOnlyMemory<byte> data, long budget, int atOnce)
    {
        using DeflateStream inflater = new(Source(data), CompressionMode.Decompress);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Math.Max(4_096, (int)Math.Min(data.Length * 4L, LargestFirstBuffer)));
        int length = 0;
        try
        {
            int read;
            while ((read = inflater.Read(buffer, length, Math.Min(atOnce, buffer.Length - length))) > 0)
            {
                length += read;
                if (length > budget)
                {
                    throw new PdfException(PdfProblem.TooLarge, "A stream of the PDF unpacks to more than the limit.");
                }

                if (length == buffer.Length)
                {
                    byte[] larger = ArrayPool<byte>.Shared.Rent(length * 2);
                    buffer.CopyTo(larger, 0);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }
            }
        }
        catch (InvalidDataException) when (atOnce > 1)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            return null;
        }
        catch (InvalidDataException)
        {
            // What came before the damage is text like any other.
        }

        byte[] whole = buffer[..length];
        ArrayPool<byte>.Shared.Return(buffer);
        return whole;
    }

    private static MemoryStream Source(ReadOnlyMemory<byte> data) =>
        MemoryMarshal.TryGetArray(data, out ArraySegment<byte> array) ? new(array.Array!, array.Offset, array.Count, writable: false) : new(data.ToArray(), writable: false);
}
