using System.Globalization;
using System.Text;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports;

namespace ComplianceMonitor.Cli.Reports;

/// <summary>A school's report as plain text: it reads well on a terminal, in a file and in a mail.</summary>
internal static class ReportText
{
    private const int MostQuotes = 3;

    /// <summary>The text.</summary>
    /// <param name="name">The school's name.</param>
    /// <param name="report">What is recorded.</param>
    public static string Of(string name, SchoolReport report)
    {
        StringBuilder text = new();
        string heading = Printable.Line(name);
        text.AppendLine(heading).Append('=', heading.Length).AppendLine();
        if (report.LastChecked is not { } checkedAt)
        {
            return text.AppendLine("Not checked yet: 'compliance run' checks it.").AppendLine().ToString();
        }

        text.AppendLine(CultureInfo.InvariantCulture,
            $"Checked {London.Day(checkedAt):d MMMM yyyy}: {report.ToMend.Count()} to mend, {report.NotChecked.Count()} could not be checked, {report.Findings.Count(finding => finding.Outcome is "Pass")} in order.");
        text.AppendLine();
        Changes(text, report);
        foreach (IGrouping<Owner, ReportedFinding> owner in report.ToMend.GroupBy(finding => finding.Owner).OrderBy(group => group.Key))
        {
            Section(text, $"For {Who(owner.Key)}");
            foreach (ReportedFinding finding in owner)
            {
                Mend(text, finding);
            }
        }

        NotChecked(text, report);
        return text.ToString();
    }

    private static void Changes(StringBuilder text, SchoolReport report)
    {
        ReportedFinding[] changed = [.. report.Findings.Where(finding => finding is { Changed: true, State: not null })];
        if (changed.Length == 0)
        {
            return;
        }

        Section(text, "What changed");
        foreach (ReportedFinding finding in changed)
        {
            string news = finding.State switch
            {
                Change.Opened => "New",
                Change.Resolved => "Mended",
                Change.CouldNotCheck => "Was wrong, cannot be checked now",
                Change.RuleChanged => "Judged by a changed rule",
                Change.Accepted => "Risk accepted",
                _ => "Still open",
            };
            text.AppendLine(CultureInfo.InvariantCulture, $"  {news}: {finding.Control.Id} {finding.Control.Title} ({Printable.Line(finding.Subject)})");
        }

        text.AppendLine();
    }

    private static void Mend(StringBuilder text, ReportedFinding finding)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"  {(finding.Changed ? "NEW  " : "")}{finding.Control.Id} {finding.Control.Title} ({Slug.Of(finding.Severity)}{Since(finding)})");
        text.AppendLine(CultureInfo.InvariantCulture, $"    {Printable.Line(finding.Summary)}");
        foreach (Quote quote in finding.Quotes.Take(MostQuotes))
        {
            string page = quote.Page is { } number ? $"page {number}, " : "";
            text.AppendLine(CultureInfo.InvariantCulture, $"    “{Printable.Line(quote.Text)}” ({Printable.Line(quote.Source)}, {page}line {quote.Line})");
        }

        if (finding.Fix is { } fix)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"    To mend: {string.Join("\n    ", fix.Split('\n').Select(Printable.Line))}");
        }

        text.AppendLine();
    }

    private static void NotChecked(StringBuilder text, SchoolReport report)
    {
        if (!report.NotChecked.Any())
        {
            return;
        }

        Section(text, "Could not be checked");
        foreach (var same in report.NotChecked.GroupBy(finding => (finding.Control, finding.Reason, finding.Summary)))
        {
            string subjects = string.Join("; ", same.Select(finding => Printable.Line(finding.Subject)));
            text.AppendLine(CultureInfo.InvariantCulture, $"  {same.Key.Control.Id} {same.Key.Control.Title}, {subjects} [{same.Key.Reason}]: {Printable.Line(same.Key.Summary)}");
        }

        text.AppendLine();
    }

    private static void Section(StringBuilder text, string title) => text.AppendLine(title).Append('-', title.Length).AppendLine();

    private static string Since(ReportedFinding finding) =>
        finding.Since is { } since ? string.Create(CultureInfo.InvariantCulture, $", since {since:d MMM yyyy}") : "";

    private static string Who(Owner owner) => owner switch
    {
        Owner.ItSupport => "IT support",
        Owner.Dpo => "the data protection officer",
        Owner.Dsl => "the designated safeguarding lead",
        Owner.Office => "the school office",
        _ => "the headteacher",
    };
}
