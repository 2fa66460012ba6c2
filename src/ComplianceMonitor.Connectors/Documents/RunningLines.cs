using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>
/// Marks the headers and footers of printed pages in text. Bare page numbers ("Page 3 of 6") are marked wherever they stand. Lines beside
/// them, or beside a form feed, are marked where they are repeated, and only from the second time on: the first may be the only place
/// that names the school or the review.
/// </summary>
internal static partial class RunningLines
{
    private const int Longest = 160;
    private const int Deepest = 4;
    private const string Page = @"p ?a ?g ?e\s*\|?\s*\d{1,4}";
    private const string Of = @"\s*(?:of|/)\s*\d{1,4}";
    private const int MostEdges = 20_000;

    /// <summary>Marks them in place.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="pages">The page of each line by form feeds.</param>
    public static void Mark(List<Line> lines, IReadOnlyList<int> pages)
    {
        List<(int Start, int Step)> edges = [];
        for (int index = 0; index < lines.Count; index++)
        {
            if (index > 0 && pages[index] != pages[index - 1])
            {
                MarkNumberAlone(lines, index - 1, -1);
                MarkNumberAlone(lines, index, +1);
                edges.AddRange([(index - 1, -1), (index, +1)]);
            }

            string text = lines[index].Text;
            if (text.Length is > 5 and <= Longest && MayNumberPage(text) && PageNumber().IsMatch(text))
            {
                bool bare = Key(text).Length == 0;
                lines[index] = lines[index] with { Running = bare };
                edges.AddRange([(bare ? index - 1 : index, -1), (index + 1, +1)]);
            }
        }

        if (edges.Count is > 0 and < MostEdges)
        {
            // Where pages show, the document begins and ends with one.
            MarkNumberAlone(lines, lines.Count - 1, -1);
            MarkRepeated(lines, [(0, +1), .. edges, (lines.Count - 1, -1)], leastTimes: pages[^1] > 2 ? 3 : 2);
        }
    }

    private static void MarkRepeated(List<Line> lines, List<(int Start, int Step)> edges, int leastTimes)
    {
        Dictionary<string, SortedSet<int>> places = new(StringComparer.Ordinal);
        foreach ((int index, string key) in edges.SelectMany(edge => Outward(lines, edge)))
        {
            if (!places.TryGetValue(key, out SortedSet<int>? indices))
            {
                places[key] = indices = [];
            }

            indices.Add(index);
        }

        foreach ((int Start, int Step) edge in edges)
        {
            foreach ((int index, string key) in Outward(lines, edge).TakeWhile(near => places[near.Key].Count >= leastTimes).ToList())
            {
                lines[index] = lines[index] with { Running = index != places[key].Min };
            }
        }
    }

    private static void MarkNumberAlone(List<Line> lines, int start, int step)
    {
        int index = start;
        while (index >= 0 && index < lines.Count && string.IsNullOrWhiteSpace(lines[index].Text))
        {
            index += step;
        }

        if (index >= 0 && index < lines.Count && IsNumberAlone(lines[index].Text))
        {
            lines[index] = lines[index] with { Running = true };
        }
    }

    private static bool MayNumberPage(string text) =>
        text.Contains("age", StringComparison.OrdinalIgnoreCase) || text.Contains('|', StringComparison.Ordinal);

    private static bool IsNumberAlone(string text) => text.AsSpan().Trim(" -–|") is { Length: > 0 and < 5 } number && !number.ContainsAnyExceptInRange('0', '9');

    /// <summary>The lines with words from an edge of a page inwards, a few at most. Rows of tables are none of them.</summary>
    private static IEnumerable<(int Index, string Key)> Outward(List<Line> lines, (int Start, int Step) edge)
    {
        int found = 0;
        for (int index = edge.Start; index >= 0 && index < lines.Count && found < Deepest && Math.Abs(index - edge.Start) < 3 * Deepest; index += edge.Step)
        {
            string text = lines[index].Text;
            if (string.IsNullOrWhiteSpace(text) || IsNumberAlone(text))
            {
                continue;
            }

            if (text.Length > Longest || text.Contains('\t', StringComparison.Ordinal))
            {
                yield break;
            }

            if (Key(text) is { Length: > 0 } key)
            {
                found++;
                yield return (index, key);
            }
        }
    }

    /// <summary>The words without the page's number and without blanks. Other digits stay: lines with different dates are different lines.</summary>
    private static string Key(string text) => string.Concat(PageNumber().Replace(text, "").Where(char.IsLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex(
        $@"^\W*{Page}(?:{Of})?(?=\W*$|\s{{2}}|\s*[|–—-])"
        + $@"|(?:(?:^|\s{{2}}|[|–—-])\s*{Page}(?:{Of})?|\bpage\s+\d{{1,4}}{Of})\W*$"
        + @"|\b\d{1,4}\s*\|\s*p ?a ?g ?e\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
