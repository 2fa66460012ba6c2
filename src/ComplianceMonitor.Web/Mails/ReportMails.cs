using System.Text;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Reports.Mailing;

namespace ComplianceMonitor.Web.Mails;

/// <summary>Reports as mails.</summary>
public static class ReportMails
{
    /// <summary>Entries of one section that a mail shows.</summary>
    internal const int MostEntries = 20;

    /// <summary>Gmail clips a mail at about 100 KB.</summary>
    private const int MostBytes = 90_000;

    /// <summary>Renders a report: HTML for Outlook and others, and the same in plain text. It is a <see cref="RenderReport"/>.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="cancellationToken">Stops before the rendering begins.</param>
    public static async Task<RenderedMail> RenderAsync(RoleReport report, CancellationToken cancellationToken)
    {
        for (int most = MostEntries; ; most /= 2)
        {
            string html = await Rendering.OfAsync<ReportMail>(
                new(StringComparer.Ordinal) { [nameof(ReportMail.Report)] = report, [nameof(ReportMail.Most)] = most }, cancellationToken);
            if (most == 1 || Encoding.UTF8.GetByteCount(html) <= MostBytes)
            {
                return new(report.Subject, html, ReportMailText.Of(report, most));
            }
        }
    }

    /// <summary>Renders an alert. It is a <see cref="RenderAlert"/>.</summary>
    /// <param name="alert">What it says.</param>
    /// <param name="cancellationToken">Stops before the rendering begins.</param>
    public static async Task<RenderedMail> RenderAlertAsync(MentionAlert alert, CancellationToken cancellationToken) => new(
        alert.Subject,
        await Rendering.OfAsync<AlertMail>(new(StringComparer.Ordinal) { [nameof(AlertMail.Alert)] = alert }, cancellationToken),
        $"{alert.Name}\n\nSomething that was said in public needs you today: {alert.Raises}.\n\n{string.Join("\n", LinesOf(alert))}\n{AddressOf(alert)}\n");

    /// <summary>Renders a reminder. It is a <see cref="RenderReminder"/>.</summary>
    /// <param name="reminder">What it says.</param>
    /// <param name="cancellationToken">Stops before the rendering begins.</param>
    public static async Task<RenderedMail> RenderReminderAsync(ReviewReminder reminder, CancellationToken cancellationToken) => new(
        reminder.Subject,
        await Rendering.OfAsync<ReminderMail>(new(StringComparer.Ordinal) { [nameof(ReminderMail.Reminder)] = reminder }, cancellationToken),
        $"{Shown.Text(reminder.Name)}\n\n{ReminderWords.Headline(reminder)}\n\n{string.Join("\n", ReminderWords.Lines(reminder))}\n{(ReminderWords.Address(reminder) is { } address ? $"{address}\n" : "")}\n{ReminderWords.Foot(reminder)}\n");

    /// <summary>When and where it was found, and what to do.</summary>
    internal static IReadOnlyList<string> LinesOf(MentionAlert alert) =>
    [
        $"Found on {Shown.Day(London.Day(alert.Mention.Found))}{(Shown.Link(alert.Mention.Address) is { } link ? $" at {Shown.Host(link)}" : "")}. Why: {string.Join("; ", alert.Mention.Why)}.",
        "Look at it, decide who answers, and mark it as acknowledged, so that nobody else starts too. It was sorted by words and not by a person: it may be nothing.",
    ];

    /// <summary>The mention on the dashboard; where there is none, the place itself.</summary>
    internal static string? AddressOf(MentionAlert alert) =>
        alert.Dashboard is { } dashboard ? $"{new Uri(dashboard, $"/dashboard/school/{Uri.EscapeDataString(alert.Id.School)}").AbsoluteUri}/mentions/{alert.Mention.Hash}" : Shown.Link(alert.Mention.Address);
}
