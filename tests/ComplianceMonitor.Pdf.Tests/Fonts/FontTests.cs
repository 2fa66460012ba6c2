namespace ComplianceMonitor.Pdf.Tests.Fonts;

public class FontTests
{
    [Fact]
    public void Differences_name_the_characters() =>
        Shown("(AB) Tj", "<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Custom /Encoding << /Differences [65 /eacute /fi] >> >>").ShouldBe("éfi");

    [Fact]
    public void A_map_to_text_outranks_the_encoding()
    {
        PdfWriter writer = new();
        int map = writer.AddStream("1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <00480069> endbfchar 1 beginbfrange <42> <43> <0061> endbfrange");
        Shown("(ABC) Tj", $"<< /Type /Font /Subtype /TrueType /BaseFont /Custom /Encoding /WinAnsiEncoding /ToUnicode {map} 0 R >>", writer).ShouldBe("Hiab");
    }

    [Fact]
    public void Two_byte_codes_are_read_by_their_map()
    {
        PdfWriter writer = new();
        int map = writer.AddStream("1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfrange <0001> <0003> <0041> <0010> <0011> [<0078> <00790079>] endbfrange");
        string font = $"<< /Type /Font /Subtype /Type0 /BaseFont /Custom /Encoding /Identity-H /ToUnicode {map} 0 R "
            + "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Custom /DW 600 /W [1 [500 500] 16 17 700] >>] >>";
        Shown("<00010002000300100011> Tj", font, writer).ShouldBe("ABCxyy");
    }

    [Fact]
    public void Unicode_codes_need_no_map() =>
        Shown("<00480069> Tj", "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /UniJIS-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 >>] >>").ShouldBe("Hi");

    [Fact]
    public void Type_3_glyphs_are_told_by_their_names() =>
        Shown("(ab) Tj", "<< /Type /Font /Subtype /Type3 /FontMatrix [0.01 0 0 0.01 0 0] /FirstChar 97 /LastChar 98 /Widths [50 50] /Encoding << /Differences [97 /H /i] >> /CharProcs << >> >>").ShouldBe("Hi");

    [Fact]
    public void A_word_is_parted_by_distance_where_no_space_is_shown() =>
        Shown("[(Next) -400 (review)] TJ", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>").ShouldBe("Next review");

    [Fact]
    public void Kerning_parts_no_word() =>
        Shown("[(Ne) 30 (xt) -40 (re)] TJ", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>").ShouldBe("Nextre");

    private static string Shown(string operation, string font, PdfWriter? writer = null)
    {
        writer ??= new();
        int fontNumber = writer.Add(font);
        int content = writer.AddStream($"BT /F1 12 Tf 72 700 Td {operation} ET");
        writer.AddPages($"/Resources << /Font << /F1 {fontNumber} 0 R >> >> /Contents {content} 0 R");
        return Reading.Lines(writer.ToArray()).ShouldHaveSingleItem();
    }
}
