using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>Registers that are written as records, "Platform: Facebook / Name: fernhollow / Owner: Office", over several lines or in one: each becomes headings and a row.</summary>
internal static partial class Records
{
    private const int LongestLine = 400;

    /// <summary>Reads the records that begin on a line.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="index">The line to begin with.</param>
    /// <param name="next">Behind the last line that belongs to them.</param>
    /// <returns>Headings and rows; empty where the lines are no records.</returns>
    public static IReadOnlyList<(string Text, Line Line)> At(IReadOnlyList<Line> lines, int index, out int next)
    {
        List<(string Label, string Value, Line Line)> fields = [];
        next = index;
        while (next < lines.Count && FieldsOf(lines[next]) is { Count: > 0 } more)
        {
            fields.AddRange(more);
            next++;
        }

        int platforms = fields.Count(IsPlatform);
        if (platforms == 0 || fields.Count < platforms * 2)
        {
            return [];
        }

        List<(string Text, Line Line)> rows = [];
        List<(string Label, string Value, Line Line)> record = [];
        foreach ((string Label, string Value, Line Line) field in fields)
        {
            if (record.Count > 0 && string.Equals(record[0].Label, field.Label, StringComparison.OrdinalIgnoreCase))
            {
                Add(rows, record);
                record.Clear();
            }

            record.Add(field);
        }

        Add(rows, record);
        return rows;
    }

    private static void Add(List<(string Text, Line Line)> rows, List<(string Label, string Value, Line Line)> record)
    {
        Line line = record.FirstOrDefault(IsPlatform).Line ?? record[0].Line;
        rows.Add((string.Join('\t', record.Select(field => field.Label)), line));
        rows.Add((string.Join('\t', record.Select(field => field.Value)), line));
    }

    private static bool IsPlatform((string Label, string Value, Line Line) field) =>
        RegisterTable.IsPlatformHeading(field.Label) && PlatformNames.Find(field.Value + "\t", []).Count == 1;

    private static List<(string Label, string Value, Line Line)> FieldsOf(Line line)
    {
        List<(string Label, string Value, Line Line)> fields = [];
        if (line.Text.Length is 0 or > LongestLine || !line.Text.Contains(':', StringComparison.Ordinal) || line.Text.Contains('\t', StringComparison.Ordinal))
        {
            return fields;
        }

        foreach (string part in Divider().Split(line.Text).Where(part => part.Length > 0))
        {
            if (Field().Match(part) is not { Success: true } match)
            {
                if (fields.Count < 2)
                {
                    return [];
                }

                // "...; closed on 31 December 2024": what has no label is a remark.
                fields.Add(("Status", part, line));
                continue;
            }

            fields.Add((match.Groups["label"].Value.Trim(), match.Groups["value"].Value.Trim(), line));
        }

        return fields;
    }

    [GeneratedRegex(@"\s*;\s*|\s\|\s|(?<=\S)\s+(?=(?:Opened|Closed|Owner|Status|Admin\w*|Handle|Account|Username|Address|Posters?|Posts):)", RegexOptions.CultureInvariant)]
    private static partial Regex Divider();

    [GeneratedRegex(@"^[-•*\s]*(?<label>[A-Za-z][\w /()'’?-]{1,40}?)\s?:(?:\s+(?<value>\S.*)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}
