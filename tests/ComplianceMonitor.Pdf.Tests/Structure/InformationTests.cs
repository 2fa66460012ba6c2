namespace ComplianceMonitor.Pdf.Tests.Structure;

public class InformationTests
{
    [Theory]
    [InlineData("<xmp:CreateDate>2025-03-04T10:00:00Z</xmp:CreateDate><xmp:ModifyDate>2026-01-02</xmp:ModifyDate>")]
    [InlineData("<rdf:Description xmp:CreateDate=\"2025-03-04\" xmp:ModifyDate='2026-01-02T03:04:05+01:00'/>")]
    public void Dates_are_taken_from_the_packet_where_the_dictionary_has_none(string packet)
    {
        PdfInformation read = Read(packet);

        read.Created.ShouldNotBeNull().Date.ShouldBe(new(2025, 3, 4));
        read.Modified.ShouldNotBeNull().Date.ShouldBe(new(2026, 1, 2));
    }

    [Theory]
    [InlineData("<xmp:CreateDate>soon</xmp:CreateDate>")]
    [InlineData("xmp:CreateDate 2")]
    [InlineData("")]
    public void A_packet_without_a_date_gives_none(string packet) => Read(packet).Created.ShouldBeNull();

    [Theory]
    [InlineData("D:20260508101500Z", 2026, 5, 8)]
    [InlineData("D:202605", 2026, 5, 1)]
    [InlineData("2026", 2026, 1, 1)]
    public void Dates_may_stop_short(string date, int year, int month, int day)
    {
        PdfWriter writer = new();
        int information = writer.Add($"<< /CreationDate ({date}) >>");
        writer.TrailerExtra = $" /Info {information} 0 R";
        writer.AddPages("");

        Reading.Read(writer.ToArray()).Information.Created.ShouldNotBeNull().Date.ShouldBe(new(year, month, day));
    }

    [Fact]
    public void The_outline_is_read_depth_first_and_a_loop_in_it_ends()
    {
        PdfWriter writer = new();
        int outline = writer.Reserve();
        int chapter = writer.Reserve();
        int section = writer.Reserve();
        writer.Put(outline, Bytes($"<< /First {chapter} 0 R >>"));
        writer.Put(chapter, Bytes($"<< /Title (Chapter) /First {section} 0 R /Next {chapter} 0 R >>"));
        writer.Put(section, Bytes($"<< /Title <FEFF00C9> /Next {outline} 0 R >>"));
        writer.RootExtra = $"/Outlines {outline} 0 R";
        writer.AddPages("");

        Reading.Read(writer.ToArray()).Outline.ShouldBe(["Chapter", "É"], ignoreOrder: true);
    }

    private static PdfInformation Read(string packet)
    {
        PdfWriter writer = new();
        int metadata = writer.AddStream(packet, "/Type /Metadata /Subtype /XML");
        writer.RootExtra = $"/Metadata {metadata} 0 R";
        writer.AddPages("");
        return Reading.Read(writer.ToArray()).Information;
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.Latin1.GetBytes(text);
}
