using System.Text;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Bytes to characters: UTF-8, UTF-16 with or without its mark, and Windows-1252 for each byte that is none of these.</summary>
internal static class TextDecoding
{
    private const int Sampled = 4096;
    private static readonly Encoding Utf8 = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new WesternFallback());

    /// <summary>Decodes, and cleans as <see cref="CleanText"/> does.</summary>
    public static string Decode(byte[] bytes)
    {
        ReadOnlySpan<byte> span = bytes;
        return CleanText.Of(span switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Utf8.GetString(span[3..]),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(span[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(span[2..]),
            _ => (Unmarked16(span[..Math.Min(span.Length, Sampled)]) ?? Utf8).GetString(span),
        });
    }

    /// <summary>True where more than one byte in twenty is a control, which no text has.</summary>
    public static bool LooksBinary(byte[] bytes)
    {
        ReadOnlySpan<byte> sample = bytes.AsSpan(0, Math.Min(bytes.Length, Sampled));
        if (sample is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || Unmarked16(sample) is not null)
        {
            return false;
        }

        int controls = 0;
        foreach (byte one in sample)
        {
            controls += one is < 9 or (> 13 and < 32) or 127 ? 1 : 0;
        }

        return controls * 20 > sample.Length;
    }

    /// <summary>UTF-16 without a mark: nearly every other byte of Western text is zero.</summary>
    private static Encoding? Unmarked16(ReadOnlySpan<byte> sample)
    {
        int pairs = sample.Length / 2;
        int little = 0;
        int big = 0;
        for (int at = 0; at + 1 < sample.Length; at += 2)
        {
            little += sample[at] != 0 && sample[at + 1] == 0 ? 1 : 0;
            big += sample[at] == 0 && sample[at + 1] != 0 ? 1 : 0;
        }

        return pairs < 2 ? null : little * 10 > pairs * 7 ? Encoding.Unicode : big * 10 > pairs * 7 ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>Reads each byte that is no UTF-8 as Windows-1252, so that one stray byte does not spoil a whole file.</summary>
    private sealed class WesternFallback : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new WesternBuffer();
    }

    private sealed class WesternBuffer : DecoderFallbackBuffer
    {
        private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        private string _text = "";
        private int _at;

        public override int Remaining => _text.Length - _at;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _text = Western.GetString(bytesUnknown);
            _at = 0;
            return _text.Length > 0;
        }

        public override char GetNextChar() => _at < _text.Length ? _text[_at++] : '\0';

        public override bool MovePrevious() => _at > 0 && _at-- > 0;

        public override void Reset() => _at = _text.Length;
    }
}
