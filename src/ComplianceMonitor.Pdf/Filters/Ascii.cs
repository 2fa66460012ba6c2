using ComplianceMonitor.Pdf.Syntax;

namespace ComplianceMonitor.Pdf.Filters;

/// <summary>The two filters that write bytes as ASCII.</summary>
internal static class Ascii
{
    public static byte[] DecodeHexadecimal(ReadOnlySpan<byte> data)
    {
        List<byte> output = new(data.Length / 2);
        int high = -1;
        foreach (byte b in data)
        {
            if (b == (byte)'>')
            {
                break;
            }

            int digit = Lexer.Hex(b);
            if (digit < 0)
            {
                continue;
            }

            if (high < 0)
            {
                high = digit;
                continue;
            }

            output.Add((byte)((high << 4) | digit));
            high = -1;
        }

        if (high >= 0)
        {
            output.Add((byte)(high << 4));
        }

        return [.. output];
    }

    public static byte[] Decode85(ReadOnlySpan<byte> data)
    {
        List<byte> output = new(data.Length);
        uint group = 0;
        int held = 0;
        foreach (byte b in data)
        {
            if (b == (byte)'~')
            {
                break;
            }

            if (b == (byte)'z' && held == 0)
            {
                output.AddRange([0, 0, 0, 0]);
            }
            else if (b is >= (byte)'!' and <= (byte)'u')
            {
                group = unchecked((group * 85) + (uint)(b - '!'));
                if (++held == 5)
                {
                    Write(output, group, 4);
                    (group, held) = (0, 0);
                }
            }
        }

        if (held > 1)
        {
            for (int missing = held; missing < 5; missing++)
            {
                group = unchecked((group * 85) + 84);
            }

            Write(output, group, held - 1);
        }

        return [.. output];
    }

    private static void Write(List<byte> output, uint group, int count)
    {
        for (int index = 0; index < count; index++)
        {
            output.Add((byte)(group >> (24 - (8 * index))));
        }
    }
}
