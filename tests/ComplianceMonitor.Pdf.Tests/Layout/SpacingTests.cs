namespace ComplianceMonitor.Pdf.Tests.Layout;

public class SpacingTests
{
    [Theory]
    [InlineData("2 Tc (SPACED) Tj")]
    [InlineData("[(S) -200 (P) -200 (A) -200 (C) -200 (E) -200 (D)] TJ")]
    public void A_word_that_is_spaced_out_is_one_word(string operators) => Line(operators).ShouldBe("SPACED");

    [Fact]
    public void An_accent_over_a_letter_belongs_to_it() =>
        Reading.Lines(PdfWriter.Page("BT /F1 12 Tf 72 700 Td (e) Tj 0.5 0 Td (\\302) Tj ET", font: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [194 /acute] >> >>"))
            .ShouldBe(["e\u0301"]);

    [Fact]
    public void Text_of_other_directions_follows_the_rest()
    {
        string[] lines = Reading.Lines(PdfWriter.Page(
            "BT /F1 12 Tf 1 0 0 1 72 700 Tm (upright and longer) Tj 0 1 -1 0 40 300 Tm (upwards) Tj 0 -1 1 0 500 300 Tm (downwards) Tj -1 0 0 -1 400 500 Tm (over) Tj ET"));

        lines[0].ShouldBe("upright and longer");
        lines.ShouldBe(["upright and longer", "upwards", "downwards", "over"], ignoreOrder: true);
    }

    [Fact]
    public void Hebrew_is_put_into_the_order_in_which_it_is_read()
    {
        PdfWriter writer = new();
        int map = writer.AddStream("1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <41> <5A> <05D0> endbfrange");
        int font = writer.Add($"<< /Type /Font /Subtype /TrueType /BaseFont /X /ToUnicode {map} 0 R >>");
        int content = writer.AddStream("BT /F1 12 Tf 72 700 Td (CBA 12 FED) Tj ET");
        writer.AddPages($"/Resources << /Font << /F1 {font} 0 R >> >> /Contents {content} 0 R");

        Reading.Lines(writer.ToArray()).ShouldBe(["\u05D3\u05D4\u05D5 12 \u05D0\u05D1\u05D2"]);
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    [InlineData(-90)]
    public void A_turned_page_is_read_as_it_is_shown(int angle) =>
        Reading.Lines(PdfWriter.Page(PdfWriter.Lines("one", "two"), $"/Rotate {angle}")).ShouldBe(["one", "two"], ignoreOrder: true);

    [Theory]
    [InlineData("50 Tz (small village) Tj", "small village")]
    [InlineData("14 TL (one) ' (two) '", "one|two")]
    [InlineData("1 2 (a b) \"", "a b")]
    [InlineData("0 -20 TD (one) Tj T* (two) Tj", "one|two")]
    public void Operators_of_text_move_the_pen(string operators, string lines) =>
        Reading.Lines(PdfWriter.Page($"BT /F1 12 Tf 72 700 Td {operators} ET")).ShouldBe(lines.Split('|'));

    private static string Line(string operators) => Reading.Lines(PdfWriter.Page($"BT /F1 12 Tf 72 700 Td {operators} ET")).ShouldHaveSingleItem();
}
