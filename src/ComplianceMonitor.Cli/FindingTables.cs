using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;
using Spectre.Console;

namespace ComplianceMonitor.Cli;

/// <summary>Findings for people.</summary>
internal static class FindingTables
{
    /// <summary>Leaves most of 80 columns to the words that matter.</summary>
    private const int ControlWidth = 22;

    /// <summary>One table of what is wrong and one of what could not be checked; nothing of what is in order.</summary>
    /// <param name="session">Where to write.</param>
    /// <param name="findings">Any findings.</param>
    public static void Write(Session session, IReadOnlyList<Finding> findings)
    {
        IAnsiConsole console = Tables.Console(session);
        Finding[] failed = [.. findings.Where(finding => finding.Outcome is Outcome.Fail).OrderBy(finding => finding.Severity)];
        if (failed.Length > 0)
        {
            Table table = Tables.Plain("To mend");
            table.ShowRowSeparators = true;
            table.AddColumn(new TableColumn("Control").Width(ControlWidth)).AddColumn("What is wrong, and how to mend it");
            foreach (Finding finding in failed)
            {
                table.AddRow(new Rows(Tables.Cell($"{finding.Control} {Title(finding)}"), Severe(finding)), Story(finding));
            }

            console.Write(table);
        }

        Finding[] unknown = [.. findings.Where(finding => finding.Outcome is Outcome.Unknown)];
        if (unknown.Length > 0)
        {
            Table table = Tables.Plain("Could not be checked");
            table.ShowRowSeparators = true;
            table.AddColumn(new TableColumn("Control").Width(ControlWidth)).AddColumn("Why, and what to do");
            foreach (var same in unknown.GroupBy(finding => (finding.Control, ((Outcome.Unknown)finding.Outcome).Reason, finding.Summary)))
            {
                string subjects = string.Join("; ", same.Select(finding => finding.Subject));
                table.AddRow(
                    new Rows(Tables.Cell($"{same.Key.Control} {Title(same.First())}"), Tables.Cell(Slug.Of(same.Key.Reason), "yellow")),
                    new Rows(Tables.Cell(subjects, "grey"), Tables.Cell(same.Key.Summary)));
            }

            console.Write(table);
        }
    }

    private static Rows Story(Finding finding) => new(
    [
        Tables.Cell(finding.Summary),
        .. finding.Quotes.Take(3).Select(quote => Tables.Cell($"“{quote.Text}” ({quote.Source}, {(quote.Page is { } page ? $"page {page}, " : "")}line {quote.Line})", "grey")),
        .. finding.Fix is null ? [] : $"→ {finding.Fix}".Split('\n').Select(line => Tables.Cell(line, "green")),
    ]);

    private static Text Severe(Finding finding) => Tables.Cell($"{Slug.Of(finding.Severity)}, {Slug.Of(finding.Owner)}", finding.Severity switch
    {
        Severity.High => "red",
        Severity.Medium => "yellow",
        _ => "grey",
    });

    private static string Title(Finding finding) =>
        ControlCatalogue.All.FirstOrDefault(control => string.Equals(control.Info.Id, finding.Control, StringComparison.Ordinal))?.Info.Title ?? "";
}
