using System.Globalization;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Reports;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ComplianceMonitor.Cli.Reports;

/// <summary>The data protection officer's list for the terminal, and as CSV.</summary>
internal static class MfaListText
{
    /// <summary>The heading of the CSV.</summary>
    public static string Heading => CsvText.Row("School", "Kind", "Who", "MFA", "How strong", "How we know", "Since", "Last checked", "Privacy settings", "What was seen");

    /// <summary>The rows of one school.</summary>
    /// <param name="name">The school's name.</param>
    /// <param name="list">Its list.</param>
    public static string Csv(string name, MfaList list)
    {
        HashSet<string> listed = [.. list.Accounts.Concat(list.People).Select(line => line.Who)];
        return string.Concat(
        [
            .. list.Accounts.Select(line => Row(name, "account", line)),
            .. list.People.Select(line => Row(name, "person", line)),
            .. list.NotSeen.SelectMany(unseen => unseen.Whom.Where(whom => !listed.Contains(whom)).Select(whom =>
                CsvText.Row(name, "", whom, "not known", "", "", "", "", "", unseen.Because))),
        ]);
    }

    /// <summary>Writes the list of one school.</summary>
    /// <param name="session">Where to write.</param>
    /// <param name="list">Its list.</param>
    public static void Write(Session session, MfaList list)
    {
        IAnsiConsole console = Tables.Console(session);
        Write(console, "Accounts", "Account", list.Accounts, settings: true);
        Write(console, "People who administer or post", "Person", list.People, settings: false);
        if (list.NotSeen.Count == 0)
        {
            return;
        }

        session.Out.WriteLine("What nobody could see of MFA");
        session.Out.WriteLine("----------------------------");
        foreach ((string because, IReadOnlyList<string> whom) in list.NotSeen)
        {
            session.Out.WriteLine($"  {Printable.Line($"{string.Join("; ", whom)}: {because}")}");
        }

        session.Out.WriteLine();
    }

    private static void Write(IAnsiConsole console, string title, string who, IReadOnlyList<MfaLine> lines, bool settings)
    {
        if (lines.Count == 0)
        {
            return;
        }

        Table table = Tables.Plain(title);
        table.AddColumn(new TableColumn(who).NoWrap());
        table.AddColumns(["MFA", "How strong", "How we know", "Since", .. settings ? ["Settings"] : Array.Empty<string>()]);
        foreach (MfaLine line in lines)
        {
            table.AddRow(
            [
                OverTwoLines(line.Who),
                Tables.Cell(line.Mfa, line.Mfa switch { "on" => "green", "off" => "red", "not known" => "yellow", _ => "grey" }),
                Tables.Cell(line.Strength),
                Tables.Cell(line.KnownBy),
                Tables.Cell(line.Since?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? ""),
                .. settings ? [Tables.Cell(line.Settings ?? "", line.Settings switch { "right" => "green", "wrong" => "red", _ => "yellow" })] : Array.Empty<IRenderable>(),
            ]);
        }

        console.Write(table);
    }

    /// <summary>"facebook fernhollowprimary" and "L Marsh &lt;office@ashdown.example&gt;" stay readable in 80 columns.</summary>
    private static Rows OverTwoLines(string who) =>
        who.LastIndexOf(' ') is > 0 and var at ? new(Tables.Cell(who[..at]), Tables.Cell(who[(at + 1)..])) : new(Tables.Cell(who));

    private static string Row(string school, string kind, MfaLine line) => CsvText.Row(
        school,
        kind,
        line.Who,
        line.Mfa,
        line.Strength,
        line.KnownBy,
        line.Since?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        line.LastChecked is { } at ? London.Day(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
        line.Settings,
        line.Seen);
}
