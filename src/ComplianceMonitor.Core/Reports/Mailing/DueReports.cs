using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Reports.Mailing;

/// <summary>
/// Which reports are due, worked out from the Outbox: a timer that comes late, twice or three weeks late changes nothing about it.
/// </summary>
/// <param name="store">The records.</param>
public sealed class DueReports(IRecordStore store)
{
    /// <summary>
    /// The reports of a school to hand to <see cref="SendReport"/>: this week's (the headteacher's: this
    /// month's), for each role with an address and no settled mail, the reminders that are due, and whatever an earlier period left open, which is then recorded as failed or in doubt.
    /// </summary>
    /// <param name="school">The school.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<ReportId>> OfAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken)
    {
        IReadOnlyList<OutboxMail> mails = await OutboxMail.ReadAsync(store, school.School.Id, cancellationToken);
        HashSet<ReportId> known = [.. mails.Select(mail => mail.Report)];
        IEnumerable<ReportId> open = mails.Where(mail => IsOpen(mail.State, at) && IsHeard(mail.Report)).Select(mail => mail.Report);
        IEnumerable<ReportId> fresh = Enum.GetValues<Owner>()
            .Where(role => school.Recipients.TryGetValue(role, out IReadOnlyList<string>? addresses) && addresses.Count > 0)
            .Select(role => new ReportId(school.School.Id, role, ReportPeriod.Of(role, at)))
            .Where(report => !known.Contains(report));
        return [.. open, .. fresh, .. await ReviewReminder.DueAsync(store, school, mails, at, cancellationToken)];

        // An alert to several roles reaches those that have an address. Where none has, it fails, and that is shown.
        bool IsHeard(ReportId report) =>
            report.Mention is not { } mention || school.Recipients.ContainsKey(report.Role)
            || !mails.Any(other => other.Report.Mention == mention && school.Recipients.ContainsKey(other.Report.Role));
    }

    private static bool IsOpen(MailState state, DateTimeOffset at) => state switch
    {
        MailState.Queued queued => queued.Until is not { } until || until <= at,
        MailState.Sending sending => sending.Until <= at,
        _ => false,
    };
}
