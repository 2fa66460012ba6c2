namespace ComplianceMonitor.Core.Reading.Reviews;

/// <summary>A table that was taken apart column by column: a block of labels, and below it a block of as many values.</summary>
internal static class ReviewBlocks
{
    private const int MostLines = 14;
    private const int LongestLabel = 70;
    private const int MostBlanks = 2;

    /// <summary>The row of the label that goes with the value in a row; -1 where the rows are no such blocks.</summary>
    /// <param name="rows">The document's lines with content.</param>
    /// <param name="index">The value's row.</param>
    public static int LabelOf(IReadOnlyList<ReviewRow> rows, int index)
    {
        int first = index;
        while (first > 0 && rows[first].BlanksBefore == 0 && index - first <= MostLines)
        {
            first--;
        }

        int last = index;
        while (last + 1 < rows.Count && rows[last + 1].BlanksBefore == 0 && last - first <= MostLines)
        {
            last++;
        }

        int count = last - first + 1;
        int start = first - count;
        bool blocks = count is >= 2 and <= MostLines && start >= 0 && rows[first].BlanksBefore <= MostBlanks && (start == 0 || rows[start].BlanksBefore > 0)
            && Enumerable.Range(start + 1, count - 1).All(row => rows[row].BlanksBefore == 0)
            && Enumerable.Range(start, count).All(row => rows[row].Cells is [{ Dates: [], Text.Length: < LongestLabel }]);
        return blocks ? index - count : -1;
    }
}
