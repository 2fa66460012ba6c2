namespace ComplianceMonitor.Core.Dates;

/// <summary>
/// The days on which a school is open: working days (<see cref="WorkingDays"/>) within the stretches that it or its trust gives. What no
/// stretch covers is estimated (<see cref="EstimatedTerms"/>): a school year of which none is given, its part before the first stretch where that begins
/// after September, and its part after the last where that ends before July, as when only the autumn is given (domain.md section 6).
/// </summary>
/// <param name="Terms">The stretches; none where the school gives none. Those that overlap count as one.</param>
public sealed record SchoolCalendar(IReadOnlyList<TermStretch> Terms)
{
    /// <summary>The month in which a school year begins: a first term can begin at the end of August.</summary>
    private const int FirstMonth = 8;

    /// <summary>The calendar of a school that gives no terms: all of it is estimated.</summary>
    public static SchoolCalendar Estimated { get; } = new([]);

    /// <summary>True for a day on which the school is open.</summary>
    /// <param name="day">A day in London.</param>
    public bool IsSchoolDay(DateOnly day) => WorkingDays.Is(day) && IsTerm(day);

    /// <summary>The first school day on or after a day; the last day that there is, where none comes any more.</summary>
    /// <param name="day">A day in London.</param>
    public DateOnly FromSchoolDay(DateOnly day)
    {
        while (!IsSchoolDay(day) && day < DateOnly.MaxValue)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The last school day before a day; the first day that there is, where none was before.</summary>
    /// <param name="day">A day in London.</param>
    public DateOnly SchoolDayBefore(DateOnly day)
    {
        while (day > DateOnly.MinValue)
        {
            day = day.AddDays(-1);
            if (IsSchoolDay(day))
            {
                break;
            }
        }

        return day;
    }

    private bool IsTerm(DateOnly day)
    {
        TermStretch[] year = [.. Terms.Where(stretch => YearOf(stretch.From) == YearOf(day))];
        if (year.Length == 0)
        {
            return EstimatedTerms.Hold(day);
        }

        DateOnly first = year.Min(stretch => stretch.From);
        DateOnly last = year.Max(stretch => stretch.To);
        bool given = day < first ? first.Month is 8 or 9 : day <= last || last.Month is 7 or 8;
        return given ? year.Any(stretch => stretch.Holds(day)) : EstimatedTerms.Hold(day);
    }

    private static int YearOf(DateOnly day) => day.Month >= FirstMonth ? day.Year : day.Year - 1;
}
