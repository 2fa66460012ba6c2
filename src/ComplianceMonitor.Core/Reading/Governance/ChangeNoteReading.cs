using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Reading.Templates;

namespace ComplianceMonitor.Core.Reading.Governance;

/// <summary>Finds the note of what changed since the last version and judges each of its claims against the rest of the document (C06).</summary>
internal static partial class ChangeNoteReading
{
    private const int FrontLines = 40;
    private const int LongestHeading = 70;
    private const int MostItems = 15;

    /// <summary>The note; null where there is none.</summary>
    /// <param name="lines">The lines with content.</param>
    /// <param name="pairs">The labelled values.</param>
    public static ChangeNote? Read(IReadOnlyList<PlainLine> lines, IReadOnlyList<LabelledValue> pairs)
    {
        List<(Line Line, string Words)> note = InTable(lines);
        note = note.Count > 0 ? note : Labelled(lines, pairs);
        note = note.Count > 0 ? note : UnderHeading(lines);
        if (note.Count == 0)
        {
            return null;
        }

        HashSet<int> own = [.. note.Select(part => part.Line.Number)];
        List<PlainLine> body = [.. lines.Where(line => !own.Contains(line.Line.Number))];
        List<ChangeClaim> claims = [.. note.SelectMany(part => ChangeClaims.In(part.Words).Select(claim => ChangeClaims.Judge(claim, part.Line, body)))];
        return claims.Count == 0 ? null : new(note[0].Line, claims);
    }

    /// <summary>"Main updates since last policy: ..." and any cell of the front that begins by telling what changed; rows below that begin with a blank go on.</summary>
    private static List<(Line Line, string Words)> Labelled(IReadOnlyList<PlainLine> lines, IReadOnlyList<LabelledValue> pairs)
    {
        foreach (LabelledValue pair in pairs)
        {
            if (pair.Value.Length > 3 && pair.Value.Any(char.IsLower) && !HeadingWord().IsMatch(pair.Value) && !EmptyTables.IsApprovalHeading(pair.Value.ToLowerInvariant()) && (Label().IsMatch(pair.Label) || (pair.Own && Tells().IsMatch(pair.Value))))
            {
                return [(pair.Line, pair.Value), .. Continued(lines, pair.Line)];
            }
        }

        foreach (PlainLine line in lines.Take(FrontLines).Where(line => line.Text.Contains('\t', StringComparison.Ordinal)))
        {
            string[] cells = line.Cells;
            int first = Array.FindIndex(cells, 1 < cells.Length ? 1 : 0, cell => Tells().IsMatch(cell));
            if (first > 0 && !cells.Any(cell => HeadingWord().IsMatch(cell)) && !BeginsWithDate().IsMatch(cells[0]))
            {
                return [.. cells[first..].Where(cell => cell.Length > 0).Select(cell => (line.Line, cell)), .. Continued(lines, line.Line)];
            }
        }

        return [];
    }

    /// <summary>The further lines of the same cell, which keep its number, and rows that begin with a blank.</summary>
    private static IEnumerable<(Line Line, string Words)> Continued(IReadOnlyList<PlainLine> lines, Line first)
    {
        int number = first.Number;
        foreach (PlainLine line in lines.SkipWhile(line => !ReferenceEquals(line.Line, first)).Skip(1))
        {
            if (line.Line.Number != number && !line.Text.StartsWith('\t'))
            {
                yield break;
            }

            number = line.Line.Number;
            foreach (string cell in line.Cells.Where(cell => cell.Any(char.IsLetter)))
            {
                yield return (line.Line, cell);
            }
        }
    }

    /// <summary>The newest row of a version table with a column for what changed, and the rows that continue it.</summary>
    private static List<(Line Line, string Words)> InTable(IReadOnlyList<PlainLine> lines)
    {
        foreach (TableRows table in TableRows.Find(lines, heading => EmptyTables.IsApprovalHeading(heading) || HeadingWord().IsMatch(heading), 2))
        {
            int column = table.Headings.ToList().FindIndex(heading => HeadingWord().IsMatch(heading));
            if (column < 0 || EmptyTables.Newest(table) is not { } newest)
            {
                continue;
            }

            List<IReadOnlyList<string>> rows = [newest, .. table.Rows.SkipWhile(row => !ReferenceEquals(row, newest)).Skip(1).TakeWhile(row => row[0].Length == 0)];
            List<(Line, string)> found = [];
            foreach (string cell in rows.Where(row => column < row.Count && row[column].Length > 3).Select(row => row[column]))
            {
                Line line = lines.FirstOrDefault(line => line.Line.Number > table.Line.Number && line.Text.Contains(cell, StringComparison.Ordinal))?.Line ?? table.Line;
                found.Add((line, cell));
            }

            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }

    private static List<(Line Line, string Words)> UnderHeading(IReadOnlyList<PlainLine> lines)
    {
        for (int index = 0; index < lines.Count; index++)
        {
            string text = lines[index].Text.Trim();
            if (text.Length > LongestHeading || !Heading().IsMatch(text))
            {
                continue;
            }

            List<(Line, string)> items = [];
            int previous = lines[index].Line.Number;
            foreach (PlainLine item in lines.Skip(index + 1).Take(MostItems))
            {
                string words = item.Text.Trim();
                bool listed = Headings.IsListItem(words);
                if (item.Line.Number - previous > 2 || (!listed && items.Count > 0) || (!listed && !Tells().IsMatch(words)))
                {
                    break;
                }

                items.Add((item.Line, words.TrimStart('-', '–', '•', '*', '·', '▪', ' ')));
                previous = item.Line.Number;
            }

            if (items.Count > 0)
            {
                return items;
            }
        }

        return [];
    }

    [GeneratedRegex(@"^(?:main |key |summary of |list of |details? of |recent |latest |description of )*(?:updates?|amendments?|changes?|revisions?)(?: made| summary| log| note| to policy)?(?: (?:since|in|to|from|at|for) (?:the |this )?(?:last|previous|this|latest|policy|version|edition).*)?$|^what(?:'s|’s| has| is)? (?:changed|new)|^reasons? for (?:change|update|revision|review)$|^nature of (?:change|amendment)s?$", RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:amendments?|changes?|updates?|updated|added|removed|minor|revised|new (?:section|paragraph)|strengthened|reworded)\b.*\b(?:\w{3,})", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tells();

    [GeneratedRegex(@"^(?:changes?|amendments?|description|summary of changes|changes made|details of changes?|details|reason for (?:change|update)|nature of change|comments?|summary|updates?|what changed|revisions?|notes?)$|^(?:description|details|summary) of (?:change|amendment|revision)s?(?: made)?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex HeadingWord();

    [GeneratedRegex(@"^(?:\d{1,2}\.?\s+)?(?:main |key |summary of |list of |recent )*(?:changes|amendments|updates|revisions)(?: made)?(?: (?:since|in|to|from) (?:the |this )?(?:last|previous|this|policy).*)?:?$|^what(?:'s|’s| has| is)? (?:changed|new)\b.*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:\d{1,2}[/. ]|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)", RegexOptions.NonBacktracking)]
    private static partial Regex BeginsWithDate();
}
