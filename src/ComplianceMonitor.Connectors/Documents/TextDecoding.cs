using System.Buffers.Binary;
using System.Text;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Bytes to characters: UTF-8, UTF-16 with or without its mark, else Windows-1252.</summary>
internal static class TextDecoding
{
    private const int Sampled = 4096;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Decodes and cleans: no NULs, no lone surrogates, no control characters but tab, line ends and form feed.</summary>
    public static string Decode(byte[] bytes) => Clean(Raw(bytes));

    /// <summary>True where control bytes say that this is no text in any encoding that is read.</summary>
    public static bool LooksBinary(byte[] bytes)
    {
        ReadOnlySpan<byte> sample = bytes.AsSpan(0, Math.Min(bytes.Length, Sampled));
        if (HasMark(sample) || Utf16(sample) is not null)
        {
            return false;
        }

        int controls = 0;
        foreach (byte one in sample)
        {
            controls += one is < 9 or (> 13 and < 32) or 127 ? 1 : 0;
        }

        return controls * 10 > sample.Length;
    }

    private static bool HasMark(ReadOnlySpan<byte> bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static string Raw(byte[] bytes)
    {
        ReadOnlySpan<byte> span = bytes;
        return span switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Utf8OrWestern(span[3..]),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(span[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(span[2..]),
            _ => Utf16(span[..Math.Min(span.Length, Sampled)]) is { } utf16 ? utf16.GetString(span) : Utf8OrWestern(span),
        };
    }

    private static string Utf8OrWestern(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Western.GetString(bytes);
        }
    }

    /// <summary>UTF-16 without a mark: every other byte of Western text is zero.</summary>
    private static Encoding? Utf16(ReadOnlySpan<byte> sample)
    {
        int pairs = sample.Length / 2;
        int low = 0;
        int high = 0;
        for (int at = 0; at + 1 < sample.Length; at += 2)
        {
            ushort little = BinaryPrimitives.ReadUInt16LittleEndian(sample[at..]);
            low += little is > 0 and < 256 ? 1 : 0;
            high += little != 0 && (little & 0xFF) == 0 ? 1 : 0;
        }

        return pairs < 2 ? null : low * 10 > pairs * 7 ? Encoding.Unicode : high * 10 > pairs * 7 ? Encoding.BigEndianUnicode : null;
    }

    private static string Clean(string text)
    {
        int at = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        if (at < 0)
        {
            return text;
        }

        StringBuilder clean = new(text.Length);
        clean.Append(text, 0, at);
        for (; at < text.Length; at++)
        {
            char one = text[at];
            if (char.IsHighSurrogate(one) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                clean.Append(one).Append(text[++at]);
            }
            else if (char.IsSurrogate(one))
            {
                clean.Append('\uFFFD');
            }
            else if (!char.IsControl(one) || one is '\t' or '\n' or '\r' or '\f' or '\u0085')
            {
                clean.Append(one);
            }
        }

        return clean.ToString();
    }
}
