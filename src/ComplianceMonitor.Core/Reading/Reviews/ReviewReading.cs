using ComplianceMonitor.Core.Dates;

namespace ComplianceMonitor.Core.Reading.Reviews;

/// <summary>Reads the dates of review and the cycle (domain.md sections 4.1, 5.1 and 5.2).</summary>
public static class ReviewReading
{
    private const int TitleLines = 6;

    /// <summary>Reads the dates that the document states for itself.</summary>
    /// <param name="passages">The document.</param>
    public static ReviewFacts Read(Passages passages)
    {
        IReadOnlyList<ReviewRow> rows = ReviewRow.Of(passages.Document);
        string title = ReviewLabels.Plain(string.Join(' ', rows.Take(TitleLines).Where(row => !row.Cells[0].BeginsWithDate).Select(row => row.Line.Text).Where(text => text.Length < 100 && !text.TrimEnd().EndsWith('.'))));
        ReviewFields fields = new(rows, title);
        List<ReviewDate> dates = [.. new ReviewDates(rows, fields, title).Read(), .. ReviewSentences.Read(passages, title)];
        List<Stated<Frequency>> cycles = [.. new ReviewCycles(rows, fields, title).Read(passages)];
        return ReviewSettling.Settle(dates, fields.Unreadable(), cycles);
    }
}
