using System.Text;

namespace ComplianceMonitor.Pdf.Tests.Fonts;

public class EastAsianTests
{
    [Theory]
    [InlineData("UniJIS-UCS2-H", "学校の方針", 1201)]
    [InlineData("UniJIS-UTF16-H", "学校の方針", 1201)]
    [InlineData("UniJIS-UTF8-H", "学校の方針 A", 65001)]
    [InlineData("UniJIS-UTF32-H", "学校の方針", 12001)]
    [InlineData("90ms-RKSJ-H", "学校の方針 A", 932)]
    [InlineData("90msp-RKSJ-H", "ｶﾅ学校", 932)]
    [InlineData("EUC-H", "学校の方針 A", 51932)]
    [InlineData("UniGB-UTF16-H", "学校政策", 1201)]
    [InlineData("GBK-EUC-H", "学校政策 A", 936)]
    [InlineData("GBK2K-H", "学校㐀 A", 54936)]
    [InlineData("UniCNS-UCS2-H", "學校政策", 1201)]
    [InlineData("ETen-B5-H", "學校政策 A", 950)]
    [InlineData("UniKS-UCS2-H", "학교정책", 1201)]
    [InlineData("KSCms-UHC-H", "학교정책 A", 949)]
    [InlineData("KSC-Johab-H", "학교정책", 1361)]
    public void Codes_of_a_predefined_map_are_text_in_its_encoding(string map, string text, int page)
    {
        Encoding encoding = page == 12001 ? new UTF32Encoding(bigEndian: true, byteOrderMark: false) : CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page);
        Shown(map, encoding.GetBytes(text)).ShouldBe(text);
    }

    [Fact]
    public void Codes_of_the_first_japanese_map_are_rows_and_cells() => Shown("H", [0x33, 0x58, 0x39, 0x3B]).ShouldBe("学校");

    [Theory]
    [InlineData("Japan1", 34, "A")]
    [InlineData("GB1", 34, "A")]
    [InlineData("CNS1", 34, "A")]
    [InlineData("Korea1", 34, "A")]
    [InlineData("KR", 34, "A")]
    public void Identifiers_of_a_collection_stand_for_characters(string ordering, int identifier, string text) =>
        Shown("Identity-H", [(byte)(identifier >> 8), (byte)identifier], $"/CIDSystemInfo << /Registry (Adobe) /Ordering ({ordering}) >>").ShouldBe(text);

    [Fact]
    public void A_map_of_the_file_may_build_on_a_predefined_one()
    {
        PdfWriter writer = new();
        int map = writer.AddStream("/UniJIS-UTF16-H usecmap 1 begincidchar <0041> 35 endcidchar", "/CMapName /Own-H");
        Shown($"{map} 0 R", Encoding.BigEndianUnicode.GetBytes("学校"), writer: writer).ShouldBe("学校");
    }

    [Fact]
    public void A_map_of_the_file_numbers_codes_of_one_byte()
    {
        PdfWriter writer = new();
        int map = writer.AddStream("1 begincodespacerange <20> <7E> endcodespacerange 1 begincidrange <20> <7E> 1 endcidrange", "/CMapName /Own-H");
        Shown($"{map} 0 R", "Hi"u8.ToArray(), "/CIDSystemInfo << /Ordering (Japan1) >>", writer).ShouldBe("Hi");
    }

    [Fact]
    public void Codes_that_nothing_tells_are_taken_for_unicode() =>
        Shown("Identity-H", Encoding.BigEndianUnicode.GetBytes("Hi"), "/CIDSystemInfo << /Ordering (Identity) >>").ShouldBe("Hi");

    [Fact]
    public void Vertical_text_is_read_from_the_top() => Shown("UniJIS-UTF16-V", Encoding.BigEndianUnicode.GetBytes("学校")).ShouldBe("学校");

    private static string Shown(string encoding, byte[] codes, string descendant = "", PdfWriter? writer = null)
    {
        writer ??= new();
        string name = encoding.Contains(' ', StringComparison.Ordinal) ? encoding : $"/{encoding}";
        int font = writer.Add($"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding {name} /DescendantFonts [<< /Subtype /CIDFontType0 {descendant} >>] >>");
        int content = writer.AddStream($"BT /F1 12 Tf 72 700 Td <{Convert.ToHexString(codes)}> Tj ET");
        writer.AddPages($"/Resources << /Font << /F1 {font} 0 R >> >> /Contents {content} 0 R");
        return Reading.Lines(writer.ToArray()).ShouldHaveSingleItem().Replace('\t', ' ');
    }
}
