using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;
using Spectre.Console;

namespace ComplianceMonitor.Cli;

/// <summary>Findings for people.</summary>
internal static class FindingTables
{
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
            table.AddColumns("Control", "Severity", "Owner", "What is wrong, and how to mend it");
            foreach (Finding finding in failed)
            {
                table.AddRow(Tables.Cell($"{finding.Control} {Title(finding)}"), Severe(finding.Severity), Tables.Cell(Slug.Of(finding.Owner)), Story(finding));
            }

            console.Write(table);
        }

        Finding[] unknown = [.. findings.Where(finding => finding.Outcome is Outcome.Unknown)];
        if (unknown.Length > 0)
        {
            Table table = Tables.Plain("Could not be checked");
            table.AddColumns("Control", "What", "Because", "Summary");
            foreach (var same in unknown.GroupBy(finding => (finding.Control, ((Outcome.Unknown)finding.Outcome).Reason, finding.Summary)))
            {
                string subjects = string.Join("; ", same.Select(finding => finding.Subject));
                table.AddRow(
                    Tables.Cell($"{same.Key.Control} {Title(same.First())}"), Tables.Cell(subjects), Tables.Cell(Slug.Of(same.Key.Reason), "yellow"), Tables.Cell(same.Key.Summary));
            }

            console.Write(table);
        }
    }

    private static Rows Story(Finding finding) => new(
    [
        Tables.Cell(finding.Summary),
        .. finding.Quotes.Take(3).Select(quote => Tables.Cell($"“{quote.Text}” ({quote.Source}, {(quote.Page is { } page ? $"page {page}, " : "")}line {quote.Line})", "grey")),
        .. finding.Fix is null ? [] : new[] { Tables.Cell($"→ {finding.Fix}", "green") },
    ]);

    private static Text Severe(Severity severity) => Tables.Cell(Slug.Of(severity), severity switch
    {
        Severity.High => "red",
        Severity.Medium => "yellow",
        _ => "grey",
    });

    private static string Title(Finding finding) =>
        ControlCatalogue.All.FirstOrDefault(control => string.Equals(control.Info.Id, finding.Control, StringComparison.Ordinal))?.Info.Title ?? "";
}
