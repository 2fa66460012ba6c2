using ComplianceMonitor.Core.Reports;
using Spectre.Console;

namespace ComplianceMonitor.Cli.Init;

/// <summary>What a new school should mend first.</summary>
internal static class FirstFindings
{
    private const int Most = 8;

    public static void Write(Session session, SchoolReport report)
    {
        ReportedFinding[] failed = [.. report.ToMend.OrderBy(finding => finding.Severity).ThenBy(finding => finding.Control.Id, StringComparer.Ordinal)];
        if (failed is [])
        {
            return;
        }

        Table table = Tables.Plain("To mend first");
        table.ShowRowSeparators = true;
        table.AddColumns("Control", "What is wrong", "How to mend it");
        foreach (ReportedFinding finding in failed.Take(Most))
        {
            table.AddRow(Tables.Cell($"{finding.Control.Id} {finding.Control.Title}"), Tables.Cell(finding.Summary), Tables.Cell(finding.Fix ?? ""));
        }

        Tables.Console(session).Write(table);
        if (failed.Length > Most)
        {
            session.Out.WriteLine($"And {failed.Length - Most} more: 'compliance report'.");
        }
    }
}
