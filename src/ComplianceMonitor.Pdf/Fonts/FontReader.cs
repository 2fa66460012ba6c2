using ComplianceMonitor.Pdf.Syntax;

namespace ComplianceMonitor.Pdf.Fonts;

/// <summary>Makes a font of its dictionary (ISO 32000-1, 9.5 to 9.10).</summary>
internal sealed class FontReader(PdfFile file)
{
    private const double Thousandth = 0.001;
    private readonly Dictionary<PdfDictionary, Font> _fonts = [];

    public Font Read(PdfDictionary dictionary)
    {
        if (!_fonts.TryGetValue(dictionary, out Font? font))
        {
            font = file.Name(dictionary["Subtype"]) == "Type0" ? new CompositeFontReader(file).Read(dictionary) : ReadSimple(dictionary);
            _fonts[dictionary] = font;
        }

        return font;
    }

    private SimpleFont ReadSimple(PdfDictionary dictionary)
    {
        CMap? unicode = ToUnicode(file, dictionary);
        string?[] encoded = EncodedTexts(dictionary);
        string? name = file.Name(dictionary["BaseFont"]);
        double scale = file.Name(dictionary["Subtype"]) == "Type3"
            ? Math.Abs(file.Array(dictionary["FontMatrix"])?.Items is [PdfNumber first, ..] ? first.Value : Thousandth)
            : Thousandth;
        PdfArray? widths = file.Array(dictionary["Widths"]);
        int firstCode = (int)(file.Number(dictionary["FirstChar"]) ?? 0);
        double missing = file.Number(file.Dictionary(dictionary["FontDescriptor"])?["MissingWidth"]) ?? 0;

        Glyph[] glyphs = new Glyph[256];
        for (int code = 0; code < glyphs.Length; code++)
        {
            string? text = unicode?.Text((uint)code) ?? (encoded[code] is { } plain ? Ligatures.WrittenOut(plain) : null);
            int index = code - firstCode;
            double width = widths is null ? StandardWidths.Of(name, text)
                : index >= 0 && index < widths.Items.Count ? file.Number(widths.Items[index]) ?? missing
                : missing;
            glyphs[code] = new(text ?? "", width * scale, code == ' ');
        }

        return new(glyphs) { SizeScale = file.Name(dictionary["Subtype"]) == "Type3" ? SizeOf(dictionary, glyphs) : 1 };
    }

    /// <summary>
    /// A Type 3 font may be drawn to any scale, so that its size says nothing: it is told from the width of an m, else of any letter, as
    /// they usually are.
    /// </summary>
    private double SizeOf(PdfDictionary dictionary, Glyph[] glyphs)
    {
        const double usualM = 0.6;
        const double usualLetter = 0.5;
        double? letter = null;
        double? any = null;
        int code = 0;
        foreach (PdfObject item in file.Array(file.Dictionary(dictionary["Encoding"])?["Differences"])?.Items ?? [])
        {
            if (file.Resolve(item) is PdfNumber number)
            {
                code = number.Integer;
                continue;
            }

            double width = code is >= 0 and < 256 ? glyphs[code++].Advance : 0;
            string name = file.Name(item) ?? "";
            if (width <= 0)
            {
                continue;
            }

            if (name == "m")
            {
                return width / usualM;
            }

            letter ??= name.Length == 1 && char.IsAsciiLetter(name[0]) ? width / usualLetter : null;
            any ??= width / usualLetter;
        }

        return letter ?? any ?? 1;
    }

    /// <summary>The map from codes to text that the file itself gives; null where it gives none.</summary>
    public static CMap? ToUnicode(PdfFile file, PdfDictionary dictionary) =>
        file.Resolve(dictionary["ToUnicode"]) is PdfStream stream && CMap.Parse(file.Decode(stream), file.Limits.Nesting) is { HasText: true } map ? map : null;

    /// <summary>The text of each code by the encoding, its differences, and the embedded program where neither tells.</summary>
    private string?[] EncodedTexts(PdfDictionary dictionary)
    {
        PdfDictionary? descriptor = file.Dictionary(dictionary["FontDescriptor"]);
        bool symbolic = ((int)(file.Number(descriptor?["Flags"]) ?? 0) & 4) != 0;
        PdfObject? encoding = file.Resolve(dictionary["Encoding"]);
        string? named = Encodings.Named((encoding as PdfName)?.Value ?? file.Name((encoding as PdfDictionary)?["BaseEncoding"]));
        string name = file.Name(dictionary["BaseFont"]) ?? "";
        FontProgram program = named is null ? FontProgram.Of(file, descriptor) : FontProgram.None;
        string fallback = named ?? Encodings.OfFont(name) ?? (file.Name(dictionary["Subtype"]) == "TrueType" ? Encodings.WinAnsi : Encodings.Standard);

        string?[] texts = new string?[256];
        for (int code = 0; code < texts.Length; code++)
        {
            char plain = code < fallback.Length ? fallback[code] : '\0';
            texts[code] = program.TextOfCode(code) ?? (plain == '\0' ? null : plain.ToString());
        }

        // A symbolic TrueType font ignores the encoding where its own maps tell more.
        if (symbolic && named is not null && encoding is PdfName && file.Resolve(descriptor?["FontFile2"]) is PdfStream)
        {
            FontProgram own = FontProgram.Of(file, descriptor);
            for (int code = 0; code < texts.Length; code++)
            {
                texts[code] = own.TextOfCode(code) ?? texts[code];
            }
        }

        ApplyDifferences(file.Array((encoding as PdfDictionary)?["Differences"]), texts, name.EndsWith("Dingbats", StringComparison.Ordinal) ? "dingbat:" : "");
        return texts;
    }

    private void ApplyDifferences(PdfArray? differences, string?[] texts, string family)
    {
        int code = 0;
        foreach (PdfObject item in differences?.Items ?? [])
        {
            switch (file.Resolve(item))
            {
                case PdfNumber number:
                    code = number.Integer;
                    break;
                case PdfName name when code is >= 0 and < 256:
                    texts[code] = GlyphNames.Text(family + name.Value) ?? (name.Value is ".notdef" ? null : texts[code]);
                    code++;
                    break;
            }
        }
    }
}
