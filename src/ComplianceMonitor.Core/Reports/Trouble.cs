using System.Globalization;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports.Mailing;

namespace ComplianceMonitor.Core.Reports;

/// <summary>What went wrong with the product itself, so that a report never looks clear because nothing was looked at.</summary>
public static class Trouble
{
    private const int DaysOfMails = 35;

    private const int DaysOfRest = 8;

    /// <summary>One sentence for each check that broke off and was not repeated since.</summary>
    /// <param name="store">The records.</param>
    /// <param name="school">The school's id.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<string>> OfChecksAsync(IRecordStore store, string school, CancellationToken cancellationToken)
    {
        List<string> sentences = [];
        foreach (Area area in Enum.GetValues<Area>())
        {
            RunRecord? latest = null;
            await foreach (RunRecord run in RunRecord.ReadAsync(store, school, area, cancellationToken))
            {
                latest = When(run) >= (latest is null ? DateTimeOffset.MinValue : When(latest)) ? run : latest;
            }

            if (latest is { Status: RunStatus.Failed })
            {
                sentences.Add($"The check of {Slug.Of(area)} broke off{On(latest)}: what is reported of it is from an earlier check.");
            }
        }

        return sentences;
    }

    /// <summary>One sentence for each report of the last five weeks that was not sent, or perhaps not.</summary>
    /// <param name="store">The records.</param>
    /// <param name="school">The school's id.</param>
    /// <param name="at">Now.</param>
    /// <param name="role">Who is told: IT support of all reports, another role of its own.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<string>> OfMailsAsync(
        IRecordStore store, string school, DateTimeOffset at, Owner role, CancellationToken cancellationToken) =>
    [
        .. (await OutboxMail.ReadAsync(store, school, cancellationToken))
            .Where(mail => role is Owner.ItSupport || mail.Report.Role == role)
            .Select(mail => mail.State switch
            {
                MailState.Failed failed when failed.At > at.AddDays(-DaysOfMails) => $"{Named(mail.Report)} was not sent: {mail.LastError}",
                MailState.InDoubt doubt when doubt.At > at.AddDays(-DaysOfMails) => $"{Named(mail.Report)} may not have been sent: {mail.LastError}",
                _ => null,
            })
            .OfType<string>(),
    ];

    /// <summary>A sentence where the latest check is more than eight days ago.</summary>
    /// <param name="lastChecked">The latest check; null for none.</param>
    /// <param name="at">Now.</param>
    public static IReadOnlyList<string> OfRest(DateTimeOffset? lastChecked, DateTimeOffset at) => lastChecked switch
    {
        null => ["Nothing has been checked yet."],
        { } last when last < at.AddDays(-DaysOfRest) => [$"Nothing was checked since {Say.Day(London.Day(last))}: the schedule may have stopped."],
        _ => [],
    };

    private static string Named(ReportId report) => $"The {(report.Reminder is not null ? "reminder" : report.Mention is not null ? "alert" : "report")} to {RoleNames.Of(report.Role)} of {report.Period}";

    private static DateTimeOffset When(RunRecord run) => run.Finished ?? run.Started ?? DateTimeOffset.MinValue;

    private static string On(RunRecord run) => When(run) == DateTimeOffset.MinValue ? "" : string.Create(CultureInfo.InvariantCulture, $" on {Say.Day(London.Day(When(run)))}");
}
