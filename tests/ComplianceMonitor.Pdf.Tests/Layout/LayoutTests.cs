using System.Globalization;

namespace ComplianceMonitor.Pdf.Tests.Layout;

public class LayoutTests
{
    [Fact]
    public void Cells_of_a_row_are_kept_apart_by_tabs() =>
        Reading.Lines(PdfWriter.Page(At((72, 700, "Next review"), (300, 700, "May 2027")))).ShouldBe(["Next review\tMay 2027"]);

    [Fact]
    public void Rows_are_read_from_the_top_whatever_the_order_of_showing() =>
        Reading.Lines(PdfWriter.Page(At((72, 600, "Third"), (72, 700, "First"), (72, 650, "Second")))).ShouldBe(["First", "Second", "Third"]);

    [Fact]
    public void Columns_of_prose_are_read_one_after_the_other()
    {
        (double, double, string)[] left = [.. Enumerable.Range(0, 8).Select(row => (60.0, 700.0 - (row * 14), $"left row {row} runs on and on and on"))];
        (double, double, string)[] right = [.. Enumerable.Range(0, 8).Select(row => (320.0, 700.0 - (row * 14), $"right row {row} runs on and on and on"))];

        string[] lines = Reading.Lines(PdfWriter.Page(At([.. left.Zip(right).SelectMany(pair => ((double, double, string)[])[pair.First, pair.Second])])));

        lines.Length.ShouldBe(16);
        lines[..8].ShouldAllBe(line => line.StartsWith("left", StringComparison.Ordinal));
    }

    [Fact]
    public void A_raised_ordinal_stays_with_its_number() =>
        Reading.Lines(PdfWriter.Page("BT /F1 12 Tf 72 700 Td (8) Tj /F1 7 Tf 5 Ts (th) Tj 0 Ts /F1 12 Tf ( May 2026) Tj ET")).ShouldBe(["8th May 2026"]);

    [Fact]
    public void Letters_printed_twice_are_read_once() =>
        Reading.Lines(PdfWriter.Page(At((72, 700, "Policy"), (72.4, 700, "Policy")))).ShouldBe(["Policy"]);

    [Fact]
    public void Repeated_headers_and_footers_are_marked_from_the_second_on()
    {
        PdfWriter writer = new();
        int font = writer.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        string[] pages = [.. Enumerable.Range(1, 4).Select(number =>
        {
            int content = writer.AddStream(At((72, 810, "Fernhollow Primary School"), (72, 400 + number, $"Text of page {number}"), (280, 30, $"Page {number} of 4")));
            return $"/Resources << /Font << /F1 {font} 0 R >> >> /Contents {content} 0 R";
        })];
        writer.AddPages(pages);

        PdfText text = Reading.Read(writer.ToArray());

        text.Pages[0].Lines.Where(line => line.Running).Select(line => line.Text).ShouldBe(["Page 1 of 4"]);
        text.Pages[1].Lines.Where(line => line.Running).Select(line => line.Text).ShouldBe(["Fernhollow Primary School", "Page 2 of 4"]);
    }

    private static string At(params (double X, double Y, string Text)[] words) =>
        "BT /F1 10 Tf " + string.Concat(words.Select(word => string.Create(CultureInfo.InvariantCulture, $"1 0 0 1 {word.X} {word.Y} Tm ({PdfWriter.Escaped(word.Text)}) Tj "))) + "ET";
}
