namespace ComplianceMonitor.Core.Checks;

/// <summary>
/// The time of day in London. Worked out from the rule that has held since 1996 (an hour ahead from the last Sunday of March to the last
/// Sunday of October, 01:00 UTC), so that a machine without a time zone database gives the same day.
/// </summary>
public static class London
{
    /// <summary>The day in London.</summary>
    /// <param name="at">An instant.</param>
    public static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(Time(at).DateTime);

    /// <summary>The instant with London's offset.</summary>
    /// <param name="at">An instant.</param>
    public static DateTimeOffset Time(DateTimeOffset at)
    {
        DateTimeOffset utc = at.ToUniversalTime();
        bool summer = utc >= LastSunday(utc.Year, 3) && utc < LastSunday(utc.Year, 10);
        return summer && utc < DateTimeOffset.MaxValue.AddHours(-1) ? utc.ToOffset(TimeSpan.FromHours(1)) : utc;
    }

    /// <summary>Noon in London on a day: what a date without a time means.</summary>
    /// <param name="day">The day.</param>
    public static DateTimeOffset Noon(DateOnly day)
    {
        DateTimeOffset noon = new(day, new(12, 0), TimeSpan.Zero);
        return noon - Time(noon).Offset;
    }

    private static DateTimeOffset LastSunday(int year, int month)
    {
        DateTimeOffset last = new(year, month, 31, 1, 0, 0, TimeSpan.Zero);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
