using System.Globalization;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions.FollowUp;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Web.Layout;

namespace ComplianceMonitor.Web.Serving;

/// <summary>What people do on the pages: accept a risk, say what became of a mention. Each act is recorded with who and when.</summary>
/// <param name="configured">The schools.</param>
/// <param name="store">The records.</param>
/// <param name="clock">The clock.</param>
public sealed class DashboardForms(IConfiguredSchools configured, IRecordStore store, TimeProvider clock)
{
    private const int LongestNote = 500;

    /// <summary>True for a page that has a form.</summary>
    /// <param name="path">Below the root.</param>
    public static bool Takes(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["school", _, "findings" or "mentions", _];

    /// <summary>What the form of a finding's page does, for its token.</summary>
    internal static string RiskOf(string school, string key) => $"Risk\n{school}\n{key}";

    /// <summary>What the form of a mention's page does, for its token.</summary>
    internal static string MentionOf(string school, string key) => $"Mention\n{school}\n{key}";

    /// <summary>Does what a form asks for.</summary>
    /// <param name="form">The form.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<PageAnswer> AnswerAsync(FormRequest form, CancellationToken cancellationToken)
    {
        if (form.Path.Split('/', StringSplitOptions.RemoveEmptyEntries) is not ["school", var id, var section, var key])
        {
            return await Dashboard.MessageAsync(405, "Not found", "There is no such form.", cancellationToken);
        }

        ConfiguredSchools known = await configured.ReadAsync(id, cancellationToken);
        return !known.Schools.Any(file => string.Equals(file.School.Id, id, StringComparison.Ordinal)) ? await Dashboard.NotFoundAsync("There is no such school.", cancellationToken)
            : section switch
            {
                "findings" => await RiskAsync(form, id, key, cancellationToken),
                "mentions" => await MarkAsync(form, id, key, cancellationToken),
                _ => await Dashboard.NotFoundAsync("There is no such form.", cancellationToken),
            };
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

    private async Task<PageAnswer> MarkAsync(FormRequest form, string school, string key, CancellationToken cancellationToken)
    {
        // Who may not see such mentions does not learn either whether there is one of this name.
        ReportedMention? mention = await store.GetAsync(Table.Mentions, school, key, cancellationToken) is { } row ? ReportedMention.Of(row) : null;
        if (mention is null or { Confidential: true } && !form.Reader.SeesConfidential)
        {
            return await Dashboard.ForbiddenAsync("Only the safeguarding lead and the data protection officer may mark this.", cancellationToken);
        }

        if (!form.IsToken(MentionOf(school, key)))
        {
            return await TooOldAsync(cancellationToken);
        }

        string note = MailText.Line(form.Field("note"));
        MarkAnswer answer = Slug.Parse<MentionStatus>(form.Field("status")) is { } status
            ? await new MentionInbox(store, clock).MarkAsync(
                school, key, status, form.Reader.RoleForMentions, form.Reader.Name, note.Length == 0 ? null : note[..Math.Min(note.Length, LongestNote)], cancellationToken)
            : new MarkAnswer.Refused("Choose acknowledged, handled or not ours.");
        return answer is MarkAnswer.Refused refused
            ? await Dashboard.MessageAsync(400, "This was not recorded", refused.Because, cancellationToken)
            : PageAnswer.GoTo($"{Frame.Of(school, "mentions")}/{Uri.EscapeDataString(key)}");
    }

    private static Task<PageAnswer> TooOldAsync(CancellationToken cancellationToken) =>
        Dashboard.MessageAsync(403, "Load the page again", "This form is too old: go back, load the page again and press the button once more.", cancellationToken);
}
