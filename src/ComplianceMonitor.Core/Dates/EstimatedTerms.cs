namespace ComplianceMonitor.Core.Dates;

/// <summary>
/// When schools in England are open as a rule, for those that give no dates. There is no national calendar, so this is an estimate that can be
/// wrong by two weeks (domain.md section 6): 2 September to the last Friday up to 22 December; the first Monday from 3 January to 20 July; without the weeks
/// of the last Monday of October, of the first Monday from 14 February and of the last Monday of May; without Holy Week and the week after Easter, or where
/// Easter falls before April, Good Friday and the two weeks after Easter.
/// </summary>
public static class EstimatedTerms
{
    private const int SchoolWeek = 5;

    /// <summary>True for a day of an estimated term. Weekends and bank holidays within one count as well.</summary>
    /// <param name="day">A day.</param>
    public static bool Hold(DateOnly day) => day.Month switch
    {
        >= 9 => day >= new DateOnly(day.Year, 9, 2) && day <= LastOn(DayOfWeek.Friday, new(day.Year, 12, 22)) && !IsWeekOf(LastOn(DayOfWeek.Monday, new(day.Year, 10, 31)), day),
        8 => false,
        _ => day >= FirstMonday(new(day.Year, 1, 3)) && day <= new DateOnly(day.Year, 7, 20)
            && !IsWeekOf(FirstMonday(new(day.Year, 2, 14)), day) && !IsWeekOf(LastOn(DayOfWeek.Monday, new(day.Year, 5, 31)), day) && !IsEasterHoliday(day),
    };

    /// <summary>Easter Sunday in the Gregorian calendar, by the computus of Meeus, Jones and Butcher.</summary>
    /// <param name="year">1 to 9999.</param>
    public static DateOnly Easter(int year)
    {
        int golden = year % 19;
        (int century, int ofCentury) = Math.DivRem(year, 100);
        (int leaps, int pastLeap) = Math.DivRem(century, 4);
        int moon = ((19 * golden) + century - leaps - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        (int quarter, int pastQuarter) = Math.DivRem(ofCentury, 4);
        int sunday = (32 + (2 * pastLeap) + (2 * quarter) - moon - pastQuarter) % 7;
        int late = (golden + (11 * moon) + (22 * sunday)) / 451;
        (int month, int day) = Math.DivRem(moon + sunday - (7 * late) + 114, 31);
        return new(year, month, day + 1);
    }

    private static bool IsEasterHoliday(DateOnly day)
    {
        DateOnly easter = Easter(day.Year);
        (int before, int after) = easter.Month == 3 ? (-2, 12) : (-6, 5);
        return day >= easter.AddDays(before) && day <= easter.AddDays(after);
    }

    private static bool IsWeekOf(DateOnly monday, DateOnly day) => day >= monday && day < monday.AddDays(SchoolWeek);

    private static DateOnly FirstMonday(DateOnly from) => LastOn(DayOfWeek.Monday, from.AddDays(6));

    private static DateOnly LastOn(DayOfWeek weekday, DateOnly upTo) => upTo.AddDays(-((7 + upTo.DayOfWeek - weekday) % 7));
}
