namespace ComplianceMonitor.Pdf.Tests.Content;

public class ContentTests
{
    [Fact]
    public void Invisible_text_is_text() =>
        Reading.Lines(PdfWriter.Page("BT /F1 12 Tf 3 Tr 72 700 Td (Read by a scanner) Tj ET")).ShouldBe(["Read by a scanner"]);

    [Fact]
    public void Marked_content_says_its_own_text() =>
        Reading.Lines(PdfWriter.Page("BT /F1 12 Tf 72 700 Td /Span << /ActualText (office) >> BDC (o) Tj (ce) Tj EMC ET")).ShouldBe(["office"]);

    [Fact]
    public void Bytes_of_an_inline_image_are_no_operators() =>
        Reading.Lines(PdfWriter.Page("BI /W 2 /H 1 /BPC 8 /CS /G ID (\u0001 EI\u0002) Tj\nEI BT /F1 12 Tf 72 700 Td (After it) Tj ET")).ShouldBe(["After it"]);

    [Fact]
    public void A_form_is_shown_where_it_is_called()
    {
        PdfWriter writer = new();
        int font = writer.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        int form = writer.AddStream("BT /F1 12 Tf 0 0 Td (Inside the form) Tj ET", $"/Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources << /Font << /F1 {font} 0 R >> >>");
        int content = writer.AddStream("q 1 0 0 1 72 700 cm /Fm Do Q");
        writer.AddPages($"/Resources << /XObject << /Fm {form} 0 R >> >> /Contents {content} 0 R");

        Reading.Lines(writer.ToArray()).ShouldBe(["Inside the form"]);
    }

    [Fact]
    public void A_form_that_calls_itself_ends()
    {
        PdfWriter writer = new();
        int form = writer.Reserve();
        int font = writer.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        string body = "BT /F1 12 Tf 72 700 Td (Once) Tj ET /Fm Do";
        writer.Put(form, System.Text.Encoding.Latin1.GetBytes(
            $"<< /Length {body.Length} /Type /XObject /Subtype /Form /Resources << /Font << /F1 {font} 0 R >> /XObject << /Fm {form} 0 R >> >> >>\nstream\n{body}\nendstream"));
        int content = writer.AddStream("/Fm Do");
        writer.AddPages($"/Resources << /XObject << /Fm {form} 0 R >> >> /Contents {content} 0 R");

        Reading.Lines(writer.ToArray()).ShouldBe(["Once"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void A_turned_page_is_read(int rotation) =>
        Reading.Lines(PdfWriter.Page(PdfWriter.Lines("First line", "Second line"), $"/Rotate {rotation}")).ShouldBe(["First line", "Second line"]);
}
