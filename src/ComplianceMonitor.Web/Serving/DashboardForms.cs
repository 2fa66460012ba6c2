using System.Globalization;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Web.Layout;

namespace ComplianceMonitor.Web.Serving;

/// <summary>What people do on the pages: accept a risk, and end that. Each act is recorded with who and when.</summary>
/// <param name="configured">The schools.</param>
/// <param name="store">The records.</param>
/// <param name="clock">The clock.</param>
public sealed class DashboardForms(IConfiguredSchools configured, IRecordStore store, TimeProvider clock)
{
    /// <summary>True for a page that has a form.</summary>
    /// <param name="path">Below the root.</param>
    public static bool Takes(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["school", _, "findings", _];

    /// <summary>What the form of a finding's page does, for its token.</summary>
    internal static string RiskOf(string school, string key) => $"Risk\n{school}\n{key}";

    /// <summary>Does what a form asks for.</summary>
    /// <param name="form">The form.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<PageAnswer> AnswerAsync(FormRequest form, CancellationToken cancellationToken)
    {
        if (form.Path.Split('/', StringSplitOptions.RemoveEmptyEntries) is not ["school", var id, "findings", var key])
        {
            return await Dashboard.MessageAsync(405, "Not found", "There is no such form.", cancellationToken);
        }

        ConfiguredSchools known = await configured.ReadAsync(id, cancellationToken);
        return !known.Schools.Any(file => string.Equals(file.School.Id, id, StringComparison.Ordinal)) ? await Dashboard.NotFoundAsync("There is no such school.", cancellationToken)
            : await RiskAsync(form, id, key, cancellationToken);
    }

    private async Task<PageAnswer> RiskAsync(FormRequest form, string school, string key, CancellationToken cancellationToken)
    {
        if (!form.Reader.MayAccept)
        {
            return await Dashboard.ForbiddenAsync("The headteacher or an administrator accepts risks.", cancellationToken);
        }

        if (!form.IsToken(RiskOf(school, key)))
        {
            return await TooOldAsync(cancellationToken);
        }

        SchoolReport whole = await SchoolReport.ReadAsync(store, school, cancellationToken);
        SchoolReport report = form.Reader.SeesConfidential ? whole : whole.WithoutConfidential();
        if (report.Findings.FirstOrDefault(one => RowKeys.Finding(one.Control.Id, one.Subject) == key) is not { } finding)
        {
            return await Dashboard.NotFoundAsync("There is no such finding, or it is not for your role.", cancellationToken);
        }

        RiskRecorder recorder = new(store);
        DateTimeOffset now = clock.GetUtcNow();
        _ = DateOnly.TryParseExact(form.Field("until"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly until);
        RiskResult result = form.Field("act") is "end"
            ? await recorder.EndAsync(school, finding.Control.Id, finding.Subject, form.Reader.Name, now, cancellationToken)
            : await recorder.AcceptAsync(school, new(finding.Control.Id, finding.Subject, until), MailText.Line(form.Field("reason")), form.Reader.Name, now, cancellationToken);
        return result is RiskResult.Refused refused
            ? await Dashboard.MessageAsync(400, "This was not recorded", refused.Because, cancellationToken)
            : PageAnswer.GoTo($"{Frame.Of(school, "findings")}/{Uri.EscapeDataString(key)}");
    }

    private static Task<PageAnswer> TooOldAsync(CancellationToken cancellationToken) =>
        Dashboard.MessageAsync(403, "Load the page again", "This form is too old: go back, load the page again and press the button once more.", cancellationToken);
}
