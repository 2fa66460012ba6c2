using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>
/// Joins rows of drawn tables that were wrapped inside their cells: bars stand exactly under bars, and the first cell goes on in
/// lower case. The words move up to the row's first line, so that a label and its value stay together; the line itself becomes empty.
/// </summary>
internal sealed class WrappedRows
{
    private string _above = "";
    private int _first;
    private int _count;

    /// <summary>Joins the last line to the row above it where it continues that.</summary>
    /// <param name="raw">The last line as it stands in the file.</param>
    /// <param name="lines">The cleaned lines, the last one included.</param>
    public void Join(string raw, List<Line> lines)
    {
        bool goesOn = Continues(raw, lines);
        (_above, _count) = (raw, lines.Count);
        if (!goesOn)
        {
            _first = lines.Count - 1;
            return;
        }

        Line first = lines[_first];
        Line last = lines[^1];
        IEnumerable<string> cells = first.Cells.Zip(last.Cells, (above, below) => $"{above} {below}".Trim());
        lines[_first] = first with { Text = string.Join('\t', cells), Links = [.. first.Links, .. last.Links] };
        lines[^1] = last with { Text = "", Links = [] };
    }

    private bool Continues(string raw, List<Line> lines) =>
        _count == lines.Count - 1
        && raw.Length == _above.Length
        && lines[^1].Text is [>= 'a' and <= 'z', _, ..]
        && lines[_first].Text is [>= 'A' and <= 'Z', ..]
        && lines[_first].Text.Length + raw.Length < LineLimits.LongestLine
        && Markdown.IsRow(raw)
        && Markdown.IsRow(_above)
        && lines[_first].Cells.Count == lines[^1].Cells.Count
        && BarsAlign(raw, _above);

    private static bool BarsAlign(string one, string other)
    {
        for (int at = 0; at < one.Length; at++)
        {
            if (one[at] == '|' != (other[at] == '|'))
            {
                return false;
            }
        }

        return true;
    }
}
