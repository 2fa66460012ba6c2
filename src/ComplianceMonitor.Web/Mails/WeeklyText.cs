using System.Globalization;
using System.Text;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports;

namespace ComplianceMonitor.Web.Mails;

/// <summary>A report as plain text: the alternative to the HTML of a mail.</summary>
internal static class WeeklyText
{
    /// <summary>The text.</summary>
    /// <param name="report">What it says.</param>
    public static string Of(WeeklyReport report)
    {
        StringBuilder text = new();
        string heading = $"{Shown.Text(report.Name)}, week {report.Id.Period}";
        text.AppendLine(heading).Append('=', heading.Length).AppendLine();
        text.AppendLine(report.LastChecked is { } day ? $"Last checked on {Shown.Day(day)}." : "Not checked yet.").AppendLine();
        Lines(text, report.Lines.Select(Shown.Text));
        Section(text, "What went wrong with checks or mails", report.Trouble.Select(Shown.Text));
        Section(text, "What changed", report.Changed.Select(item => $"{item.News}: {Title(item)}"));
        Section(text, "To mend", report.ToMend.Select(Mend));
        Section(text, "Could not be checked", report.NotChecked.GroupBy(item => (item.Control, item.Summary)).Select(same =>
            $"{same.Key.Control.Id} {same.Key.Control.Title}{Of(Shown.Subjects(same.Select(item => item.Subject)))}: {Shown.Text(same.Key.Summary)}"));
        Section(text, "Due", report.Due.Select(item => $"{Shown.Day(item.On)}{(item.Estimated ? " (estimated)" : "")}: {Shown.Text(item.What)}"));
        Section(text, "In order", report.InOrder.Select(Shown.Text));
        if (report.Dashboard is { } dashboard)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"All findings: {dashboard.AbsoluteUri}").AppendLine();
        }

        return text.Append("This mail is sent once a week by the school's compliance monitor to ").Append(RoleNames.Of(report.Id.Role)).AppendLine(".").ToString();
    }

    private static string Mend(ReportItem item)
    {
        StringBuilder text = new();
        string since = item.Since is { } day ? $", since {Shown.Day(day)}" : "";
        text.Append(CultureInfo.InvariantCulture, $"{Title(item)} [{Shown.Of(item.Severity)}{since}]\n    {Shown.Text(item.Summary)}");
        foreach (Quote quote in item.Quotes)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n    “{Shown.Text(quote.Text)}” ({Shown.Place(quote)})");
        }

        return item.Fix is null ? text.ToString() : text.Append(CultureInfo.InvariantCulture, $"\n    To mend: {Shown.Text(item.Fix)}").ToString();
    }

    private static string Title(ReportItem item) => $"{item.Control.Id} {item.Control.Title}{Of(Shown.Text(item.Subject))}";

    private static string Of(string subjects) => subjects.Length == 0 ? "" : $" ({subjects})";

    private static void Section(StringBuilder text, string title, IEnumerable<string> entries)
    {
        string[] all = [.. entries];
        if (all.Length == 0)
        {
            return;
        }

        text.AppendLine(title).Append('-', title.Length).AppendLine();
        Lines(text, all.Take(WeeklyMails.MostEntries));
        if (all.Length > WeeklyMails.MostEntries)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  and {all.Length - WeeklyMails.MostEntries} more.").AppendLine();
        }
    }

    private static void Lines(StringBuilder text, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            text.Append("- ").AppendLine(line);
        }

        text.AppendLine();
    }
}
