using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Dates;

namespace ComplianceMonitor.Core.Reading.Reviews;

/// <summary>A date of the document with what its label says of it.</summary>
/// <param name="Meaning">Last, Next or Ambiguous.</param>
/// <param name="Mention">The date.</param>
/// <param name="Line">The line that states it.</param>
/// <param name="Raw">As written.</param>
internal sealed record ReviewDate(Meaning Meaning, DateMention Mention, Line Line, string Raw)
{
    /// <summary>True for a title's date or a supplier's footer: counts only where the document states no other.</summary>
    public bool Weak { get; init; }

    /// <summary>True for a further date under one label.</summary>
    public bool Listed { get; init; }
}

/// <summary>
/// Finds the label of every date: before it, in the cells beside and above, after it, and on the lines above
/// (domain.md section 5.1, rows 18 to 28, 39 to 41).
/// </summary>
/// <param name="rows">The document's lines with content.</param>
/// <param name="title">Its first lines in plain words.</param>
internal sealed partial class ReviewFields(IReadOnlyList<ReviewRow> rows, string title)
{
    private const int FrontRows = 25;
    private const int TitleRows = 8;
    private const int LastRows = 2;
    private const int MostBlanks = 2;
    private const int SignatureRows = 5;

    private readonly ReviewColumns _columns = new(rows, title);

    private static readonly string[] Suppliers = ["©", "copyright", "template", "model policy", "model social", "lgfl", "released", "the key for school", "county council", "borough council", "city council", "local authority", "education people", "produced by", "provided by", " model ", "version produced"];
    private static readonly string[] Signatures = ["signed", "signature", "chair", "headteacher", "head teacher", "principal", "approved", "adopted", "ratified", "agreed"];
    private static readonly string[] Verbs = [" was ", " were ", " is ", " are ", " will ", " has ", " have ", "review", "approved", "updated", "read ", "see "];
    /// <summary>The dates of the document's own reviews.</summary>
    public IEnumerable<ReviewDate> Read()
    {
        for (int index = 0; index < rows.Count; index++)
        {
            for (int column = 0; column < rows[index].Cells.Count; column++)
            {
                foreach (ReviewDate date in InCell(index, column))
                {
                    if (date.Meaning is Meaning.Last or Meaning.Next or Meaning.Ambiguous or Meaning.Effective)
                    {
                        yield return date;
                    }
                }
            }
        }
    }

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
        if (before.AsSpan().ContainsAnyLetter())
        {
            return Settled(ReviewLabels.Read(before, isolated: false, title), index, before);
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
            : after.AsSpan().ContainsAnyLetter() && After(after) is var behind and not Meaning.None ? behind
            : column > 0 ? LeftOf(index, column, pastDates: true)
            : LineAbove(index);
    }

    private IEnumerable<ReviewDate> InCell(int index, int column)
    {
        ReviewRow row = rows[index];
        ReviewCell cell = row.Cells[column];
        Meaning previous = Meaning.None;
        int end = 0;
        for (int nth = 0; nth < cell.Dates.Count; nth++)
        {
            DateMention mention = cell.Dates[nth];
            string before = WithoutAside(cell.Text[end..mention.Start]);
            int stop = nth + 1 < cell.Dates.Count ? cell.Dates[nth + 1].Start : cell.Text.Length;
            bool continues = nth > 0 && ReviewLabels.Plain(before) is " " or " and " or " amp " or " and again on " or " and again in ";
            Meaning meaning = continues ? previous : LabelOf(index, column, before, cell.Text[mention.End..stop]);
            meaning = meaning != Meaning.None || continues || before.AsSpan().ContainsAnyLetter() ? meaning : RightOf(index, column);
            meaning = meaning == Meaning.None && IsEdition(ReviewLabels.Plain(cell.Text[mention.End..stop])) ? Meaning.Last : meaning;
            meaning = meaning == Meaning.Cycle ? Meaning.Ambiguous : meaning;
            Meaning labelled = meaning;
            meaning = meaning == Meaning.Ambiguous && cell.Text[mention.End..stop].TrimStart() is ['(', .. var aside] && After(aside) is var told and (Meaning.Last or Meaning.Next) ? told : meaning;
            bool titled = meaning == Meaning.None && IsTitleDate(index, cell, mention);
            bool bare = meaning == Meaning.None && IsBareDate(index, mention);
            yield return new(bare || titled ? Meaning.Last : meaning, mention, row.Line, cell.Text[mention.Start..mention.End])
            {
                Weak = (titled && !bare) || (bare && mention.Date!.Precision >= Precision.AcademicYear) || Has(before, Suppliers) || Has(cell.Text[mention.End..stop], Suppliers),
                Listed = continues || IsValueLine(index - 1),
            };
            (previous, end) = (labelled, mention.End);
        }
    }

