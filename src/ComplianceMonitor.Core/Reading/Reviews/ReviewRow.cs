using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Dates;

namespace ComplianceMonitor.Core.Reading.Reviews;

/// <summary>A cell of a line with what it says of time.</summary>
/// <param name="Text">Without markup, trimmed.</param>
/// <param name="Start">Its place in the line, which lines up with the heading of its column; -1 where tabs part the cells.</param>
internal sealed record ReviewCell(string Text, int Start = -1)
{
    /// <summary>The dates in it.</summary>
    public IReadOnlyList<DateMention> Dates { get; } = BritishDates.Find(Text);

    /// <summary>The words before the first date; all of them where there is none.</summary>
    public string Label => Dates is [var first, ..] ? Text[..first.Start] : Text;

    /// <summary>True where it begins with a date.</summary>
    public bool BeginsWithDate => Dates is [var first, ..] && !Text.AsSpan(0, first.Start).ContainsAnyLetter();

    /// <summary>True where it is a date, or several, and nothing else.</summary>
    public bool OnlyDates => BeginsWithDate && !Text.AsSpan(Dates[^1].End).ContainsAnyLetter();
}

/// <summary>A line with content, cut into cells: at tabs, at bars, and at wide gaps.</summary>
/// <param name="Line">The line.</param>
/// <param name="Cells">Its cells; at least one.</param>
/// <param name="BlanksBefore">How many blank lines stand above it.</param>
internal sealed partial record ReviewRow(Line Line, IReadOnlyList<ReviewCell> Cells, int BlanksBefore)
{
    /// <summary>The rows of a document, running headers and footers too: they often carry the dates of review.</summary>
    public static IReadOnlyList<ReviewRow> Of(Document document)
    {
        List<ReviewRow> rows = [];
        int blanks = 0;
        foreach (Line line in document.Lines)
        {
            string text = Clean(line.Text);
            if (string.IsNullOrWhiteSpace(text))
            {
                blanks++;
                continue;
            }

            ReviewRow row = new(line, Cut(text), blanks);
            if (rows is [.., var above] && blanks == 0 && Joined(above, row) is { } joined)
            {
                rows[^1] = joined;
            }
            else if (row.Cells.Count > 0)
            {
                rows.Add(row);
            }

            blanks = 0;
        }

        return rows;
    }

    /// <summary>The text without tags and emphasis.</summary>
    public static string Clean(string text)
    {
        string clean = text.Contains('<', StringComparison.Ordinal) ? Tag().Replace(text, "") : text;
        clean = clean.Contains('\u00A0', StringComparison.Ordinal) ? clean.Replace('\u00A0', ' ') : clean;
        return clean.Contains("**", StringComparison.Ordinal) ? clean.Replace("**", "", StringComparison.Ordinal) : clean;
    }

    private static List<ReviewCell> Cut(string text)
    {
        if (text.Contains('\t', StringComparison.Ordinal))
        {
            return [.. text.Split('\t', StringSplitOptions.TrimEntries).Select(part => new ReviewCell(part))];
        }

        List<ReviewCell> cells = [];
        int start = text.Length - text.AsSpan().TrimStart(" |").Length;
        int end = text.AsSpan().TrimEnd(" |").Length;
        if (text.Contains('|', StringComparison.Ordinal) || text.Contains("  ", StringComparison.Ordinal))
        {
            foreach (ValueMatch gap in Gap().EnumerateMatches(text.AsSpan(0, Math.Max(start, end)), start))
            {
                cells.Add(new(text[start..gap.Index], start));
                start = gap.Index + gap.Length;
            }
        }

        cells.Add(new(text[Math.Min(start, end)..end].Trim(), start));
        return cells;
    }

    /// <summary>A row whose cells were wrapped onto the next line between a date's month and its year: "5th March" above "2026".</summary>
    private static ReviewRow? Joined(ReviewRow above, ReviewRow below)
    {
        if (above.Cells.Count != below.Cells.Count || !below.Cells.Any(cell => cell.Dates is [{ Start: 0, Date.Precision: Precision.Year }, ..]))
        {
            return null;
        }

        ReviewCell[] cells = [.. above.Cells.Zip(below.Cells, (upper, lower) => new ReviewCell($"{upper.Text} {lower.Text}".Trim(), upper.Start))];
        bool wrapped = cells.Where((cell, index) => cell.Dates.Any(date => date.Start < above.Cells[index].Text.Length && date.End > above.Cells[index].Text.Length)).Any();
        return wrapped ? new(above.Line, cells, above.BlanksBefore) : null;
    }

    [GeneratedRegex("<[^<>]{0,300}>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s*\|\s*|\s{2,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Gap();
}

/// <summary>What spans lack.</summary>
internal static class LetterSpans
{
    /// <summary>True where a letter is among the characters.</summary>
    public static bool ContainsAnyLetter(this ReadOnlySpan<char> text)
    {
        foreach (char one in text)
        {
            if (char.IsLetter(one))
            {
                return true;
            }
        }

        return false;
    }
}
