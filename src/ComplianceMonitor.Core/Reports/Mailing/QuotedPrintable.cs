using System.Globalization;
using System.Text;

namespace ComplianceMonitor.Core.Reports.Mailing;

/// <summary>Quoted-printable (RFC 2045 section 6.7): readable ASCII, lines of at most 76 characters, CRLF.</summary>
internal static class QuotedPrintable
{
    private const int LongestLine = 76;

    /// <summary>Writes text; its line ends become CRLF, a lone surrogate U+FFFD.</summary>
    public static void Write(string content, StringBuilder into)
    {
        foreach (ReadOnlySpan<char> line in content.ReplaceLineEndings("\n").AsSpan().EnumerateLines())
        {
            Line(line, into);
            into.Append("\r\n");
        }
    }

    private static void Line(ReadOnlySpan<char> line, StringBuilder into)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(line.ToString());
        int column = 0;
        for (int index = 0; index < bytes.Length; index++)
        {
            // A full stop or "From " at the start of a line, and white space at its end, are changed by some carriers.
            byte one = bytes[index];
            bool last = index == bytes.Length - 1;
            bool plain = one is >= (byte)'!' and <= (byte)'~' and not (byte)'=' || (one is (byte)' ' or (byte)'\t' && !last);
            plain &= column > 0 || one is not ((byte)'.' or (byte)'F' or (byte)'-');
            int width = plain ? 1 : 3;
            if (column + width > LongestLine - 1)
            {
                into.Append("=\r\n");
                column = 0;
                index--;
                continue;
            }

            if (plain)
            {
                into.Append((char)one);
            }
            else
            {
                into.Append(CultureInfo.InvariantCulture, $"={one:X2}");
            }

            column += width;
        }
    }
}
