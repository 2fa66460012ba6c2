using System.Text;

namespace ComplianceMonitor.Pdf.Tests.Fonts;

public class EmbeddedFontTests
{
    [Fact]
    public void A_symbolic_font_tells_its_characters_by_its_own_maps()
    {
        Simple("FontFile2", FontFiles.TrueType(3, 0, FontFiles.Segment(0xF041, 0xF042, 1), ".notdef", "H", "i")).ShouldBe("Hi");
        Simple("FontFile2", FontFiles.TrueType(3, 0, FontFiles.Segment(0xF041, 0xF042, 1, byArray: true), ".notdef", "H", "i")).ShouldBe("Hi");
        Simple("FontFile2", FontFiles.TrueType(1, 0, FontFiles.Bytes((65, 1), (66, 2)), ".notdef", "H", "i")).ShouldBe("Hi");
        Simple("FontFile2", FontFiles.TrueType(1, 0, FontFiles.Trimmed(65, 1, 2), ".notdef", "H", "i")).ShouldBe("Hi");
    }

    [Fact]
    public void Glyph_numbers_are_told_by_the_map_of_the_embedded_font()
    {
        Composite(FontFiles.TrueType(3, 1, FontFiles.Segment('H', 'I', 1))).ShouldBe("HI");
        Composite(FontFiles.TrueType(3, 10, FontFiles.Long(0x1F600, 0x1F601, 1))).ShouldBe("\U0001F600\U0001F601");
    }

    [Fact]
    public void Identifiers_are_turned_into_glyph_numbers_by_their_own_map()
    {
        PdfWriter writer = new();
        int map = writer.AddStream([0, 0, 0, 2, 0, 1]);
        Composite(FontFiles.TrueType(3, 1, FontFiles.Segment('H', 'I', 1)), $"/CIDToGIDMap {map} 0 R", writer).ShouldBe("IH");
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    public void A_compact_font_tells_its_characters_by_its_names(int charset, int encoding) =>
        Simple("FontFile3", FontFiles.Compact(charset, encoding, "uni0048", "uni0069")).ShouldBe("Hi");

    [Theory]
    [InlineData(34, "A")]
    [InlineData(109, "fi")]
    [InlineData(266, "ff")]
    [InlineData(268, "ffl")]
    [InlineData(390, null)]
    public void Numbers_of_standard_names_stand_for_characters(int number, string? text) =>
        (Pdf.Fonts.CffStandardStrings.Name(number) is { } name ? Pdf.Fonts.Ligatures.WrittenOut(Pdf.Fonts.GlyphNames.Text(name)!) : null).ShouldBe(text);

    [Fact]
    public void A_type_1_font_lists_its_encoding_in_its_clear_part() =>
        Simple("FontFile", Encoding.ASCII.GetBytes("%!PS-AdobeFont-1.0\n/Encoding 256 array\ndup 65 /H put\ndup 66 /i put\nreadonly def\ncurrentfile eexec")).ShouldBe("Hi");

    [Theory]
    [InlineData("FontFile2")]
    [InlineData("FontFile3")]
    [InlineData("FontFile")]
    public void A_damaged_program_tells_nothing_and_harms_nothing(string key)
    {
        byte[] whole = key == "FontFile3" ? FontFiles.Compact(0, 0, "H", "i") : FontFiles.TrueType(3, 0, FontFiles.Segment(0xF041, 0xF042, 1), "H", "i");
        for (int length = 0; length < whole.Length; length += 3)
        {
            Simple(key, whole[..length]).ShouldNotBeEmpty();
        }
    }

    private static string Simple(string key, byte[] program)
    {
        PdfWriter writer = new();
        int file = writer.AddStream(program);
        return Shown(writer, "(AB)", $"<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Own /FirstChar 65 /Widths [500 500] /FontDescriptor << /Flags 4 /{key} {file} 0 R >> >>");
    }

    private static string Composite(byte[] program, string more = "", PdfWriter? writer = null)
    {
        writer ??= new();
        int file = writer.AddStream(program);
        return Shown(writer, "<00010002>", $"<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /Subtype /CIDFontType2 {more} /FontDescriptor << /FontFile2 {file} 0 R >> >>] >>");
    }

    private static string Shown(PdfWriter writer, string text, string font)
    {
        int number = writer.Add(font);
        int content = writer.AddStream($"BT /F1 12 Tf 72 700 Td {text} Tj ET");
        writer.AddPages($"/Resources << /Font << /F1 {number} 0 R >> >> /Contents {content} 0 R");
        return string.Concat(Reading.Lines(writer.ToArray()));
    }
}
