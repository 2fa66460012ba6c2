using System.Text;
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
}
