using System.Text;
using ComplianceMonitor.Pdf.Syntax;

namespace ComplianceMonitor.Pdf.Fonts;

/// <summary>What an embedded font program tells about characters, whichever kind it is.</summary>
internal sealed class FontProgram(Func<int, string?> textOfCode, Func<int, string?> textOfGlyph)
{
    public static FontProgram None { get; } = new(_ => null, _ => null);

    public string? TextOfCode(int code) => textOfCode(code);

    public string? TextOfGlyph(int glyph) => textOfGlyph(glyph);

    public static bool IsEmbedded(PdfDictionary? descriptor) => (descriptor?["FontFile"] ?? descriptor?["FontFile2"] ?? descriptor?["FontFile3"]) is not null;

    public static FontProgram Of(PdfFile file, PdfDictionary? descriptor)
    {
        if (file.Resolve(descriptor?["FontFile2"]) is PdfStream trueType)
        {
            return OfTrueType(file.Decode(trueType));
        }

        if (file.Resolve(descriptor?["FontFile3"]) is PdfStream compact)
        {
            byte[] bytes = file.Decode(compact);
            return bytes is [(byte)'O', (byte)'T', (byte)'T', (byte)'O', ..] or [0, 1, 0, 0, ..] ? OfTrueType(bytes)
                : CffProgram.Read(bytes) is { } program ? new(program.TextOfCode, program.TextOfGlyph)
                : None;
        }

        return file.Resolve(descriptor?["FontFile"]) is PdfStream type1 ? OfType1(file.Decode(type1)) : None;
    }

    private static FontProgram OfTrueType(byte[] bytes) =>
        TrueTypeProgram.Read(bytes) is { } program ? new(program.TextOfCode, program.TextOfGlyph) : None;

    /// <summary>The clear part of a Type 1 program lists its encoding as "dup 65 /A put".</summary>
    private static FontProgram OfType1(byte[] bytes)
    {
        const int longestClearPart = 100_000;
        Dictionary<int, string> names = [];
        string clear = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, longestClearPart));
        int at = clear.IndexOf("/Encoding", StringComparison.Ordinal);
        int end = at < 0 ? -1 : clear.IndexOf("def", at, StringComparison.Ordinal);
        while (at >= 0 && (at = clear.IndexOf("dup ", at, StringComparison.Ordinal)) >= 0)
        {
            string[] words = clear.Substring(at, Math.Min(80, clear.Length - at)).Split([' ', '\n', '\r', '/'], 4, StringSplitOptions.RemoveEmptyEntries);
            if (words is [_, { } code, { } name, { } put] && int.TryParse(code, System.Globalization.CultureInfo.InvariantCulture, out int number)
                && put.StartsWith("put", StringComparison.Ordinal))
            {
                names.TryAdd(number, name);
            }

            at += 4;
        }

        return names.Count == 0 || end < 0 ? None : new(code => names.TryGetValue(code, out string? name) ? GlyphNames.Text(name) : null, _ => null);
    }
}
