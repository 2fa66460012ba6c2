using System.Text;

namespace ComplianceMonitor.Pdf.Tests.Syntax;

public class BrokenFileTests
{
    private static readonly string Whole = Encoding.Latin1.GetString(PdfWriter.Page(PdfWriter.Lines(StrangeFiles.Words)));

    [Fact]
    public void Object_streams_and_cross_reference_streams_are_read() => Reading.Lines(StrangeFiles.Streams()).ShouldBe([StrangeFiles.Words]);

    [Theory]
    [InlineData("startxref\n", "startxref\n9")]
    [InlineData("/Type /XRef", "/Type /Xyzw")]
    [InlineData("startxref", "startzref")]
    public void Object_streams_are_found_without_a_cross_reference(string whole, string broken) =>
        Reading.Lines(Latin(Encoding.Latin1.GetString(StrangeFiles.Streams()).Replace(whole, broken, StringComparison.Ordinal))).ShouldBe([StrangeFiles.Words]);

    [Theory]
    [InlineData("startxref\n", "startxref\n77")]
    [InlineData("endobj", "")]
    [InlineData("%PDF-1.7", "garbage\n\n%PDF-1.7")]
    [InlineData("%PDF-1.7\n", "\n")]
    [InlineData("/Length ", "/Length 9")]
    [InlineData("/Length ", "/Lxngth ")]
    [InlineData("\nendstream", "")]
    [InlineData("stream\nBT", "stream\r\nBT")]
    [InlineData("stream\nBT", "stream\rBT")]
    [InlineData("/Type /Pages", "")]
    [InlineData("/Type /Page ", "")]
    [InlineData("/Type /Catalog", "")]
    [InlineData("/Root ", "/Rxot ")]
    [InlineData("/Count 1", "/Count -3")]
    [InlineData("xref\n0 ", "xref\n1 ")]
    [InlineData("00000 n", "00000 x")]
    [InlineData("/MediaBox [0 0 595 842]", "/MediaBox [595 842 0 0]")]
    [InlineData("/MediaBox [0 0 595 842]", "/MediaBox [0 0]")]
    public void A_mended_file_is_read(string whole, string broken) =>
        Reading.Lines(Latin(Whole.Replace(whole, broken, StringComparison.Ordinal))).ShouldBe([StrangeFiles.Words]);

    [Fact]
    public void Line_ends_may_be_of_any_kind()
    {
        Reading.Lines(Latin(Whole.Replace('\n', '\r'))).ShouldBe([StrangeFiles.Words]);
        Reading.Lines(Latin(Whole.Replace("\n", "\r\n", StringComparison.Ordinal))).ShouldBe([StrangeFiles.Words]);
    }

    [Fact]
    public void A_catalogue_that_leads_nowhere_leaves_the_pages_that_lie_about() =>
        Reading.Lines(Latin(System.Text.RegularExpressions.Regex.Replace(Whole, @"/Pages \d+ 0 R", "/Pages 99 0 R"))).ShouldBe([StrangeFiles.Words]);

    [Fact]
    public void A_page_tree_that_names_itself_ends() =>
        Reading.Lines(Latin(System.Text.RegularExpressions.Regex.Replace(Whole, @"/Kids \[(\d+) 0 R\]", "/Kids [3 0 R $1 0 R]"))).ShouldBe([StrangeFiles.Words]);

    [Fact]
    public void An_update_at_the_end_replaces_what_came_before()
    {
        int old = Whole.LastIndexOf("xref\n0", StringComparison.Ordinal);
        string root = System.Text.RegularExpressions.Regex.Match(Whole, @"/Root \d+ 0 R").Value;
        string content = PdfWriter.Lines("The newer words");
        string update = $"2 0 obj\n<< /Length {content.Length} >>\nstream\n{content}\nendstream\nendobj\n";
        string table = $"xref\n2 1\n{Whole.Length:D10} 00000 n \ntrailer\n<< /Size 6 {root} /Prev {old} >>\nstartxref\n{Whole.Length + update.Length}\n%%EOF";

        Reading.Lines(Latin(Whole + update + table)).ShouldBe(["The newer words"]);
    }

    [Fact]
    public void Arrays_nested_beyond_the_limit_are_refused() =>
        Should.Throw<PdfException>(() => Reading.Read(PdfWriter.Page(new string('[', 500)))).Problem.ShouldBe(PdfProblem.TooLarge);

    [Theory]
    [InlineData(10, 1_000)]
    [InlineData(1_000, 10)]
    public void More_characters_than_the_limit_are_refused(int page, int all) =>
        Should.Throw<PdfException>(() => PdfReader.Read(Latin(Whole), new() { Characters = page, AllCharacters = all }, TestContext.Current.CancellationToken))
            .Problem.ShouldBe(PdfProblem.TooLarge);

    private static byte[] Latin(string file) => Encoding.Latin1.GetBytes(file);
}
