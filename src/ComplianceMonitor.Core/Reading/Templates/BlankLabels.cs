using System.Buffers;
using ComplianceMonitor.Core.Reading.Governance;

namespace ComplianceMonitor.Core.Reading.Templates;

/// <summary>Finds labels for the school's own facts with nothing beside or under them: "Next review:", "AGREED BY GOVERNORS:".</summary>
internal static class BlankLabels
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
            if (pair.Own && IsBlank(pair.Value) && Array.IndexOf(Facts, pair.Label) >= 0 && !IsSigned(lines, pair) && !HasValuesBelow(lines, pairs, index))
            {
                yield return new("label-without-value", PlaceholderStrength.Structural, pair.Line.Text.Trim(), pair.Line);
            }
        }
    }

    private static bool IsBlank(string value) => value.AsSpan().IndexOfAnyExcept(Filler) < 0;

    /// <summary>In a column of labels that is followed by a column of values, nobody can tell which of them is blank.</summary>
    private static bool HasValuesBelow(IReadOnlyList<PlainLine> lines, List<LabelledValue> pairs, int index)
    {
        if (pairs[index].Line.Text.Contains('\t', StringComparison.Ordinal))
        {
            return false;
        }

        while (index + 1 < pairs.Count && IsBlank(pairs[index + 1].Value))
        {
            index++;
        }

        PlainLine? below = lines.FirstOrDefault(line => line.Line.Number > pairs[index].Line.Number);
        return below is not null && below.Text.Length <= LongestValue && below.Text.AsSpan().IndexOfAny(":.") < 0 && below.Line.Number - pairs[index].Line.Number <= 4;
    }

    /// <summary>A label beside a line to sign belongs to the signature.</summary>
    private static bool IsSigned(IReadOnlyList<PlainLine> lines, LabelledValue pair) =>
        lines.Any(line => Math.Abs(line.Line.Number - pair.Line.Number) <= 2 && line.Text.Contains("sign", StringComparison.OrdinalIgnoreCase));
}
