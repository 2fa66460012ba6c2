using ComplianceMonitor.Pdf.Content;

namespace ComplianceMonitor.Pdf.Layout;

/// <summary>Letters of a page to lines in reading order. Text that runs in another direction follows the rest.</summary>
internal static class PageLayout
{
    public static List<PdfLine> Lines(IReadOnlyList<Letter> letters, double height)
    {
        List<PdfLine> lines = [];
        foreach (IGrouping<int, Letter> direction in letters.GroupBy(Quarter).OrderByDescending(group => group.Count()))
        {
            List<Letter> upright = [.. direction.Select(letter => Turned(letter, direction.Key))];
            List<Row> rows = RowBuilder.Rows(WordBuilder.Words(upright));
            foreach (Row row in ColumnSplitter.InReadingOrder(rows))
            {
                lines.Add(new(
                    [.. row.Words.Select(word => new PdfWord(word.Text, word.Left, word.Right, word.Size))],
                    RightToLeft.Ordered(row.Text()),
                    height - row.BaseLine));
            }
        }

        return lines;
    }

    /// <summary>The direction of writing in quarter turns; oblique text counts to the nearest.</summary>
    private static int Quarter(Letter letter)
    {
        double x = letter.EndX - letter.X;
        double y = letter.EndY - letter.Y;
        return Math.Abs(x) >= Math.Abs(y) ? (x >= 0 ? 0 : 2) : (y > 0 ? 1 : 3);
    }

    private static Letter Turned(Letter letter, int quarter) => quarter switch
    {
        1 => letter with { X = letter.Y, Y = -letter.X, EndX = letter.EndY, EndY = -letter.EndX },
        2 => letter with { X = -letter.X, Y = -letter.Y, EndX = -letter.EndX, EndY = -letter.EndY },
        3 => letter with { X = -letter.Y, Y = letter.X, EndX = -letter.EndY, EndY = letter.EndX },
        _ => letter,
    };
}
