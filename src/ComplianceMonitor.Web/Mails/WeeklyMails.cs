using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Reports.Mailing;

namespace ComplianceMonitor.Web.Mails;

/// <summary>Reports as mails.</summary>
public static class WeeklyMails
{
    /// <summary>Entries of one section that a mail shows; Gmail clips a mail at about 100 KB.</summary>
    internal const int MostEntries = 20;

    /// <summary>Renders a report: HTML for Outlook and others, and the same in plain text. It is a <see cref="RenderReport"/>.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="cancellationToken">Stops before the rendering begins.</param>
    public static async Task<RenderedMail> WeeklyAsync(WeeklyReport report, CancellationToken cancellationToken) => new(
        report.Subject,
        await Rendering.OfAsync<WeeklyMail>(new(StringComparer.Ordinal) { [nameof(WeeklyMail.Report)] = report }, cancellationToken),
        WeeklyText.Of(report));
}