    /// <summary>"(May 2024 version)", "the May 2024 version of this policy".</summary>
    private static bool IsEdition(string after) =>
        after is " version " or " edition " or " update " or " revision " || after.StartsWith(" version of this ", StringComparison.Ordinal) || after.StartsWith(" edition of this ", StringComparison.Ordinal);

    /// <summary>A remark in brackets belongs to the date before it.</summary>
    private static string WithoutAside(string before) =>
        before.TrimStart() is ['(', ..] && before.IndexOf(')', StringComparison.Ordinal) is var close and >= 0 ? before[(close + 1)..] : before;

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
        return labels > 0 ? Settled(ReviewLabels.Read(rows[label].Cells[0].Text, isolated: true, title), label, rows[label].Cells[0].Text) : Meaning.None;
    }

    private bool IsValueLine(int index) => index >= 0 && index < rows.Count && rows[index].Cells is [{ OnlyDates: true }];

    private bool IsLabelLine(int index) =>
        index >= 0 && rows[index].Cells is [{ Dates: [], Text.Length: < 70 } cell] && ReviewLabels.Read(cell.Text, isolated: true, title) != Meaning.None;

    /// <summary>A label after its value: "12 March 2025 - approved by governors".</summary>
    private Meaning After(string after) => ReviewLabels.Read(after.Split(". ")[0], isolated: false, title) is var meaning and not (Meaning.Generic or Meaning.Cycle) ? meaning : Meaning.None;

    /// <summary>A label in the cell to the right of its value.</summary>
    /// <param name="index">The row.</param>
    /// <param name="column">The value's cell.</param>
    public Meaning RightOf(int index, int column)
    {
        IReadOnlyList<ReviewCell> cells = rows[index].Cells;
        Meaning meaning = column + 1 < cells.Count && cells[column + 1] is { Dates: [] } right ? ReviewLabels.Read(right.Text.Split(". ")[0], isolated: true, title) : Meaning.None;
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

    /// <summary>A line that is a date and nothing else, under the title or at the head of a letter.</summary>
    private bool IsBareDate(int index, DateMention mention) =>
        (index < TitleRows || index >= rows.Count - LastRows) && rows[index].Cells is [{ OnlyDates: true, Dates.Count: 1 }] && mention.Date is not null;

    /// <summary>"Social Media Policy - March 2024", "Policy on Social Media (May 2025)", "Fernhollow School, May 2025".</summary>
    private bool IsTitleDate(int index, ReviewCell cell, DateMention mention) =>
        (index < TitleRows || rows[index].Line.Running) && mention.Date is { Precision: not Precision.Year } && cell.Dates.Count == 1 && cell.Text.Length <= 80
        && !cell.Text.AsSpan(mention.End).ContainsAnyLetter() && !cell.Text.Contains(':', StringComparison.Ordinal)
        && !Has(cell.Label, Verbs);

    private static bool Has(string text, string[] words) => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Three parts of signs, one of them a digit, that are no placeholder of X, D, M and Y.</summary>
    [GeneratedRegex(@"(?:^|[\s:(])(?:[0-9OolISZB?]{1,2}[./-][0-9OolISZB?]{1,2}[./-][0-9OolISZB?]{2,4})(?:$|[\s.,)])", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Garbled();
}
