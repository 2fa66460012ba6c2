using System.IO.Compression;

namespace ComplianceMonitor.Pdf.Filters;

/// <summary>Deflate with or without its zlib header; damage at the end costs only what follows it.</summary>
internal static class Flate
{
    private const int HeaderLength = 2;

    public static byte[] Decode(ReadOnlyMemory<byte> data, long budget)
    {
        byte[] decoded = Inflate(data.Length > HeaderLength ? data[HeaderLength..] : data, budget);
        return decoded.Length > 0 || data.Length <= HeaderLength ? decoded : Inflate(data, budget);
    }

    private static byte[] Inflate(ReadOnlyMemory<byte> data, long budget)
    {
        using MemoryStream output = new();
        using DeflateStream inflater = new(new MemoryStream(data.ToArray(), writable: false), CompressionMode.Decompress);
        byte[] buffer = new byte[16_384];
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
        catch (InvalidDataException)
        {
            // What came before the damage is text like any other.
        }

        return output.ToArray();
    }
}
