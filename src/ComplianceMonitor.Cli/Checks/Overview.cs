using System.Globalization;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Schools;
using Spectre.Console;

namespace ComplianceMonitor.Cli.Checks;

/// <summary>One line per school: what a headteacher or a trust reads.</summary>
internal static class Overview
{
    public static void Write(Session session, IReadOnlyList<(SchoolFile School, SchoolReport Report)> schools)
    {
        Table table = Tables.Plain();
        table.ShowRowSeparators = true;
        table.AddColumns("School", "The worst of it", "Overdue since", "To mend", "New", "Mended", "Not checked");
        foreach ((SchoolFile school, SchoolReport report) in schools)
        {
            ReportedFinding[] failed = [.. report.ToMend.OrderBy(finding => finding.Severity).ThenBy(finding => finding.Control.Id, StringComparer.Ordinal)];
            int notChecked = report.NotChecked.Count();
            table.AddRow(
                Tables.Cell(school.School.Name),
                Worst(report, failed),
                Tables.Cell(OverdueSince(failed, session.Today) ?? "", "red"),
                Number(failed.Length, "red"),
                Number(failed.Count(finding => finding.Changed), "red"),
                Number(report.Resolved.Count(), "green"),
                Number(notChecked, "yellow"));
        }

        Tables.Console(session).Write(table);
    }

    /// <summary>"Nothing" is said only where something was seen to be in order.</summary>
    private static Text Worst(SchoolReport report, ReportedFinding[] failed) => failed switch
    {
        [var worst, ..] => Tables.Cell(worst.Summary),
        _ when report.Findings.Any(finding => finding.Outcome is "Pass") => Tables.Cell("Nothing wrong in what could be checked.", "green"),
        _ => Tables.Cell(report.NotChecked.FirstOrDefault()?.Summary is { } why ? $"Nothing could be judged. {why}" : "Nothing could be judged.", "yellow"),
    };

    private static string? OverdueSince(ReportedFinding[] failed, DateOnly today) =>
        failed.Where(finding => finding.DueBy < today && finding.Control.Slug is "review-in-date").Min(finding => finding.DueBy)
            ?.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static Text Number(int number, string colour) => Tables.Cell(number.ToString(CultureInfo.InvariantCulture), number > 0 ? colour : "grey");
}
