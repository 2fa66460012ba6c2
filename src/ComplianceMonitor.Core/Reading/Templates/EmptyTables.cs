using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Reading.Governance;

namespace ComplianceMonitor.Core.Reading.Templates;

/// <summary>Finds tables that were never filled in: a register of accounts without a row, an approval table whose newest row is blank.</summary>
internal static partial class EmptyTables
{
    private static readonly string[] Register =
    [
        "platform", "channel", "network", "site", "app", "account", "page name", "account/page", "handle", "username", "user name", "url", "address", "link", "administrator", "administered", "administration",
        "approved users", "approved to post", "approved poster", "who may post", "poster", "posts by", "opened", "closed", "date", "owner", "managed by", "moderator", "purpose", "audience", "social media",
    ];

    private static readonly string[] Approval =
    [
        "approved", "date approved", "approved by", "approval", "committee", "min no", "minute", "min.", "ratified", "adopted", "agreed", "signed off", "date of approval", "governors", "governing body",
        "version", "date", "date created", "changes", "author", "amendment", "description", "reviewed", "review date", "revision", "reason", "issue", "owner", "comments", "summary of changes", "updated by",
    ];

    /// <summary>One sign for each such table.</summary>
    /// <param name="lines">The lines with content.</param>
    public static IEnumerable<Placeholder> Signs(IReadOnlyList<PlainLine> lines)
    {
        foreach (TableRows table in TableRows.Find(lines, cell => Begins(cell, Register), 2))
        {
            bool ofAccounts = table.Headings.Any(heading => Begins(heading, ["platform", "channel", "network", "site", "social media", "app"]))
                && table.Headings.Any(heading => Begins(heading, Register.AsSpan(5, 18)));
            if (ofAccounts && table.Rows.Count == 0 && !HasContentBelow(table))
            {
                yield return new("empty-register", PlaceholderStrength.Structural, Words(table), table.Line);
            }
        }

        for (int index = 0; index + 1 < lines.Count; index++)
        {
            if (lines[index].Text.EndsWith(':') && ListOfAccounts().IsMatch(lines[index].Text) && NextSection().IsMatch(lines[index + 1].Text) && !Content().IsMatch(lines[index + 1].Text))
            {
                yield return new("empty-register", PlaceholderStrength.Structural, lines[index].Text.Trim(), lines[index].Line);
            }
        }

        foreach (TableRows table in BlankApprovals(lines))
        {
            yield return new("empty-approval", PlaceholderStrength.Structural, Words(table), table.Line);
        }
    }

    /// <summary>The approval tables whose newest row names neither a body nor a date of approval.</summary>
    /// <param name="lines">The lines with content.</param>
    public static IEnumerable<TableRows> BlankApprovals(IReadOnlyList<PlainLine> lines) =>
        TableRows.Find(lines, IsApprovalHeading, 3).Where(table => ApprovalColumns(table) is { Count: > 0 } columns
            && (table.Rows.Count == 0 ? !HasContentBelow(table) || Labelled().IsMatch(table.Below!) : table.Celled && Blank(Newest(table)!, columns)));

    /// <summary>True for a heading of an approval or version table.</summary>
    /// <param name="cell">The cell in lower case.</param>
    public static bool IsApprovalHeading(string cell) => Begins(cell, Approval);

    /// <summary>The columns in which an approval is recorded.</summary>
    /// <param name="table">The table.</param>
    public static IReadOnlyList<int> ApprovalColumns(TableRows table) =>
        [.. Enumerable.Range(0, table.Headings.Count).Where(column => !OfAccounts().IsMatch(string.Join(' ', table.Headings)) && Begins(table.Headings[column], ["approv", "date approv", "committee", "min no", "minute", "min.", "ratified", "date ratified", "adopted", "agreed", "date of approval"]))];

    /// <summary>The row of the highest version, else of the latest year, else the last; rows that begin with a blank continue the one above.</summary>
    /// <param name="table">The table.</param>
    public static IReadOnlyList<string>? Newest(TableRows table)
    {
        if (table.Rows.Count == 0)
        {
            return null;
        }

        IReadOnlyList<IReadOnlyList<string>> rows = [.. table.Rows.Where(row => row[0].Length > 0)];
        rows = rows.Count == 0 ? table.Rows : rows;
        return Number().IsMatch(rows[0][0]) && Number().IsMatch(rows[^1][0])
            ? rows.MaxBy(row => VersionReading.Order(Number().Match(row[0]).Groups["number"].Value))
            : Year(rows[0]) > Year(rows[^1]) ? rows[0] : rows[^1];
    }

    [GeneratedRegex(@"^(?:[Vv]ersion\s*|[Vv]\.?\s*)?(?<number>\d{1,2}(?:\.\d{1,2}){0,2})$")]
    private static partial Regex Number();

    private static int Year(IReadOnlyList<string> row)
    {
        Match match = FourDigits().Match(string.Join(' ', row));
        return match.Success ? int.Parse(match.Value, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>A row that lost its columns still shows a date, an address or a platform.</summary>
    private static bool HasContentBelow(TableRows table) => table.Below is { } below && Content().IsMatch(below);

    private static bool Blank(IReadOnlyList<string> row, IReadOnlyList<int> columns) => columns.All(column => column >= row.Count || row[column].Length == 0);

    private static bool Begins(string cell, ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (cell.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string Words(TableRows table) => string.Join(" | ", table.Headings.Where(heading => heading.Length > 0));

    [GeneratedRegex(@"\b(?:official|school|our|these|following)\b.*\b(?:accounts?|channels?|pages?|platforms?)\b.*\b(?:are|listed|below|following)\b.*:$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ListOfAccounts();

    [GeneratedRegex(@"^\s*\d{1,2}\.?\s+\p{Lu}[\p{L} &]{4,60}$")]
    private static partial Regex NextSection();

    /// <summary>Headings of a register of accounts, whose "approved" is said of people who post.</summary>
    [GeneratedRegex(@"\b(?:platform|account|channel|post|posting|posters?|users|opened)\b")]
    private static partial Regex OfAccounts();

    /// <summary>A label with its value, which goes on after the table and is no row of it.</summary>
    [GeneratedRegex(@"^\s*\p{Lu}[\p{L} ]{3,40}:\s")]
    private static partial Regex Labelled();

    [GeneratedRegex(@"\b20\d\d\b")]
    private static partial Regex FourDigits();

    [GeneratedRegex(@"^.{0,80}(?:\b20\d\d\b|\d[/.]\d\d?[/.]\d\d|https?:|www\.|\.com|@\w|Facebook|Instagram|Twitter|^\s*X\s|YouTube|LinkedIn|TikTok|Threads|WhatsApp|Bluesky)", RegexOptions.IgnoreCase)]
    private static partial Regex Content();
}
