using ComplianceFunctions.Schools;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Snapshots;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Schools;
using Microsoft.Extensions.Logging;

namespace ComplianceFunctions.Jobs;

/// <summary>What a timer queues: the checks that are due, worked out from what is recorded and not from the time at which it fired.</summary>
/// <param name="schools">The schools.</param>
/// <param name="due">What is due.</param>
/// <param name="snapshots">The directories that schools share.</param>
/// <param name="check">Records the failure of a school whose file cannot be used.</param>
/// <param name="beats">Shows that the timer fired.</param>
/// <param name="clock">Now.</param>
/// <param name="log">The log.</param>
internal sealed partial class DueJobs(
    ISchools schools, DueChecks due, DirectorySnapshots snapshots, SchoolCheck check, ScheduleBeats beats, TimeProvider clock, ILogger<DueJobs> log)
{
    /// <summary>The messages for the queue of checks.</summary>
    /// <param name="schedule">The timer's name.</param>
    /// <param name="areas">What it checks.</param>
    /// <param name="cancellationToken">Stops the reading; nothing is queued then, and the timer's next run makes up for it.</param>
    public async Task<string[]> OfAsync(string schedule, IReadOnlyList<Area> areas, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        using SchoolList list = await schools.ReadAsync(cancellationToken);
        (List<string> messages, HashSet<string> unread) = areas.Contains(Area.Accounts) ? await DirectoriesAsync(list.Schools, now, cancellationToken) : ([], []);
        foreach (SchoolFile school in list.Schools)
        {
            // The accounts of a school whose directory is yet to be read are queued when it was.
            IReadOnlyList<Area> free = unread.Overlaps(snapshots.Of(school)) ? [.. areas.Where(area => area != Area.Accounts)] : areas;
            messages.AddRange((await DueAsync(school.School.Id, free, now, cancellationToken)).Select(CheckJob.MessageOf));
        }

        foreach (BrokenSchool broken in list.Broken)
        {
            await RecordAsync(broken, areas, now, cancellationToken);
        }

        await beats.RanAsync(schedule, now, cancellationToken);
        LogQueued(log, schedule, list.Schools.Count, messages.Count, list.Broken.Count);
        return [.. messages];
    }

    /// <summary>The directories that are due, and those that are not read yet for this period.</summary>
    private async Task<(List<string> Messages, HashSet<string> Unread)> DirectoriesAsync(IReadOnlyList<SchoolFile> all, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<string> messages = [];
        HashSet<string> unread = new(StringComparer.Ordinal);
        foreach (string directory in snapshots.Of(all))
        {
            RunId run = RunId.Snapshot(directory, Period.Scheduled(Area.Accounts, now));
            if (await due.IsDueAsync(run, now, cancellationToken))
            {
                messages.Add(CheckJob.MessageOf(run));
                unread.Add(directory);
            }
            else if (!await due.IsSettledAsync(run, cancellationToken))
            {
                unread.Add(directory);
            }
        }

        return (messages, unread);
    }

    /// <summary>One school whose records cannot be read does not hold up the others: its job is queued, and says itself what is wrong.</summary>
    private async Task<IReadOnlyList<RunId>> DueAsync(string school, IReadOnlyList<Area> areas, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            return await due.OfAsync(school, areas, now, cancellationToken);
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            LogUnread(log, wrong, school);
            return [.. areas.Select(area => new RunId(school, area, Period.Scheduled(area, now)))];
        }
    }

    private async Task RecordAsync(BrokenSchool broken, IReadOnlyList<Area> areas, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (Area area in areas)
        {
            try
            {
                await check.FailAsync(new(broken.Id, area, Period.Scheduled(area, now)), now, broken.Because, cancellationToken);
            }
            catch (Exception wrong) when (wrong is not OperationCanceledException)
            {
                LogUnread(log, wrong, broken.Id);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Schedule}: {Schools} schools, {Jobs} checks queued, {Broken} schools with a mistake in their file.")]
    private static partial void LogQueued(ILogger log, string schedule, int schools, int jobs, int broken);

    [LoggerMessage(2, LogLevel.Error, "The records of {School} could not be used.")]
    private static partial void LogUnread(ILogger log, Exception wrong, string school);
}
