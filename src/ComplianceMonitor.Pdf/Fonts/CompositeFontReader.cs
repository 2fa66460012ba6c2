using System.Text;
using ComplianceMonitor.Pdf.Syntax;

namespace ComplianceMonitor.Pdf.Fonts;

/// <summary>Makes a font of a Type 0 dictionary (ISO 32000-1, 9.7).</summary>
internal sealed class CompositeFontReader(PdfFile file)
{
    private const double Thousandth = 0.001;

    /// <summary>Code pages of the predefined maps whose codes are an older encoding of text.</summary>
    private static readonly (string Part, int CodePage)[] CodePages =
    [
        ("90ms-RKSJ", 932), ("90msp-RKSJ", 932), ("GBK", 936), ("GBpc", 936), ("GB-EUC", 936), ("B5pc", 950), ("ETen", 950), ("ETenms", 950), ("KSC", 949),
    ];

    public CompositeFont Read(PdfDictionary dictionary)
    {
        PdfDictionary descendant = file.Array(dictionary["DescendantFonts"])?.Items is [PdfObject first, ..] ? file.Dictionary(first) ?? PdfDictionary.Empty : PdfDictionary.Empty;
        PdfObject? encoding = file.Resolve(dictionary["Encoding"]);
        string name = (encoding as PdfName)?.Value ?? file.Name((encoding as PdfStream)?["CMapName"]) ?? "Identity-H";
        CMap codes = encoding is PdfStream stream ? CMap.Parse(file.Decode(stream), file.Limits.Nesting, _ => CMap.Identity()) : CMap.Identity();
        CMap? unicode = FontReader.ToUnicode(file, dictionary);
        Func<uint, string?>? predefined = Predefined(name);
        Func<int, string?>? byGlyph = unicode is null && predefined is null ? ByGlyph(descendant) : null;
        Dictionary<int, double> widths = Widths(descendant);
        double usual = file.Number(descendant["DW"]) ?? 1000;

        return new(
            codes,
            (code, identifier) => unicode?.Text(code) ?? predefined?.Invoke(code) ?? byGlyph?.Invoke(identifier),
            identifier => widths.GetValueOrDefault(identifier, usual) * Thousandth,
            name.EndsWith("-V", StringComparison.Ordinal));
    }

    /// <summary>Codes that are text themselves, in Unicode or in an older encoding.</summary>
    private static Func<uint, string?>? Predefined(string name)
    {
        if (name.StartsWith("Uni", StringComparison.Ordinal))
        {
            return code => code <= 0xFFFF ? ((char)code).ToString() : null;
        }

        foreach ((string part, int page) in CodePages)
        {
            if (name.StartsWith(part, StringComparison.Ordinal))
            {
                Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(page)!;
                return code => encoding.GetString(code > 0xFF ? [(byte)(code >> 8), (byte)code] : [(byte)code]);
            }
        }

        return null;
    }

    private Func<int, string?> ByGlyph(PdfDictionary descendant)
    {
        FontProgram program = FontProgram.Of(file, file.Dictionary(descendant["FontDescriptor"]));
        byte[]? map = file.Resolve(descendant["CIDToGIDMap"]) is PdfStream stream ? file.Decode(stream) : null;
        return identifier => program.TextOfGlyph(map is null ? identifier : (identifier * 2) + 1 < map.Length ? (map[identifier * 2] << 8) | map[(identifier * 2) + 1] : 0);
    }

    /// <summary>"c [w1 w2 ...]" and "first last w".</summary>
    private Dictionary<int, double> Widths(PdfDictionary descendant)
    {
        const int most = 65_536;
        Dictionary<int, double> widths = [];
        IReadOnlyList<PdfObject> items = file.Array(descendant["W"])?.Items ?? [];
        for (int at = 0; at + 1 < items.Count;)
        {
            int first = (int)(file.Number(items[at]) ?? 0);
            if (file.Resolve(items[at + 1]) is PdfArray each)
            {
                for (int index = 0; index < Math.Min(each.Items.Count, most); index++)
                {
                    widths[first + index] = file.Number(each.Items[index]) ?? 0;
                }

                at += 2;
                continue;
            }

            int last = (int)Math.Min(file.Number(items[at + 1]) ?? 0, first + (double)most);
            double width = at + 2 < items.Count ? file.Number(items[at + 2]) ?? 0 : 0;
            for (int identifier = first; identifier <= last; identifier++)
            {
                widths[identifier] = width;
            }

            at += 3;
        }

        return widths;
    }
}
