using ComplianceMonitor.Core.Reading.Governance;

namespace ComplianceMonitor.Core.Reading.Templates;

/// <summary>A table as lines: its headings and the rows under them.</summary>
/// <param name="Line">The line of the headings.</param>
/// <param name="Headings">The headings in lower case.</param>
/// <param name="Rows">The rows with their cells, as many as there are headings at most; blank ones left out.</param>
internal sealed record TableRows(Line Line, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const int FarthestRow = 3;
    private const int LongestHeading = 45;

    /// <summary>True where tabs keep the cells apart, so that a blank cell can be told from a missing one.</summary>
    public bool Celled { get; private init; }

    /// <summary>The line right below the last row; null where a gap follows.</summary>
    public string? Below { get; private init; }

    /// <summary>Every run of rows that begins with headings of a kind.</summary>
    /// <param name="lines">The lines with content.</param>
    /// <param name="isHeading">Whether a cell in lower case is a heading of that kind.</param>
    /// <param name="least">How many cells must be.</param>
    public static IEnumerable<TableRows> Find(IReadOnlyList<PlainLine> lines, Func<string, bool> isHeading, int least)
    {
        for (int index = 0; index < lines.Count; index++)
        {
            if (HeadingCells(lines[index], isHeading, least) is not { } headings)
            {
                continue;
            }

            List<IReadOnlyList<string>> rows = [];
            bool celled = lines[index].Text.Contains('\t', StringComparison.Ordinal);
            int previous = lines[index].Line.Number;
            int next = index + 1;
            for (; next < lines.Count && lines[next].Line.Number - previous <= FarthestRow; next++)
            {
                string[] cells = lines[next].Cells;
                if (cells.Length < 2 && !lines[next].Text.Contains('\t', StringComparison.Ordinal))
                {
                    break;
                }

                previous = lines[next].Line.Number;
                if (Array.Exists(cells, cell => cell.Length > 0) && !Array.TrueForAll(cells, cell => cell.Length == 0 || isHeading(cell.ToLowerInvariant())))
                {
                    rows.Add(cells);
                }
            }

            yield return new(lines[index].Line, headings, rows)
            {
                Celled = celled,
                Below = next < lines.Count && lines[next].Line.Number - previous <= FarthestRow ? lines[next].Text : null,
            };
            index = next - 1;
        }
    }

    private static List<string>? HeadingCells(PlainLine line, Func<string, bool> isHeading, int least)
    {
        string[] cells = line.Cells;
        if (cells.Length < 2 || Array.Exists(cells, cell => cell.Length > LongestHeading))
        {
            return null;
        }

        List<string> headings = [.. cells.Select(cell => cell.ToLowerInvariant())];
        return headings.Count(isHeading) >= least && headings.All(heading => heading.AsSpan().IndexOfAnyInRange('0', '9') < 0) ? headings : null;
    }
}
