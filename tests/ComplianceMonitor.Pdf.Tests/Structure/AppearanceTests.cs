namespace ComplianceMonitor.Pdf.Tests.Structure;

public class AppearanceTests
{
    [Theory]
    [InlineData("/Subtype /FreeText")]
    [InlineData("/Subtype /Stamp")]
    [InlineData("/Subtype /Widget /FT /Tx /V (another value)")]
    [InlineData("/Subtype /Widget /FT /Btn /AS /On /AP << /N << /On FORM >> >>")]
    public void What_an_annotation_shows_is_text_of_the_page(string annotation) =>
        Reading.Lines(StrangeFiles.Annotations(annotation)).ShouldBe([StrangeFiles.Words]);

    [Theory]
    [InlineData("/Subtype /FreeText /F 2")]
    [InlineData("/Subtype /FreeText /F 32")]
    [InlineData("/Subtype /Text /Contents (a note) /AP 7")]
    [InlineData("/Subtype /Widget /FT /Btn /AS /Off /AP << /N << /On FORM >> >>")]
    public void What_nobody_sees_is_not(string annotation) => Reading.Lines(StrangeFiles.Annotations(annotation)).ShouldBeEmpty();

    [Theory]
    [InlineData("/Subtype /Widget /FT /Tx /V (Ms Example, 2027) /AP 7")]
    [InlineData("/Subtype /Widget /FT /Ch /V (Ms Example, 2027) /AP 7")]
    [InlineData("/Subtype /Widget /Parent << /FT /Tx /V (Ms Example, 2027) >> /AP 7")]
    [InlineData("/Subtype /FreeText /Contents (Ms Example, 2027) /AP 7")]
    public void A_value_without_an_appearance_is_written_out(string annotation) =>
        Reading.Lines(StrangeFiles.Annotations(annotation)).ShouldBe(["Ms Example, 2027"]);

    [Fact]
    public void A_value_of_several_lines_is_several_lines() =>
        Reading.Lines(StrangeFiles.Annotations(@"/Subtype /FreeText /Contents (one line\ranother) /AP 7")).ShouldBe(["one line", "another"]);

    [Fact]
    public void A_parent_that_is_its_own_parent_is_no_trap() =>
        Reading.Lines(StrangeFiles.Annotations("/Subtype /Widget /Parent << /Parent 3 0 R >> /AP 7")).ShouldBeEmpty();
}
