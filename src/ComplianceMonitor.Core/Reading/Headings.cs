using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading;

/// <summary>Tells headings and list items from running text where the format does not.</summary>
public static partial class Headings
{
    private const int Longest = 90;

    /// <summary>True for "- x", "• x", "a) x", "iv. x" and the like.</summary>
    /// <param name="text">A trimmed line.</param>
    public static bool IsListItem(string text) => Item().IsMatch(text);

    /// <summary>True where the line heads what follows.</summary>
    /// <param name="line">The line.</param>
    /// <param name="blankBefore">Whether a blank line stands above it.</param>
    /// <param name="lines">All lines.</param>
    /// <param name="index">The line's place among them.</param>
    public static bool IsHeading(Line line, bool blankBefore, IReadOnlyList<Line> lines, int index)
    {
        if (line.Heading)
        {
            return true;
        }

        string text = line.Text.Trim();
        if (text.Length > Longest || line.Text.Contains('\t', StringComparison.Ordinal) || text[^1] is '.' or ',' or ';' or ':' or '?' && !Numbered().IsMatch(text))
        {
            return false;
        }

        bool blankAfter = index + 1 >= lines.Count || string.IsNullOrWhiteSpace(lines[index + 1].Text);
        return (Numbered().IsMatch(text) && blankBefore) || (blankBefore && blankAfter && char.IsUpper(text[0]) && !IsListItem(text));
    }

    [GeneratedRegex(@"^(?:[-–—•*·▪o]\s|\(?[a-z]\)\s|\(?[ivx]{1,4}[.)]\s|\(?\d{1,2}\)\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(@"^\d{1,2}(?:\.\d{1,2}){0,2}\.?\s+\p{Lu}[^.!?]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
