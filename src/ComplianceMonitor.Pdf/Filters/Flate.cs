using System.IO.Compression;
using System.Runtime.InteropServices;

namespace ComplianceMonitor.Pdf.Filters;

/// <summary>Deflate with or without its zlib header; damage at the end costs only what follows it.</summary>
internal static class Flate
{
    private const int HeaderLength = 2;

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

    private static byte[] Inflate(ReadOnlyMemory<byte> data, long budget) =>
        Inflate(data, budget, new byte[16_384]) ?? Inflate(data, budget, new byte[1]) ?? [];

    /// <summary>Null where damage was met while a buffer of several bytes was being filled: what it held is lost with it, and one byte at a time nothing is.</summary>
    private static byte[]? Inflate(ReadOnlyMemory<byte> data, long budget, byte[] buffer)
    {
        using MemoryStream output = new();
        using DeflateStream inflater = new(Source(data), CompressionMode.Decompress);
        try
        {
            int read;
            while ((read = inflater.Read(buffer)) > 0)
            {
                output.Write(buffer, 0, read);
                if (output.Length > budget)
                {
                    throw new PdfException(PdfProblem.TooLarge, "A stream of the PDF unpacks to more than the limit.");
                }
            }
        }
        catch (InvalidDataException) when (buffer.Length > 1)
        {
            return null;
        }
        catch (InvalidDataException)
        {
            // What came before the damage is text like any other.
        }

        return output.ToArray();
    }

    private static MemoryStream Source(ReadOnlyMemory<byte> data) =>
        MemoryMarshal.TryGetArray(data, out ArraySegment<byte> array) ? new(array.Array!, array.Offset, array.Count, writable: false) : new(data.ToArray(), writable: false);
}
