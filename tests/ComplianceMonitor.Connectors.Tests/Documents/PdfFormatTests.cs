using ComplianceMonitor.Connectors.Documents;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Pdf;
using ComplianceMonitor.Pdf.Tests;

namespace ComplianceMonitor.Connectors.Tests.Documents;

public class PdfFormatTests
{
    private const string Body = " 0 -40 Td /F1 10 Tf (The school runs one account and the office answers what parents ask there on weekdays.) Tj";

    [Fact]
    public void A_heading_that_did_not_fit_into_one_line_is_one_heading()
    {
        Line heading = Reading.Document(PdfWriter.Page("BT /F1 24 Tf 72 760 Td (Privacy Notice for Pupils and Their) Tj 0 -28 Td (Families) Tj" + Body + " ET")).Lines[0];

        heading.Text.ShouldBe("Privacy Notice for Pupils and Their Families");
        heading.Heading.ShouldBeTrue();
    }

    [Fact]
    public void Headings_that_would_have_fitted_are_two() =>
        Reading.Document(PdfWriter.Page("BT /F1 18 Tf 72 760 Td (Fernhollow School) Tj 0 -22 Td (Media Policy) Tj" + Body + " ET")).Words()
            .ShouldStartWith("Fernhollow School\nMedia Policy\n");

    [Theory]
    [InlineData("6600660069000065", "\u6600\u6600\u6900e", "ffie")]
    [InlineData("FB010065", "\uFB01e", "fie")]
    [InlineData("00AD0065", "\u00ADe", "e")]
    public void Signs_that_hide_letters_are_read_as_letters_and_shown_as_they_are(string unicode, string shown, string read)
    {
        PdfWriter writer = new();
        int map = writer.AddStream($"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <{unicode}> endbfchar");
        int font = writer.Add($"<< /Type /Font /Subtype /TrueType /BaseFont /X /ToUnicode {map} 0 R >>");
        int content = writer.AddStream("BT /F1 12 Tf 72 700 Td (A) Tj ET");
        writer.AddPages($"/Resources << /Font << /F1 {font} 0 R >> >> /Contents {content} 0 R");

        Line line = Reading.Document(writer.ToArray()).Lines.ShouldHaveSingleItem();

        line.Text.ShouldBe(read);
        line.Shown.ShouldBe(shown);
    }

    [Fact]
    public void A_document_of_pictures_could_not_be_looked_at()
    {
        Observation<Document>.CouldNotLook refusal = Reading.Refusal(PdfWriter.Page("0 0 100 100 re f"));

        refusal.Reason.ShouldBe(Reason.Unreadable);
        refusal.Because.ShouldContain("no text layer");
    }

    [Fact]
    public void Pages_without_text_are_named_as_what_is_missing()
    {
        PdfWriter writer = new();
        int font = writer.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        int content = writer.AddStream(PdfWriter.Lines("Social media policy"));
        string text = $"/Resources << /Font << /F1 {font} 0 R >> >> /Contents {content} 0 R";
        writer.AddPages(text, "", text, "");

        Reading.Document(writer.ToArray()).Missing.ShouldBe("no text on pages 2, 4");
    }

    [Fact]
    public void A_link_over_a_picture_stands_on_a_line_of_its_own() =>
        Reading.Document(PdfWriter.Page(
                PdfWriter.Lines("Follow us"),
                "/Annots [<< /Subtype /Link /Rect [400 100 450 150] /A << /S /URI /URI (https://www.facebook.com/fernhollowprimary) >> >>]")).Lines[^1].Links
            .ShouldHaveSingleItem().Address.ShouldBe("https://www.facebook.com/fernhollowprimary");

    [Fact]
    public void Another_library_can_take_the_place_of_the_reader() =>
        PdfFormat.Read("policy", [1], TestContext.Current.CancellationToken, new OneLine()).Words().ShouldBe("From elsewhere");

    private sealed class OneLine : IPdfLibrary
    {
        public PdfText Read(byte[] bytes, CancellationToken cancellationToken) =>
            new([new(1, 595, 842, [new([new("From", 72, 90, 12), new("elsewhere", 95, 140, 12)], "From elsewhere", 100)], [])], new(null, null, null, null, null));
    }
}
