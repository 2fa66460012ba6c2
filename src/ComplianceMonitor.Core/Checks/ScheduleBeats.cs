using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Core.Checks;

/// <summary>A timetable: when it runs next.</summary>
/// <param name="Name">Its name.</param>
/// <param name="NextAfter">The first instant after another at which it runs.</param>
public sealed record Schedule(string Name, Func<DateTimeOffset, DateTimeOffset> NextAfter);

/// <summary>
/// What shows that timers still fire. A timer cannot tell that it stopped, so each leaves a row when it ran, and whoever looks from
/// outside asks which row is too old.
/// </summary>
/// <param name="store">The records.</param>
public sealed class ScheduleBeats(IRecordStore store)
{
    /// <summary>The partition of rows that belong to no school.</summary>
    public const string Partition = "trust";

    /// <summary>How late a timer may be: it is delayed while an app starts, moves or is updated.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(2);

    /// <summary>Records that a schedule ran.</summary>
    /// <param name="schedule">Its name.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task RanAsync(string schedule, DateTimeOffset at, CancellationToken cancellationToken) =>
        await store.WriteAsync(Table.Runs, new RowChange.Put(RowOf(schedule, ("Finished", at))), cancellationToken);

    /// <summary>
    /// The schedules whose last run is further back than their timetable allows. One that never ran counts from when this was first asked, so
    /// that a new app is given the time of its longest schedule and one whose timers never start is found out.
    /// </summary>
    /// <param name="schedules">The timetables.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<string>> OverdueAsync(IReadOnlyList<Schedule> schedules, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<string> overdue = [];
        foreach (Schedule schedule in schedules)
        {
            if (schedule.NextAfter(await SinceAsync(schedule.Name, now, cancellationToken)) + Grace < now)
            {
                overdue.Add(schedule.Name);
            }
        }

        return overdue;
    }

    private async Task<DateTimeOffset> SinceAsync(string schedule, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Row? row = await store.GetAsync(Table.Runs, Partition, RowKeys.Beat(schedule), cancellationToken);
        if (row is null)
        {
            await store.WriteAsync(Table.Runs, new RowChange.Insert(RowOf(schedule, ("Since", now))), cancellationToken);
        }

        return row?.Columns.Instant("Finished") ?? row?.Columns.Instant("Since") ?? now;
    }

    private static Row RowOf(string schedule, (string Name, Cell? Value) when) =>
        new(Partition, RowKeys.Beat(schedule), Columns.Of(("Schedule", schedule), when));
}
