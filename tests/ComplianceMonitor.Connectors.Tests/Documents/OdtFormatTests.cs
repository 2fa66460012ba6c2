using ComplianceMonitor.Core.Reading;
using static ComplianceMonitor.Connectors.Tests.Documents.OfficeFiles;

namespace ComplianceMonitor.Connectors.Tests.Documents;

public class OdtFormatTests
{
    [Fact]
    public void Headings_paragraphs_and_lists_are_lines()
    {
        Document document = Reading.Document(Odt(
            "<text:h>Aims</text:h><text:p>We share<text:s text:c=\"2\"/>news.</text:p><text:list><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>inner</text:p></text:list-item></text:list></text:list-item>"
            + "<text:list-item><text:p>two</text:p></text:list-item></text:list>"));

        document.Format.ShouldBe(FileFormat.Odt);
        document.Lines.Select(line => line.Text).ShouldBe(["Aims", "", "We share  news.", "", "- one", "- inner", "- two"]);
        document.Lines[0].Heading.ShouldBeTrue();
    }

    [Fact]
    public void A_title_is_a_heading() => Reading.Document(Odt("<text:p text:style-name=\"Title\">Social media</text:p><text:p>Text.</text:p>")).Lines[0].Heading.ShouldBeTrue();

    [Fact]
    public void Rows_tabs_and_breaks_are_kept() =>
        Words("<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Approved</text:p></table:table-cell><table:table-cell><text:p>8 May</text:p><text:p>2026</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table>"
            + "<text:p>Date:<text:tab/>May<text:line-break/>2026</text:p>").ShouldBe("Approved\t8 May 2026\nDate:\tMay\n2026");

    [Fact]
    public void Links_are_kept()
    {
        Line line = Reading.Document(Odt("<text:p>See <text:a xlink:href=\"https://fernhollow.example/\"><text:span>our site</text:span></text:a>.</text:p>")).Lines[0];

        line.Text.ShouldBe("See our site.");
        line.Links.ShouldBe([new Link("https://fernhollow.example/", "our site")]);
    }

    [Fact]
    public void What_a_change_deleted_and_what_a_comment_says_is_left_out() =>
        Words("<text:tracked-changes><text:changed-region><text:deletion><text:p>old</text:p></text:deletion></text:changed-region></text:tracked-changes>"
            + "<text:p>new<office:annotation><text:p>a comment</text:p></office:annotation></text:p>").ShouldBe("new");

    [Fact]
    public void Notes_and_boxes_follow() =>
        Words("<text:p>Text<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>"
            + "<draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box></draw:frame>.</text:p><text:p>More.</text:p>").ShouldBe("Text.\nBoxed\nMore.\nA note.");

    [Fact]
    public void Headers_come_first_and_footers_last() =>
        Reading.Document(Odt("<text:p>Text.</text:p>", "<style:header><text:p>Fernhollow</text:p></style:header><style:footer><text:p>Issued May 2026</text:p></style:footer>"))
            .Words().ShouldBe("Fernhollow\nText.\nIssued May 2026");

    [Fact]
    public void Properties_are_metadata()
    {
        DocumentMetadata metadata = Reading.Document(Odt("<text:p>Text.</text:p>")).Metadata;

        (metadata.Title, metadata.Author, metadata.Created?.Year).ShouldBe(("Our policy", "A Clerk", 2024));
    }

    [Fact]
    public void A_password_is_named() =>
        Reading.Refusal(Zip([("mimetype", "application/vnd.oasis.opendocument.text"), ("META-INF/manifest.xml", "<m><encryption-data/></m>"), ("content.xml", "?")]))
            .Because.ShouldContain("password");

    private static string Words(string body) => Reading.Document(Odt(body)).Words();
}
