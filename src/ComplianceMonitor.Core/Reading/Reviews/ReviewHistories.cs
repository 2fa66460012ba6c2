namespace ComplianceMonitor.Core.Reading.Reviews;

/// <summary>A list of dates with remarks under "Policy history", "Record of changes": each entry is a version that was, whatever its remark says.</summary>
internal static class ReviewHistories
{
    private const int MostEntries = 30;
    private const int LongestHeading = 60;

    private static readonly string[] Heads = ["history", "version", "change", "amend", "revision", "record of review", "review record", "review log", "update", "document control", "edition"];
    private static readonly string[] OtherHeads = ["incident", "training", "account", "event", "school history", "history of the school", "history of our", "date"];

    /// <summary>True for a row that begins with a date among others that do, under such a heading.</summary>
    /// <param name="rows">The document's lines with content.</param>
    /// <param name="index">The row.</param>
    public static bool IsEntry(IReadOnlyList<ReviewRow> rows, int index)
    {
        if (!Begins(rows, index) || !(Begins(rows, index - 1) || Begins(rows, index + 1)))
        {
            return false;
        }

        int top = index;
        while (Begins(rows, top - 1) && index - top < MostEntries)
        {
            top--;
        }

        return IsHead(rows, top - 1) || (top > 1 && rows[top - 1].Line.Text.Length < LongestHeading && rows[top - 1].Cells[0].Text.StartsWith("date", StringComparison.OrdinalIgnoreCase) && IsHead(rows, top - 2));
    }

    private static bool Begins(IReadOnlyList<ReviewRow> rows, int index) => index >= 0 && index < rows.Count && rows[index].Cells[0] is { BeginsWithDate: true, Dates: [{ Date: not null }] };

    private static bool IsHead(IReadOnlyList<ReviewRow> rows, int index) =>
        index >= 0 && rows[index].Line.Text is { Length: < LongestHeading } text && Array.Exists(Heads, word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) && !Array.Exists(OtherHeads, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
