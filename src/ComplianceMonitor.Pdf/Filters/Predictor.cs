using ComplianceMonitor.Pdf.Syntax;

namespace ComplianceMonitor.Pdf.Filters;

/// <summary>Undoes the TIFF and PNG predictors that stand behind Flate and LZW.</summary>
internal static class Predictor
{
    private const int Tiff = 2;
    private const int FirstPng = 10;
    private const int WidestRow = 1 << 20;

    public static byte[] Undo(PdfFile file, PdfDictionary options, byte[] data)
    {
        int predictor = (int?)file.Number(options["Predictor"]) ?? 1;
        if (predictor < Tiff)
        {
            return data;
        }

        int colours = Math.Clamp((int?)file.Number(options["Colors"]) ?? 1, 1, 32);
        int bits = Math.Clamp((int?)file.Number(options["BitsPerComponent"]) ?? 8, 1, 16);
        long columns = Math.Clamp((long?)file.Number(options["Columns"]) ?? 1, 1, WidestRow);
        int pixel = Math.Max(1, colours * bits / 8);
        int row = (int)Math.Min(WidestRow, ((columns * colours * bits) + 7) / 8);
        return predictor >= FirstPng ? UndoPng(data, row, pixel) : bits == 8 ? UndoTiff(data, row, pixel) : data;
    }

    private static byte[] UndoTiff(byte[] data, int row, int pixel)
    {
        for (int start = 0; start < data.Length; start += row)
        {
            for (int at = start + pixel; at < Math.Min(start + row, data.Length); at++)
            {
                data[at] += data[at - pixel];
            }
        }

        return data;
    }

    private static byte[] UndoPng(byte[] data, int row, int pixel)
    {
        int rows = (data.Length + row) / (row + 1);
        byte[] output = new byte[rows * row];
        byte[] above = new byte[row];
        int written = 0;
        for (int start = 0; start < data.Length; start += row + 1)
        {
            int count = Math.Min(row, data.Length - start - 1);
            Span<byte> line = output.AsSpan(written, row);
            data.AsSpan(start + 1, count).CopyTo(line);
            UndoRow(data[start], line, above, pixel);
            line.CopyTo(above);
            written += count;
        }

        return written == output.Length ? output : output[..written];
    }

    private static void UndoRow(byte kind, Span<byte> line, ReadOnlySpan<byte> above, int pixel)
    {
        for (int at = 0; at < line.Length; at++)
        {
            int left = at >= pixel ? line[at - pixel] : 0;
            int corner = at >= pixel ? above[at - pixel] : 0;
            line[at] += (byte)(kind switch
            {
                1 => left,
                2 => above[at],
                3 => (left + above[at]) / 2,
                4 => Paeth(left, above[at], corner),
                _ => 0,
            });
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        int estimate = left + above - corner;
        int toLeft = Math.Abs(estimate - left);
        int toAbove = Math.Abs(estimate - above);
        int toCorner = Math.Abs(estimate - corner);
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
