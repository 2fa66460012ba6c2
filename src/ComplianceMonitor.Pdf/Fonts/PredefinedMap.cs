using System.Text;

namespace ComplianceMonitor.Pdf.Fonts;

/// <summary>
/// The predefined maps for Chinese, Japanese and Korean (ISO 32000-1, 9.7.5.2). Their codes are text in some encoding, so the characters
/// are decoded and looked up in the collection, and no map need be carried along.
/// </summary>
internal sealed class PredefinedMap : CodeMap
{
    private const int Jis = 51932;
    private const int ChineseStandard = 54936;

    /// <summary>What a map's name begins with; the code page of its codes; its collection; the identifier of its space of half width, where it has one.</summary>
    private static readonly (string Prefix, int CodePage, string Ordering, int HalfWidth)[] Known =
    [
        ("90ms-RKSJ", 932, "Japan1", 231), ("90msp-RKSJ", 932, "Japan1", 0), ("90pv-RKSJ", 932, "Japan1", 0), ("83pv-RKSJ", 932, "Japan1", 0),
        ("78-RKSJ", 932, "Japan1", 231), ("78ms-RKSJ", 932, "Japan1", 231), ("Add-RKSJ", 932, "Japan1", 231), ("Ext-RKSJ", 932, "Japan1", 231), ("RKSJ", 932, "Japan1", 231),
        ("EUC-", Jis, "Japan1", 231), ("78-EUC", Jis, "Japan1", 231),
        ("GBK2K", ChineseStandard, "GB1", 814), ("GBKp-EUC", 936, "GB1", 0), ("GBK-EUC", 936, "GB1", 814), ("GBpc-EUC", 936, "GB1", 0), ("GB-EUC", 936, "GB1", 814),
        ("B5pc", 950, "CNS1", 0), ("ETenms-B5", 950, "CNS1", 0), ("ETen-B5", 950, "CNS1", 13648), ("ETHK-B5", 950, "CNS1", 0), ("HKscs-B5", 950, "CNS1", 0), ("B5-", 950, "CNS1", 0),
        ("KSCms-UHC-HW", 949, "Korea1", 8094), ("KSCms-UHC", 949, "Korea1", 0), ("KSCpc-EUC", 949, "Korea1", 0), ("KSC-EUC", 949, "Korea1", 8094), ("KSC-Johab", 1361, "Korea1", 8094),
    ];

    private readonly Encoding _encoding;
    private readonly int _codePage;
    private readonly int _halfWidth;
    private readonly bool _rowsAndCells;

    private PredefinedMap(Encoding encoding, int codePage, string? ordering, int halfWidth, bool rowsAndCells = false)
    {
        _encoding = encoding;
        _codePage = codePage;
        _halfWidth = halfWidth;
        _rowsAndCells = rowsAndCells;
        Collection = CidCollection.Of(ordering);
    }

    /// <summary>The characters that the identifiers stand for; null where the map's collection is not known.</summary>
    public CidCollection? Collection { get; }

    /// <summary>The map of that name; null where it is none of the predefined ones that read text.</summary>
    public static PredefinedMap? Named(string name)
    {
        if (name.StartsWith("Uni", StringComparison.Ordinal))
        {
            string? ordering = name[3..] switch
            {
                ['J', 'I', 'S', ..] => "Japan1",
                ['G', 'B', ..] => "GB1",
                ['C', 'N', 'S', ..] => "CNS1",
                ['K', 'S', ..] => "Korea1",
                ['A', 'K', 'R', ..] => "KR",
                _ => null,
            };
            return name.Contains("UTF8", StringComparison.Ordinal) ? new(Encoding.UTF8, 65001, ordering, 0)
                : name.Contains("UTF32", StringComparison.Ordinal) ? new(new UTF32Encoding(bigEndian: true, byteOrderMark: false), 12001, ordering, 0)
                : new(Encoding.BigEndianUnicode, 1201, ordering, name.Contains("-HW-", StringComparison.Ordinal) ? 231 : 0);
        }

        if (name is "H" or "V" or "78-H" or "78-V" or "Add-H" or "Add-V" or "Ext-H" or "Ext-V" or "NWP-H" or "NWP-V")
        {
            return new(CodePagesEncodingProvider.Instance.GetEncoding(Jis)!, Jis, "Japan1", 0, rowsAndCells: true);
        }

        foreach ((string prefix, int page, string ordering, int halfWidth) in Known)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return new(CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page), page, ordering, halfWidth);
            }
        }

        return null;
    }

    public override (uint Code, int Length) Next(ReadOnlySpan<byte> bytes)
    {
        int length = Math.Min(bytes.Length, LengthAt(bytes));
        uint code = 0;
        foreach (byte b in bytes[..length])
        {
            code = (code << 8) | b;
        }

        return (code, length);
    }

    public override int Identifier(uint code) =>
        _halfWidth > 0 && code is >= 0x20 and <= 0x7E ? _halfWidth + (int)code - 0x20
        : Text(code) is { } text ? Collection?.Identifier(text) ?? 0
        : 0;

    public override string? Text(uint code)
    {
        code |= _rowsAndCells ? 0x8080u : 0;
        int length = _codePage is 1201 ? (code > 0xFFFF ? 4 : 2) : _codePage is 12001 ? 4 : code > 0xFFFFFF ? 4 : code > 0xFFFF ? 3 : code > 0xFF ? 2 : 1;
        Span<byte> bytes = [(byte)(code >> 24), (byte)(code >> 16), (byte)(code >> 8), (byte)code];
        string text = _encoding.GetString(bytes[(4 - length)..]);
        return text.Length == 0 || text[0] is '\0' or '\uFFFD' || (text[0] == '?' && code != '?') ? null : text;
    }

    private int LengthAt(ReadOnlySpan<byte> bytes)
    {
        byte lead = bytes[0];
        return _rowsAndCells ? 2 : _codePage switch
        {
            1201 => lead is >= 0xD8 and <= 0xDB && bytes.Length >= 4 && bytes[2] is >= 0xDC and <= 0xDF ? 4 : 2,
            12001 => 4,
            65001 => lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4,
            932 => lead is (>= 0x81 and <= 0x9F) or (>= 0xE0 and <= 0xFC) ? 2 : 1,
            ChineseStandard => lead < 0x81 ? 1 : bytes.Length >= 4 && bytes[1] is >= 0x30 and <= 0x39 ? 4 : 2,
            Jis => lead is 0x8E or >= 0xA1 ? 2 : 1,
            _ => lead > 0x80 ? 2 : 1,
        };
    }
}
