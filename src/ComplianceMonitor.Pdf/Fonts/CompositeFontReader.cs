using ComplianceMonitor.Pdf.Syntax;

namespace ComplianceMonitor.Pdf.Fonts;

/// <summary>Makes a font of a Type 0 dictionary (ISO 32000-1, 9.7).</summary>
internal sealed class CompositeFontReader(PdfFile file)
{
    private const double Thousandth = 0.001;

    public CompositeFont Read(PdfDictionary dictionary)
    {
        PdfDictionary descendant = file.Array(dictionary["DescendantFonts"])?.Items is [PdfObject first, ..] ? file.Dictionary(first) ?? PdfDictionary.Empty : PdfDictionary.Empty;
        PdfObject? encoding = file.Resolve(dictionary["Encoding"]);
        string name = (encoding as PdfName)?.Value ?? file.Name((encoding as PdfStream)?["CMapName"]) ?? "Identity-H";
        CodeMap codes = encoding is PdfStream stream ? CMap.Parse(file.Decode(stream), file.Limits.Nesting, Named) : Named(name);
        CMap? unicode = FontReader.ToUnicode(file, dictionary);
        string? ordering = (file.Resolve(file.Dictionary(descendant["CIDSystemInfo"])?["Ordering"]) as PdfString)?.Text;
        CidCollection? collection = CidCollection.Of(ordering) ?? (codes as PredefinedMap)?.Collection;
        Func<int, string?>? byGlyph = unicode is null && collection is null ? ByGlyph(descendant) : null;

        // Nothing tells the characters: other readers take the codes for Unicode, and with a program to draw from they show so.
        bool bare = unicode is null && collection is null && ordering is "Identity" or "UCS" && !FontProgram.IsEmbedded(file.Dictionary(descendant["FontDescriptor"]));
        Dictionary<int, double> widths = Widths(descendant);
        double usual = file.Number(descendant["DW"]) ?? 1000;

        return new(
            codes,
            (code, identifier) => unicode?.Text(code) ?? codes.Text(code) ?? collection?.Text(identifier) ?? (byGlyph?.Invoke(identifier) is { } drawn ? Ligatures.WrittenOut(drawn) : null) ?? (bare ? ((char)code).ToString() : null),
            identifier => widths.GetValueOrDefault(identifier, usual) * Thousandth,
            name.EndsWith("-V", StringComparison.Ordinal));
    }

    /// <summary>Predefined maps by name; whatever else is called by name numbers its codes by themselves.</summary>
    private static CodeMap Named(string name) => PredefinedMap.Named(name) is { } predefined ? predefined : CMap.Identity();

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
