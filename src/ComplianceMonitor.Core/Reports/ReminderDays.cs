using ComplianceMonitor.Core.Dates;

namespace ComplianceMonitor.Core.Reports;

/// <summary>
/// When a review is called to mind. Before the due day a stage that would begin in the holidays begins on the last school day before them;
/// after it, where that would be a false alarm, on the first school day that follows. The due day itself never moves.
/// </summary>
public static class ReminderDays
{
    private const int LastDayOfMay = 31;

    /// <summary>The day from which a stage counts.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="due">The due day.</param>
    /// <param name="calendar">The school's.</param>
    public static DateOnly Of(ReminderStage stage, DateOnly due, SchoolCalendar calendar) => stage switch
    {
        // So that the summer meeting of the governors can take it.
        ReminderStage.Ahead when IsSummer(due) => UpTo(Earlier(Moved(due, -60), new(due.Year, 5, LastDayOfMay)), calendar),
        ReminderStage.Ahead => UpTo(Moved(due, -60), calendar),
        ReminderStage.Near => UpTo(Moved(due, -30), calendar),
        ReminderStage.Overdue => calendar.FromSchoolDay(Moved(due, 1)),
        ReminderStage.LongOverdue => calendar.FromSchoolDay(Moved(due, 31)),
        ReminderStage.SeriouslyOverdue => calendar.FromSchoolDay(Moved(due, 91)),
        _ => calendar.FromSchoolDay(Moved(due, 366)),
    };

    /// <summary>The stage that counts on a day: the latest that has begun; null before the first.</summary>
    /// <param name="due">The due day.</param>
    /// <param name="today">Today in London.</param>
    /// <param name="calendar">The school's.</param>
    public static ReminderStage? At(DateOnly due, DateOnly today, SchoolCalendar calendar)
    {
        ReminderStage latest = Enum.GetValues<ReminderStage>().LastOrDefault(stage => Of(stage, due, calendar) <= today);
        return latest == default ? null : latest;
    }

    /// <summary>20 July to 5 September.</summary>
    private static bool IsSummer(DateOnly due) => (due.Month, due.Day) is (7, >= 20) or (8, _) or (9, <= 5);

    private static DateOnly UpTo(DateOnly day, SchoolCalendar calendar) => calendar.IsSchoolDay(day) ? day : calendar.SchoolDayBefore(day);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Moved(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
