using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Reading.Templates;

namespace ComplianceMonitor.Core.Reading.Governance;

/// <summary>Reads the version: the highest number that is called one, in a line of its own, a label or a version table.</summary>
internal static partial class VersionReading
{
    private const int LongestLine = 120;

    /// <summary>The version as written, such as "1.3"; null where none is.</summary>
    /// <param name="lines">The lines with content.</param>
    public static Stated<string>? Read(IReadOnlyList<PlainLine> lines)
    {
        List<Stated<string>> found = [];
        foreach (PlainLine line in lines)
        {
            if (line.Text.Length <= LongestLine && NumberOf(line.Text) is { } number)
            {
                found.Add(new(number, line.Line, number));
            }
        }

        foreach (TableRows table in TableRows.Find(lines, heading => heading is "version" or "issue" or "date" or "author" or "changes" or "description" or "approved by" || heading.StartsWith("version", StringComparison.Ordinal) || heading.Contains("approv", StringComparison.Ordinal), 2))
        {
            int column = table.Headings.ToList().FindIndex(heading => heading.StartsWith("version", StringComparison.Ordinal) || heading is "issue");
            found.AddRange(table.Rows.Where(row => column >= 0 && column < row.Count && Plain().IsMatch(row[column])).Select(row => new Stated<string>(row[column].TrimStart('v', 'V'), table.Line, row[column])));
        }

        return found.OrderByDescending(version => Order(version.Value)).FirstOrDefault();
    }

    /// <summary>The version that a line names for itself; null where it names none.</summary>
    /// <param name="text">The line.</param>
    public static string? NumberOf(string text)
    {
        bool may = text.Contains('v', StringComparison.OrdinalIgnoreCase) || text.Contains("ssue", StringComparison.Ordinal);
        return may && Named().Match(text) is { Success: true } match ? match.Groups["number"].Value : null;
    }

    /// <summary>Rank of a version: 1.10 after 1.9.</summary>
    /// <param name="version">The version.</param>
    public static Version Order(string version) =>
        Version.TryParse(version.Contains('.', StringComparison.Ordinal) ? version : version + ".0", out Version? order) ? order : new();

    [GeneratedRegex(@"^(?:.*[\s\t|(,])?(?:[Vv]ersion|VERSION|Ver\.?|[Ii]ssue|[Vv]\.?)(?:\s+(?:[Nn]umber|[Nn]o\.?))?\s*:?\s*[Vv]?(?<number>\d{1,2}(?:\.\d{1,2}){0,2})(?:[\s,;)|.]|$)")]
    private static partial Regex Named();

    [GeneratedRegex(@"^[Vv]?\d{1,2}(?:\.\d{1,2}){0,2}$")]
    private static partial Regex Plain();
}
