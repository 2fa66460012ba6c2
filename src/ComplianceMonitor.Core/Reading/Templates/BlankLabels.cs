using System.Buffers;
using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Reading.Governance;

namespace ComplianceMonitor.Core.Reading.Templates;

/// <summary>Finds labels for the school's own facts with nothing beside or under them: "Next review:", "AGREED BY GOVERNORS:".</summary>
internal static partial class BlankLabels
{
    private static readonly string[] Facts =
    [
        "next review", "next review date", "date of next review", "review date", "date for review", "review due", "date of review", "last reviewed", "last review", "date of last review", "to be reviewed",
        "approved by", "approved", "approved on", "date approved", "approval date", "date of approval", "agreed by governors", "agreed by", "agreed by governing body", "adopted by", "adopted on", "date adopted", "date of adoption",
        "ratified by", "ratified", "ratified on", "date ratified", "date of ratification", "approved by governors", "approved by governing body", "approved by the governing body", "approved by governors on", "date approved by governors",
        "policy owner", "owner", "responsible person", "person responsible", "school name", "name of school", "academy name", "designated safeguarding lead", "data protection officer", "minute number",
    ];

    private const int LongestValue = 60;
    private static readonly SearchValues<char> Filler = SearchValues.Create(" ._…:-");

    /// <summary>One sign for each such label.</summary>
    /// <param name="lines">The lines with content.</param>
    public static IEnumerable<Placeholder> Signs(IReadOnlyList<PlainLine> lines)
    {
        List<LabelledValue> pairs = FrontMatter.Read(lines);
        for (int index = 0; index < pairs.Count; index++)
        {
            LabelledValue pair = pairs[index];
            if (pair.Own && IsMissing(pair) && Array.IndexOf(Facts, pair.Label) >= 0 && !IsSigned(lines, pair) && !IsAgreedBeside(pairs, index) && !HasValuesBelow(lines, pairs, index))
            {
                yield return new("label-without-value", PlaceholderStrength.Structural, pair.Line.Text.Trim(), pair.Line);
            }
        }

        for (int index = 1; index + 1 < lines.Count; index++)
        {
            if (Array.IndexOf(Facts, lines[index].Text.Trim().ToLowerInvariant()) >= 0 && IsRowBeside(lines[index], lines[index - 1]) && IsRowBeside(lines[index], lines[index + 1]))
            {
                yield return new("label-without-value", PlaceholderStrength.Structural, lines[index].Text.Trim(), lines[index].Line);
            }
        }
    }

    /// <summary>A row of two cells on the next line: a lone label between two of them has lost its cell because nothing was in it.</summary>
    private static bool IsRowBeside(PlainLine label, PlainLine other) =>
        Math.Abs(other.Line.Number - label.Line.Number) == 1 && other.Cells is [{ Length: > 0 }, { Length: > 0 }] && other.Text.Contains('\t', StringComparison.Ordinal);

    /// <summary>Of several bodies that may agree, one beside it did: the other was not asked.</summary>
    private static bool IsAgreedBeside(List<LabelledValue> pairs, int index) =>
        pairs[index].Label.StartsWith("agreed by", StringComparison.Ordinal)
        && pairs.Where((other, at) => Math.Abs(at - index) == 1 && other.Label.StartsWith("agreed by", StringComparison.Ordinal) && other.Value.AsSpan().IndexOfAnyInRange('0', '9') >= 0).Any();

    /// <summary>Blank, and no line to sign on: an approval is signed, a date is not.</summary>
    private static bool IsMissing(LabelledValue pair) =>
        IsBlank(pair.Value) && (pair.Value.Length == 0 || pair.Label.Contains("review", StringComparison.Ordinal));

    private static bool IsBlank(string value) => value.AsSpan().IndexOfAnyExcept(Filler) < 0 || (value[^1] == ':' && OtherLabels().IsMatch(value));

    /// <summary>In a column of labels that is followed by a column of values, nobody can tell which of them is blank.</summary>
    private static bool HasValuesBelow(IReadOnlyList<PlainLine> lines, List<LabelledValue> pairs, int index)
    {
        if (pairs[index].Line.Text.Contains('\t', StringComparison.Ordinal))
        {
            return false;
        }

        // Only beside labels whose values stand on their own lines is an empty one blank for certain.
        int at = pairs[index].Line.Number;
        if (!pairs.Exists(other => other.Own && other.Value.Length is > 0 and <= LongestValue && Math.Abs(other.Line.Number - at) is > 0 and <= 2 && other.Line.Text.Contains(other.Value, StringComparison.Ordinal)))
        {
            return true;
        }

        while (index + 1 < pairs.Count && IsBlank(pairs[index + 1].Value))
        {
            index++;
        }

        PlainLine? below = lines.FirstOrDefault(line => line.Line.Number > pairs[index].Line.Number);
        return below is not null && below.Text.Length <= LongestValue && below.Text.AsSpan().IndexOf(':') < 0 && below.Line.Number - pairs[index].Line.Number <= 6 && !Heading().IsMatch(below.Text);
    }

    [GeneratedRegex(@"^(?:[\p{L} ]{2,25}:\s*)+$", RegexOptions.NonBacktracking)]
    private static partial Regex OtherLabels();

    [GeneratedRegex(@"^\s*(?:\d{1,2}\.?\d?\s+\p{Lu}\p{Ll}|\p{Lu}[\p{Lu} &]{5,}$|(?:Introduction|Aims?|Purpose|Scope|Contents|Policy statement|Rationale|Background|Definitions?)\b)")]
    private static partial Regex Heading();

    /// <summary>A label beside a line to sign belongs to the signature.</summary>
    private static bool IsSigned(IReadOnlyList<PlainLine> lines, LabelledValue pair) =>
        lines.Any(line => Math.Abs(line.Line.Number - pair.Line.Number) <= 2 && line.Text.Contains("sign", StringComparison.OrdinalIgnoreCase));
}
