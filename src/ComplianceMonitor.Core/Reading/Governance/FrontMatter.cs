using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Governance;

/// <summary>A label and what stands beside or under it.</summary>
/// <param name="Label">The label in lower case, without its colon.</param>
/// <param name="Value">The words beside it; empty where nothing is.</param>
/// <param name="Line">The line of the label.</param>
/// <param name="Own">True where the label has a colon or stands in a row of two cells: it asks for a value of its own.</param>
internal sealed record LabelledValue(string Label, string Value, Line Line, bool Own);

/// <summary>Reads "label: value" pairs, wherever they stand: lines, table rows, several on one line, the value on the next line.</summary>
internal static partial class FrontMatter
{
    private const int LongestLabel = 60;
    private const int LongestLabelWords = 9;

    /// <summary>All pairs in the order of the lines.</summary>
    /// <param name="lines">The lines with content.</param>
    public static List<LabelledValue> Read(IReadOnlyList<PlainLine> lines)
    {
        List<LabelledValue> pairs = [];
        for (int index = 0; index < lines.Count; index++)
        {
            string[] cells = lines[index].Cells;
            for (int cell = 0; cell < cells.Length; cell++)
            {
                if (Colon(cells[cell]) is { } colon)
                {
                    string label = Normal(cells[cell][..colon]);
                    string value = cells[cell][(colon + 1)..].Trim();
                    if (value.Length == 0 && cell + 1 < cells.Length && Colon(cells[cell + 1]) is null)
                    {
                        value = cells[++cell];
                    }
                    else if (value.Length == 0 && cell == cells.Length - 1)
                    {
                        value = ValueBelow(lines, index);
                    }

                    pairs.Add(new(label, value, lines[index].Line, Own: true));
                }
                else if (cells.Length > 1 && cell + 1 < cells.Length && IsLabel(cells[cell]) && Colon(cells[cell + 1]) is null)
                {
                    pairs.Add(new(Normal(cells[cell]), cells[cell + 1], lines[index].Line, cells.Length == 2));
                    cell++;
                }
                else if (cells.Length == 1 && Dash(cells[0]) is { } dash)
                {
                    pairs.Add(new(Normal(cells[0][..dash]), cells[0][(dash + 1)..].Trim(' ', '-', '–', '—'), lines[index].Line, Own: false));
                }
            }
        }

        return pairs;
    }

    /// <summary>The value of a label with nothing beside it: the next line, where that is neither a label nor a heading nor far away.</summary>
    private static string ValueBelow(IReadOnlyList<PlainLine> lines, int index)
    {
        if (index + 1 >= lines.Count)
        {
            return "";
        }

        PlainLine below = lines[index + 1];
        bool near = below.Line.Number - lines[index].Line.Number <= 2;
        return near && below.Cells.Length == 1 && below.Text.Trim().Length <= LongestLabel && Colon(below.Text.Trim()) is null && !below.Line.Heading && !Heading().IsMatch(below.Text) ? below.Text.Trim() : "";
    }

    [GeneratedRegex(@"^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))\p{Lu}\p{L}|(?:Introduction|Aims?(?: and \w+)?|Purpose(?: and \w+)?|Scope|Contents|Policy statement|Rationale|Background|Definitions?|Overview)\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    private static int? Colon(string cell)
    {
        int colon = cell.AsSpan(0, Math.Min(cell.Length, LongestLabel + 1)).IndexOf(':');
        return colon > 1 && IsLabel(cell.AsSpan(0, colon)) && (colon + 1 >= cell.Length || cell[colon + 1] != '/') ? colon : null;
    }

    private static int? Dash(string cell)
    {
        foreach (string dash in (ReadOnlySpan<string>)[" - ", " – ", " — ", " -"])
        {
            int at = cell.AsSpan(0, Math.Min(cell.Length, LongestLabel)).IndexOf(dash, StringComparison.Ordinal);
            if (at > 2 && at + dash.Length < cell.Length && IsLabel(cell.AsSpan(0, at)) && cell.Length <= 120)
            {
                return at + 1;
            }
        }

        return null;
    }

    private static bool IsLabel(ReadOnlySpan<char> text)
    {
        text = text.Trim(" \t•·●*-–");
        return text.Length is > 1 and <= LongestLabel && char.IsLetter(text[0]) && text.Count(' ') < LongestLabelWords && text.IndexOfAny(".!?;") < 0;
    }

    private static string Normal(string label) => label.Trim(' ', '\t', '•', '·', '●', '*', '-', '–', '—').ToLowerInvariant();
}
