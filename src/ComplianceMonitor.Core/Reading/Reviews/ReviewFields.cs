using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Reviews;

/// <summary>
/// Finds the label of every date: before it, in the cells beside and above, after it, and on the lines above
/// (domain.md section 5.1, rows 18 to 28, 39 to 41).
/// </summary>
/// <param name="rows">The document's lines with content.</param>
/// <param name="title">Its first lines in plain words.</param>
internal sealed partial class ReviewFields(IReadOnlyList<ReviewRow> rows, string title)
{
    private const int FrontRows = 25;
    private const int MostBlanks = 2;
    private const int SignatureRows = 5;
    private const int TitleRows = 3;
    private const int LongestAnswer = 6;

    private readonly ReviewColumns _columns = new(rows, title);

    private static readonly string[] Signatures = ["signed", "signature", "chair", "headteacher", "head teacher", "principal", "approved", "adopted", "ratified", "agreed"];

    /// <summary>A value beside a label of the next review that has the shape of a date and is none.</summary>
    public UnusableDate? Unreadable()
    {
        for (int index = 0; index < rows.Count; index++)
        {
            for (int column = 0; column < rows[index].Cells.Count; column++)
            {
                ReviewCell cell = rows[index].Cells[column];
                if (cell.Dates is [] && Garbled().Match(cell.Text) is { Success: true } match && LabelOf(index, column, cell.Text[..match.Index]) == Meaning.Next)
                {
                    return new(match.Value.Trim(), rows[index].Line, Impossible: false);
                }
            }
        }

        return null;
    }

    /// <summary>What the label of a value means that stands at a place of a cell.</summary>
    /// <param name="index">The row.</param>
    /// <param name="column">The cell.</param>
    /// <param name="before">The words before the value in its cell, without those of an earlier date.</param>
    /// <param name="after">The words after it.</param>
    public Meaning LabelOf(int index, int column, string before, string after = "")
    {
        bool linked = before.AsSpan().ContainsAnyLetter();
        if (linked && column == 0 && index > 0 && FieldOfOne().Match(before) is { Success: true } on)
        {
            // "Reviewed by: Governors" above "On: May 2025" and "Again on: May 2027".
            return on.Groups["again"].Success ? Meaning.Next : LineAbove(index);
        }

        if (linked && !ReviewPhrases.IsLink(before))
        {
            Meaning told = Settled(ReviewLabels.Read(before, isolated: false, title), index, before);
            return told != Meaning.None ? told
                : ReviewTense.WasDoneOn(before, after, title) ? Meaning.Last
                : ReviewTense.FallsThen(after) ? Meaning.Next
                : column == 0 && IsAsked(index - 1) && before.AsSpan().Count(' ') <= LongestAnswer ? LineAbove(index)
                : Meaning.None;
        }

        if (column > 0 && _columns.IsOfOtherThings(index))
        {
            return Meaning.NotOurs;
        }

        Meaning left = LeftOf(index, column, pastDates: false);
        if (left is not (Meaning.None or Meaning.NotOurs))
        {
            return left;
        }

        Meaning head = _columns.HeadOf(index, column);
        return head != Meaning.None ? head
            : left != Meaning.None ? left
            : linked && ReviewTense.WasDoneOn(before, after, title) ? Meaning.Last
            : !linked && !IsOpenAside(after) && after.AsSpan().ContainsAnyLetter() && After(after) is var behind and not Meaning.None ? behind
            : column > 0 ? LeftOf(index, column, pastDates: true)
            : linked && !IsAsked(index - 1) ? Meaning.None
            : LineAbove(index);
    }

