using ComplianceMonitor.Core.Reading;
using static ComplianceMonitor.Connectors.Tests.Documents.OfficeFiles;

namespace ComplianceMonitor.Connectors.Tests.Documents;

public class DocxFormatTests
{
    [Fact]
    public void Paragraphs_headings_and_items_are_lines()
    {
        Document document = Reading.Document(Docx(P("Social media", "H1") + P("Aims", "Own") + P("We share news.") + P("one", "B") + P("two", "B") + P("- typed") + P("After.")));

        document.Format.ShouldBe(FileFormat.Docx);
        document.Lines.Select(line => line.Text).ShouldBe(["Social media", "", "Aims", "", "We share news.", "", "- one", "- two", "- typed", "", "After."]);
        document.Lines.Where(line => line.Heading).Select(line => line.Text).ShouldBe(["Social media", "Aims"]);
        document.Lines.Select(line => line.Number).ShouldBe(Enumerable.Range(1, 11));
    }

    [Fact]
    public void A_row_is_a_line_of_cells() =>
        Words(Table(["Approved by", "Full governing body"], ["Date", P("8 May") + P("2026")], ["Next review", ""])).ShouldBe("Approved by\tFull governing body\nDate\t8 May 2026\nNext review\t");

    [Fact]
    public void Labels_stay_beside_their_values_where_one_row_holds_them_all() =>
        Words(Table([P("Approved by:") + P("Date:"), P("Governors") + P("8 May 2026")])).ShouldBe("Approved by:\tGovernors\nDate:\t8 May 2026");

    [Fact]
    public void A_table_of_one_cell_is_a_frame_around_text() => Words(Table([P("One.") + P("Two.")])).ShouldBe("One.\nTwo.");

    [Fact]
    public void A_table_in_a_cell_stays_in_its_row() => Words(Table(["A", Table(["x", "y"]) + P("")], ["B", "z"])).ShouldBe("A\tx y\nB\tz");

    [Fact]
    public void Headers_come_first_and_footers_last_and_both_once()
    {
        Document document = Reading.Document(Docx(P("Text."), header: P("Fernhollow Primary School"), footer: P("Reviewed May 2026") + P("Page 1 of 6")));

        document.Words().ShouldBe("Fernhollow Primary School\nText.\nReviewed May 2026\nPage 1 of 6");
        document.Lines.Where(line => line.Running).Select(line => line.Text).ShouldBe(["Page 1 of 6"]);
    }

    [Fact]
    public void A_footer_that_repeats_the_header_is_running() =>
        Reading.Document(Docx(P("Text."), header: P("Fernhollow"), footer: P("Fernhollow"))).Lines.Single(line => line.Running).Text.ShouldBe("Fernhollow");

    [Fact]
    public void Changes_are_accepted() =>
        Words("<w:p><w:r><w:t xml:space=\"preserve\">Reviewed </w:t></w:r><w:del><w:r><w:delText>May 2025</w:delText></w:r></w:del><w:ins><w:r><w:t>May 2026</w:t></w:r></w:ins>"
            + "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t xml:space=\"preserve\"> here</w:t></w:r></w:moveTo></w:p>"
            + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + P("out") + "</w:tc><w:tc>" + P("out") + "</w:tc></w:tr></w:tbl>")
            .ShouldBe("Reviewed May 2026 here");

    [Fact]
    public void Breaks_tabs_and_signs_are_kept() =>
        Words("<w:p><w:r><w:t>Date:</w:t><w:tab/><w:t>May</w:t><w:br/><w:t>non</w:t><w:noBreakHyphen/><w:t>statutory</w:t><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r></w:p>")
            .ShouldBe("Date:\tMay\nnon-statutory✓");

    [Fact]
    public void Content_controls_and_text_boxes_are_read() =>
        Words("<w:sdt><w:sdtPr/><w:sdtContent>" + P("Inside") + "</w:sdtContent></w:sdt><w:p><w:r><w:t>Before</w:t></w:r><w:sdt><w:sdtContent><w:r><w:t> and in</w:t></w:r></w:sdtContent></w:sdt>"
            + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><a:graphic><a:graphicData uri=\"x\"><wps:wsp><wps:txbx><w:txbxContent>" + P("Boxed")
            + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><w:t>twice</w:t></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>")
            .ShouldBe("Inside\nBefore and in\nBoxed");

    [Fact]
    public void Hidden_text_is_left_out() => Words("<w:p><w:r><w:t>Seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden</w:t></w:r></w:p>").ShouldBe("Seen");

    [Fact]
    public void A_field_shows_its_result()
    {
        Line line = Reading.Document(Docx(
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \"https://fernhollow.example/\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + "<w:r><w:t>our site</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:fldSimple w:instr=\"PAGE\"><w:r><w:t xml:space=\"preserve\"> 4</w:t></w:r></w:fldSimple></w:p>")).Lines[0];

        line.Text.ShouldBe("our site 4");
        line.Links.ShouldBe([new Link("https://fernhollow.example/", "our site")]);
    }

    [Fact]
    public void A_field_without_an_end_hides_one_paragraph_at_most() =>
        Words("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>IF</w:instrText><w:t>x</w:t></w:r></w:p>" + P("Seen")).ShouldBe("Seen");

    [Theory]
    [InlineData("https://www.facebook.com/fernhollow?a=1&amp;b=2", "https://www.facebook.com/fernhollow?a=1&b=2")]
    [InlineData("mailto:office@fern@hollow.example", "mailto:office@fern@hollow.example")]
    [InlineData("http://https://fern hollow", "http://https://fern hollow")]
    public void A_link_has_its_target_as_written(string target, string address)
    {
        Line line = Reading.Document(Docx("<w:p><w:r><w:t xml:space=\"preserve\">See </w:t></w:r><w:hyperlink r:id=\"l1\"><w:r><w:t>us</w:t></w:r></w:hyperlink></w:p>", link: target)).Lines[0];

        line.Text.ShouldBe("See us");
        line.Links.ShouldBe([new Link(address, "us")]);
    }

    [Fact]
    public void Footnotes_follow_the_text() =>
        Reading.Document(Docx(P("Text."), notes: "<w:footnote w:type=\"separator\" w:id=\"0\">" + P("---") + "</w:footnote><w:footnote w:id=\"2\">" + P("A note.") + "</w:footnote>"))
            .Words().ShouldBe("Text.\nA note.");

    [Fact]
    public void A_line_of_contents_has_dots() => Words("<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr><w:r><w:t>Aims</w:t><w:tab/><w:t>3</w:t></w:r></w:p>").ShouldBe("Aims ..... 3");

    [Fact]
    public void Properties_are_metadata()
    {
        DocumentMetadata metadata = Reading.Document(Docx(P("Text."))).Metadata;

        (metadata.Title, metadata.Author, metadata.Created).ShouldBe(("Our policy", "A Clerk", new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero)));
    }

    [Fact]
    public void A_document_of_pictures_holds_no_text() => Reading.Refusal(Docx("<w:p/>")).Because.ShouldContain("holds no text");

    [Fact]
    public void A_picture_as_large_as_a_page_is_missing() =>
        Reading.Document(Docx(P("Text.") + "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"7000000\" cy=\"9000000\"/><a:graphic><a:graphicData uri=\"x\"><a:blip/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"))
            .Missing.ShouldBe("a picture as large as a page was not read");

    private static string Words(string body) => Reading.Document(Docx(body)).Words();
}
