using System.Text;

namespace ComplianceMonitor.Pdf.Syntax;

/// <summary>Finds numbers in bytes that are not yet objects.</summary>
internal static class ScanBytes
{
    /// <summary>Where the last cross-reference starts, as the end of the file says; -1 where it does not.</summary>
    public static int StartOffset(ReadOnlySpan<byte> data)
    {
        int from = Math.Max(0, data.Length - 4096);
        int found = data[from..].LastIndexOf("startxref"u8);
        if (found < 0)
        {
            return -1;
        }

        int at = from + found + 9;
        while (at < data.Length && Lexer.IsSpace(data[at]))
        {
            at++;
        }

        long value = 0;
        for (; at < data.Length && char.IsAsciiDigit((char)data[at]) && value < int.MaxValue; at++)
        {
            value = (value * 10) + (data[at] - '0');
        }

        return value < int.MaxValue ? (int)value : -1;
    }

    /// <summary>A number of several bytes, the most significant first.</summary>
    public static long Field(ReadOnlySpan<byte> bytes)
    {
        long value = 0;
        foreach (byte b in bytes)
        {
            value = (value << 8) | b;
        }

        return value;
    }

    /// <summary>The object number in "12 0 " before the word obj, and where it starts.</summary>
    public static (int Number, int Start)? NumberBefore(ReadOnlySpan<byte> data, int word)
    {
        int at = word;
        (int _, int generation) = DigitsBefore(data, ref at);
        (int number, int digits) = generation > 0 ? DigitsBefore(data, ref at) : (0, 0);
        return digits is > 0 and <= 8 ? (number, at) : null;
    }

    private static (int Value, int Digits) DigitsBefore(ReadOnlySpan<byte> data, ref int at)
    {
        while (at > 0 && Lexer.IsSpace(data[at - 1]))
        {
            at--;
        }

        int end = at;
        while (at > 0 && char.IsAsciiDigit((char)data[at - 1]) && end - at < 9)
        {
            at--;
        }

        return end > at && int.TryParse(Encoding.ASCII.GetString(data[at..end]), System.Globalization.CultureInfo.InvariantCulture, out int value) ? (value, end - at) : (0, 0);
    }
}
