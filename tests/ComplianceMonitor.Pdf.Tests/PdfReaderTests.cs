using System.Text;

namespace ComplianceMonitor.Pdf.Tests;

public class PdfReaderTests
{
    [Fact]
    public void Lines_are_read_in_order() =>
        Reading.Lines(PdfWriter.Page(PdfWriter.Lines("Fernhollow Primary School", "Social Media Policy", "Next review: May 2027")))
            .ShouldBe(["Fernhollow Primary School", "Social Media Policy", "Next review: May 2027"]);

    [Fact]
    public void A_page_without_text_is_a_page_without_lines()
    {
        PdfText text = Reading.Read(PdfWriter.Page("0 0 100 100 re f"));

        text.Pages.ShouldHaveSingleItem().Lines.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("no PDF at all")]
    [InlineData("%PDF-1.7\n%%EOF")]
    public void What_is_no_file_of_pages_is_damaged(string content) =>
        Should.Throw<PdfException>(() => Reading.Read(Encoding.Latin1.GetBytes(content))).Problem.ShouldBe(PdfProblem.Damaged);

    [Fact]
    public void A_file_over_the_limit_is_refused() =>
        Should.Throw<PdfException>(() => PdfReader.Read(new byte[2_000], new() { FileBytes = 1_000 }, TestContext.Current.CancellationToken))
            .Problem.ShouldBe(PdfProblem.TooLarge);

    [Fact]
    public void Pages_over_the_limit_are_refused()
    {
        PdfWriter writer = new();
        writer.AddPages([.. Enumerable.Repeat("", 12)]);

        Should.Throw<PdfException>(() => PdfReader.Read(writer.ToArray(), new() { Pages = 10 }, TestContext.Current.CancellationToken))
            .Problem.ShouldBe(PdfProblem.TooLarge);
    }

    [Fact]
    public void A_missing_cross_reference_is_made_again_by_scanning()
    {
        string whole = Encoding.Latin1.GetString(PdfWriter.Page(PdfWriter.Lines("Still here")));
        string cut = whole[..whole.IndexOf("xref\n", StringComparison.Ordinal)] + whole[whole.IndexOf("trailer", StringComparison.Ordinal)..].Split("startxref")[0];

        Reading.Lines(Encoding.Latin1.GetBytes(cut)).ShouldBe(["Still here"]);
    }

    [Fact]
    public void A_cross_reference_that_lies_is_made_again_by_scanning()
    {
        string whole = Encoding.Latin1.GetString(PdfWriter.Page(PdfWriter.Lines("Still here")));
        string shifted = whole.Replace("%PDF-1.7\n", "%PDF-1.7\n%one more line\n", StringComparison.Ordinal);

        Reading.Lines(Encoding.Latin1.GetBytes(shifted)).ShouldBe(["Still here"]);
    }

    [Fact]
    public void Bytes_before_the_header_do_not_count()
    {
        byte[] file = [.. "mail header\r\n\r\n"u8, .. PdfWriter.Page(PdfWriter.Lines("Still here"))];

        Reading.Lines(file).ShouldBe(["Still here"]);
    }

    [Fact]
    public void A_truncated_file_gives_what_is_left()
    {
        byte[] whole = PdfWriter.Page(PdfWriter.Lines("Still here"));

        Reading.Lines(whole[..^120]).ShouldBe(["Still here"]);
    }

    [Fact]
    public void A_page_tree_that_bites_its_tail_ends()
    {
        PdfWriter writer = new();
        int tree = writer.Reserve();
        int page = writer.Add($"<< /Type /Page /Parent {tree} 0 R >>");
        writer.Put(tree, Encoding.Latin1.GetBytes($"<< /Type /Pages /Kids [{tree} 0 R {page} 0 R {page} 0 R] >>"));
        writer.TrailerExtra = $" /Root {writer.Add($"<< /Type /Catalog /Pages {tree} 0 R >>")} 0 R";

        Reading.Read(writer.ToArray()).Pages.Count.ShouldBe(1);
    }

    [Fact]
    public void A_reference_to_itself_is_nothing()
    {
        PdfWriter writer = new();
        int loop = writer.Reserve();
        writer.Put(loop, Encoding.Latin1.GetBytes($"{loop} 0 R"));
        writer.AddPages($"/Contents {loop} 0 R");

        Reading.Lines(writer.ToArray()).ShouldBeEmpty();
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_refused() =>
        Should.Throw<PdfException>(() => Reading.Read(PdfWriter.Page(new string('[', 100_000)))).Problem.ShouldBe(PdfProblem.TooLarge);

    [Fact]
    public void Two_thousand_damaged_files_neither_crash_nor_hang()
    {
        const int seed = 20261124;
        Random random = new(seed);
        byte[] whole = PdfWriter.Page(PdfWriter.Lines("Fernhollow Primary School", "Social Media Policy"));
        for (int round = 0; round < 2_000; round++)
        {
            byte[] damaged = [.. whole];
            for (int change = random.Next(1, 12); change > 0; change--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            try
            {
                Reading.Read(damaged[..random.Next(damaged.Length / 2, damaged.Length + 1)]);
            }
            catch (PdfException)
            {
                // A clear refusal is a right answer.
            }
        }
    }
}
