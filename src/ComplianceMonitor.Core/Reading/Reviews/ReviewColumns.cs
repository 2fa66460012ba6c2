namespace ComplianceMonitor.Core.Reading.Reviews;

/// <summary>Reads the headings of tables: version histories, approval tables, a header row above a row of values.</summary>
/// <param name="rows">The document's lines with content.</param>
/// <param name="title">Its first lines in plain words.</param>
internal sealed class ReviewColumns(IReadOnlyList<ReviewRow> rows, string title)
{
    private const int MostBlanks = 2;
    private const int TallestTable = 60;
    private const int Alignment = 4;

    private static readonly string[] HistoryHeads =
        ["version", "change", "amend", "author", "approv", "review", "comment", "revis", "summary", "committee", "minute", "min no", "ratif", "updat", "issue", "edit", "detail", "reason", "description", "owner", "status", "by"];

    private static readonly string[] Reviews = ["review", "version", "ratif", "adopt"];

    private static readonly string[] OtherHeads =
        ["platform", "account", "incident", "training", "event", "activity", "venue", "pupil", "opened", "parent", "child", "device", "handle", "course", "nature of"];

    /// <summary>The heading of the column in a table above.</summary>
    public Meaning HeadOf(int index, int column)
    {
        int count = rows[index].Cells.Count;
        for (int above = index - 1; count > 1 && above >= Math.Max(0, index - TallestTable); above--)
        {
            ReviewRow head = rows[above];
            if (head.Cells.Count < 2 || rows[above + 1].BlanksBefore > MostBlanks)
            {
                return Meaning.None;
            }

            int place = head.Cells.Count == count || head.Cells[0].Start < 0 ? column : AlignedWith(head, rows[index].Cells[column]);
            if (place >= 0 && place < head.Cells.Count && head.Cells[place] is { Dates: [] } cell)
            {
                Meaning meaning = ReviewLabels.Read(cell.Text, isolated: true, title);
                if (meaning == Meaning.Generic)
                {
                    string heads = head.Line.Text;
                    return Has(heads, HistoryHeads) && !Has(heads, OtherHeads) ? Meaning.Last : Meaning.NotOurs;
                }

                if (meaning != Meaning.None)
                {
                    return meaning == Meaning.Ambiguous && IsHistory(index, column, head, place) ? Meaning.Last : meaning;
                }
            }
        }

        return Meaning.None;
    }

    /// <summary>True in a register of accounts, incidents or courses: none of its dates is the document's.</summary>
    /// <param name="index">The row.</param>
    public bool IsOfOtherThings(int index)
    {
        int top = index;
        while (top > 0 && rows[top].BlanksBefore == 0 && rows[top - 1].Cells.Count > 2 && index - top < TallestTable)
        {
            top--;
        }

        string heads = rows[top].Line.Text;
        return top < index && rows[top].Cells.Count > 2 && rows[top].Cells.All(cell => cell.Dates is []) && Has(heads, OtherHeads) && !Has(heads, Reviews);
    }

    private static int AlignedWith(ReviewRow head, ReviewCell cell)
    {
        for (int place = 0; place < head.Cells.Count; place++)
        {
            if (Math.Abs(head.Cells[place].Start - cell.Start) <= Alignment)
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>A column "Review date" of several rows tells of reviews that were, where no other column dates the row.</summary>
    private bool IsHistory(int index, int column, ReviewRow head, int place) =>
        !rows[index].Cells.Where((cell, other) => other != column && cell.BeginsWithDate).Any()
        && (IsDatedAt(index - 1, column) || IsDatedAt(index + 1, column))
        && Has(string.Join(' ', head.Cells.Where((_, other) => other != place).Select(cell => cell.Text)), HistoryHeads);

    private bool IsDatedAt(int index, int column) =>
        index >= 0 && index < rows.Count && column < rows[index].Cells.Count && rows[index].Cells.Count > 1 && rows[index].Cells[column].BeginsWithDate;

    private static bool Has(string text, string[] words) => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