    [GeneratedRegex(@"^\W*(?:(?<again>and again|again|then again)(?: on| in)?|on|in|when):\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FieldOfOne();

    /// <summary>"(to be reviewed" before another date, whose label it is.</summary>
    private static bool IsOpenAside(string after) => after.TrimStart() is ['(', ..] && !after.Contains(')', StringComparison.Ordinal);

    /// <summary>A question or a label, whose answer may begin with "In" or "At the end of".</summary>
    private bool IsAsked(int index) => index >= 0 && rows[index].Cells is [{ Text: [.., '?' or ':'] }];

    /// <summary>The nearest cell with words to the left, where it is no date of its own; a mere "Date" takes in the cells before it.</summary>
    private Meaning LeftOf(int index, int column, bool pastDates)
    {
        IReadOnlyList<ReviewCell> cells = rows[index].Cells;
        int left = column - 1;
        while (left >= 0 && (cells[left].Text.Length == 0 || (pastDates && cells[left].OnlyDates)))
        {
            left--;
        }

        if (left < 0 || cells[left].Dates is not [])
        {
            return Meaning.None;
        }

        Meaning meaning = ReviewLabels.Read(cells[left].Text, isolated: true, title);
        return Settled(meaning, index, string.Join(' ', cells.Take(left + 1).Select(cell => cell.Text)));
    }

    /// <summary>A label on a line of its own, up to two blank lines above; as many labels as values go pair by pair, one label goes with all.</summary>
    private Meaning LineAbove(int index)
    {
        if (ReviewBlocks.LabelOf(rows, index) is >= 0 and var paired && ReviewLabels.Read(rows[paired].Cells[0].Text, isolated: true, title) is not Meaning.None and var told)
        {
            return Settled(told, paired, rows[paired].Cells[0].Text);
        }

        int first = index;
        int last = index;
        while (IsValueLine(first) && IsValueLine(first - 1) && rows[first].BlanksBefore <= MostBlanks)
        {
            first--;
        }

        while (IsValueLine(last) && IsValueLine(last + 1) && rows[last + 1].BlanksBefore <= MostBlanks)
        {
            last++;
        }

        int labels = 0;
        while (labels <= last - first && IsLabelLine(first - labels - 1) && rows[first - labels].BlanksBefore <= MostBlanks)
        {
            labels++;
        }

        int label = labels == last - first + 1 ? index - labels : first - 1;
        bool titled = label < TitleRows && ReviewLabels.Read(rows[Math.Max(0, label)].Cells[0].Text, isolated: true, title) == Meaning.NotOurs;
        return labels > 0 && !titled ? Settled(ReviewLabels.Read(rows[label].Cells[0].Text, isolated: true, title), label, rows[label].Cells[0].Text) : Meaning.None;
    }

    /// <summary>True for a line that holds a date and nothing else.</summary>
    public bool IsValueLine(int index) => index >= 0 && index < rows.Count && rows[index].Cells is [{ OnlyDates: true }];

    private bool IsLabelLine(int index) =>
        index >= 0 && rows[index].Cells is [{ Dates: [], Text.Length: < 70 } cell] && ReviewLabels.Read(cell.Text, isolated: true, title) != Meaning.None;

    /// <summary>A label after its value: "12 March 2025 - approved by governors".</summary>
    public Meaning After(string after) => Behind(after, isolated: false) is var meaning and not (Meaning.Generic or Meaning.Cycle) ? meaning : Meaning.None;

    /// <summary>The first statement of a remark; "Reviewed, list of accounts brought up to date" is a review all the same.</summary>
    private Meaning Behind(string remark, bool isolated)
    {
        string first = remark.Split([". ", "; "], StringSplitOptions.None)[0];
        Meaning meaning = ReviewLabels.Read(first, isolated, title);
        return meaning is Meaning.NotOurs or Meaning.None && first.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma && ReviewLabels.Read(first[..comma], isolated, title) == Meaning.Last
            ? Meaning.Last : meaning;
    }

    /// <summary>A label in the cell to the right of its value.</summary>
    /// <param name="index">The row.</param>
    /// <param name="column">The value's cell.</param>
    public Meaning RightOf(int index, int column)
    {
        IReadOnlyList<ReviewCell> cells = rows[index].Cells;
        Meaning meaning = column + 1 < cells.Count && cells[column + 1] is { Dates: [] } right ? Behind(right.Text, isolated: true) : Meaning.None;
        return meaning == Meaning.Generic ? Meaning.None : meaning;
    }

    /// <summary>A mere "Date" counts at the front and at a signature.</summary>
    private Meaning Settled(Meaning meaning, int index, string label)
    {
        if (meaning != Meaning.Generic)
        {
            return meaning;
        }

        bool signed = Has(label, Signatures) || Enumerable.Range(Math.Max(0, index - SignatureRows), Math.Min(index, SignatureRows)).Any(above => Has(rows[above].Line.Text, Signatures));
        return index < FrontRows || signed ? Meaning.Last : Meaning.NotOurs;
    }

    private static bool Has(string text, string[] words) => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Three parts of signs, one of them a digit, that are no placeholder of X, D, M and Y.</summary>
    [GeneratedRegex(@"(?:^|[\s:(])(?:[0-9OolISZB?]{1,2}[./-][0-9OolISZB?]{1,2}[./-][0-9OolISZB?]{2,4})(?:$|[\s.,)])", RegexOptions.CultureInvariant)]
    private static partial Regex Garbled();
}
