namespace ComplianceMonitor.Pdf.Tests.Structure;

public class StructureTests
{
    [Fact]
    public void A_link_has_its_address_its_words_and_its_line()
    {
        byte[] file = PdfWriter.Page(
            PdfWriter.Lines("Find us on", "Facebook today"),
            "/Annots [<< /Type /Annot /Subtype /Link /Rect [70 740 130 758] /A << /S /URI /URI (https://www.facebook.com/fernhollowprimary) >> >>]");

        PdfLink link = Reading.Read(file).Pages[0].Links.ShouldHaveSingleItem();

        link.ShouldBe(new("https://www.facebook.com/fernhollowprimary", "Facebook", 1));
    }

    [Fact]
    public void The_information_stays_apart_from_the_text()
    {
        PdfWriter writer = new();
        int information = writer.Add("<< /Title (Policy) /Author (Office) /CreationDate (D:20260508101500+01'00') >>");
        writer.TrailerExtra = $" /Info {information} 0 R";
        writer.AddPages("");

        PdfInformation read = Reading.Read(writer.ToArray()).Information;

        read.Title.ShouldBe("Policy");
        read.Author.ShouldBe("Office");
        read.Created.ShouldNotBeNull().Date.ShouldBe(new(2026, 5, 8));
        read.Modified.ShouldBeNull();
    }
}
