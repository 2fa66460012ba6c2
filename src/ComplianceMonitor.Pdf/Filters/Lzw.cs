namespace ComplianceMonitor.Pdf.Filters;

/// <summary>LZW as PDF uses it: codes of 9 to 12 bits, most significant bit first.</summary>
internal static class Lzw
{
    private const int Clear = 256;
    private const int End = 257;
    private const int MostCodes = 4096;

    public static byte[] Decode(ReadOnlySpan<byte> data, int earlyChange, long budget)
    {
        List<byte> output = [];
        int[] prefix = new int[MostCodes];
        byte[] last = new byte[MostCodes];
        byte[] stack = new byte[MostCodes + 1];
        int next = End + 1;
        int width = 9;
        int previous = -1;
        int bits = 0;
        int held = 0;
        byte first = 0;

        foreach (byte b in data)
        {
            bits = (bits << 8) | b;
            held += 8;
            if (held < width)
            {
                continue;
            }

            held -= width;
            int code = (bits >> held) & ((1 << width) - 1);
            bits &= (1 << held) - 1;
            if (code == End)
            {
                break;
            }

            if (code == Clear)
            {
                (next, width, previous) = (End + 1, 9, -1);
                continue;
            }

            if (code > next || (code == next && previous < 0))
            {
                break;
            }

            int depth = 0;
            int walk = code;
            if (code == next)
            {
                stack[depth++] = first;
                walk = previous;
            }

            while (walk > End && depth < MostCodes)
            {
                stack[depth++] = last[walk];
                walk = prefix[walk];
            }

            first = (byte)walk;
            stack[depth++] = first;
            while (depth > 0)
            {
                output.Add(stack[--depth]);
            }

            if (output.Count > budget)
            {
                throw new PdfException(PdfProblem.TooLarge, "A stream of the PDF unpacks to more than the limit.");
            }

            if (previous >= 0 && next < MostCodes)
            {
                prefix[next] = previous;
                last[next++] = first;
            }

            previous = code;
            width = (next + earlyChange) switch
            {
                >= 2048 => 12,
                >= 1024 => 11,
                >= 512 => 10,
                _ => 9,
            };
        }

        return [.. output];
    }
}
