using System.Globalization;
using System.Text;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Reports.Mailing;

namespace ComplianceMonitor.Web.Mails;

/// <summary>A report as plain text: the alternative to the HTML of a mail.</summary>
internal static class ReportMailText
{
    /// <summary>The text.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="most">Entries of a section.</param>
    public static string Of(RoleReport report, int most = ReportMails.MostEntries)
    {
        StringBuilder text = new();
        string heading = $"{Shown.Text(report.Name)}, {Shown.Period(report.Id.Period)}";
        text.AppendLine(heading).Append('=', heading.Length).AppendLine();
        text.AppendLine(report.LastChecked is { } day ? $"Last checked on {Shown.Day(day)}." : "Not checked yet.").AppendLine();
        Lines(text, report.Lines.Select(Shown.Text));
        Section(text, most, "What went wrong with checks or mails", report.Trouble.Select(Shown.Text));
        Section(text, most, "Month by month", (report.Trend?.Points ?? []).Select(point => string.Create(CultureInfo.InvariantCulture, $"{Shown.Day(point.Day)}: {point.ToMend} to mend, {point.Overdue} of them overdue")));
        foreach (var same in report.Changed.GroupBy(item => item.News, StringComparer.Ordinal).OrderBy(same => same.First().Change))
        {
            Section(text, most, $"What changed: {same.Key}", same.Select(item => item.Subject is null ? $"{Title(item)}: {Shown.Text(item.Summary)}" : Title(item)));
        }

        foreach (var owner in report.ToMend.GroupBy(item => item.Owner).OrderBy(owner => owner.Key == report.Id.Role ? 0 : 1).ThenBy(owner => owner.Key))
        {
            Section(text, most, $"What to do, for {RoleNames.Of(owner.Key)}", owner.Select(Mend));
        }

        Section(text, most, "Multi-factor authentication", Mfa(report));
        Section(text, most, "What was said in public", Mentions(report));
        Section(text, most, "What could not be checked", report.NotChecked.GroupBy(item => (item.Control, item.Summary)).Select(same =>
            $"{same.Key.Control.Id} {same.Key.Control.Title}{Of(Shown.Subjects(same.Select(item => item.Subject)))}: {Shown.Text(same.Key.Summary)}"));
        Section(text, most, "Due", report.Due.Select(item => $"{Shown.Day(item.On)}{(item.Estimated ? " (estimated)" : "")}: {Shown.Text(item.What)}"));
        Section(text, most, "What was checked", report.Checked.Select(area => string.Create(
            CultureInfo.InvariantCulture, $"{Shown.Of(area.Area)}{(area.On is { } on ? $" ({Shown.Day(on)})" : "")}: {area.InOrder} in order, {area.Wrong} wrong, {area.NotSeen} not seen")));
        Section(text, int.MaxValue, "In order", report.InOrder.Select(Shown.Text));
        if (report.Dashboard is { } dashboard)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"The dashboard: {dashboard.AbsoluteUri}").AppendLine();
        }

        string often = ReportPeriod.IsMonth(report.Id.Period) ? "a month" : "a week";
        return text.Append("This mail is sent once ").Append(often).Append(" by the school's compliance monitor to ").Append(RoleNames.Of(report.Id.Role)).AppendLine(".").ToString();
    }

    private static IEnumerable<string> Mfa(RoleReport report)
    {
        foreach ((string whose, MfaCount? count) in new[] { ("Accounts", report.AccountsMfa), ("People", report.PeopleMfa) })
        {
            if (count is not null)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{whose}: {count.On} on, {count.Off} off, {count.NotKnown} not known, {count.Blocked} blocked");
            }
        }

        foreach (MfaLine line in report.Mfa)
        {
            yield return $"{Shown.Text(line.Who)}: {Shown.Text(string.Join("; ", new[] { line.Mfa, line.Strength, line.KnownBy }.Where(part => part.Length > 0)))}{(line.Since is { } since ? $", since {Shown.Day(since)}" : "")}";
        }
    }

    private static IEnumerable<string> Mentions(RoleReport report) =>
    [
        .. report.MentionCounts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{Shown.Text(count.Concern)}: {count.All} on record, {count.Open} not dealt with")),
        .. report.Mentions.Select(mention =>
            $"To read: {string.Join(", ", new[] { Shown.Text(string.Join(", ", MentionCount.ConcernsOf(mention))), mention.Published is { } day ? Shown.Day(day) : "", Shown.Text(mention.Source), Shown.Text(mention.Title) }.Where(part => part.Length > 0))}"),
    ];

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

    private static void Section(StringBuilder text, int most, string title, IEnumerable<string> entries)
    {
        string[] all = [.. entries];
        if (all.Length == 0)
        {
            return;
        }

        text.AppendLine(title).Append('-', title.Length).AppendLine();
        Lines(text, all.Take(most));
        if (all.Length > most)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  and {all.Length - most} more.").AppendLine();
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
