using ComplianceFunctions.Schools;
using ComplianceFunctions.Triggers;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Core.Schools;
using Microsoft.Extensions.Logging;

namespace ComplianceFunctions.Jobs;

/// <summary>What the hourly timer queues: the reports that are due by the time in London. Nothing where no mailbox is configured.</summary>
/// <param name="schools">The schools.</param>
/// <param name="due">What is due.</param>
/// <param name="carrier">The mailbox.</param>
/// <param name="beats">Shows that the timer fired.</param>
/// <param name="clock">Now.</param>
/// <param name="log">The log.</param>
internal sealed partial class DueMails(ISchools schools, DueReports due, Carrier carrier, ScheduleBeats beats, TimeProvider clock, ILogger<DueMails> log)
{
    /// <summary>The messages for the queue of reports.</summary>
    /// <param name="cancellationToken">Stops the reading; the next hour makes up for it.</param>
    public async Task<string[]> OfAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        List<string> messages = [];
        if (carrier.Mailer is not null)
        {
            using SchoolList list = await schools.ReadAsync(cancellationToken);
            foreach (SchoolFile school in list.Schools)
            {
                messages.AddRange(await DueAsync(school, now, cancellationToken));
            }
        }

        await beats.RanAsync(nameof(SendReports), now, cancellationToken);
        return [.. messages];
    }

    private async Task<IEnumerable<string>> DueAsync(SchoolFile school, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            return (await due.OfAsync(school, now, cancellationToken)).Select(report => report.ToString());
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            LogUnread(log, wrong, school.School.Id);
            return [];
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The outbox of {School} could not be read; the next hour tries again.")]
    private static partial void LogUnread(ILogger log, Exception wrong, string school);
}
