using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Reports.Mailing;

/// <summary>Weeks and months of reports: from Monday, or the first of the month, 07:00 in London to the next.</summary>
public static class ReportPeriod
{
    private const int HourOfDay = 7;

    /// <summary>The period whose report is due for a role at an instant: the headteacher's month, everybody else's week.</summary>
    /// <param name="role">The role.</param>
    /// <param name="at">Now.</param>
    public static Period Of(Owner role, DateTimeOffset at) => role is Owner.Headteacher ? Month(at) : Week(at);

    /// <summary>The week whose report is due at an instant, whenever somebody asks.</summary>
    /// <param name="at">Now.</param>
    public static Period Week(DateTimeOffset at) => Period.Week(London.Noon(Day(at)));

    /// <summary>The month whose report is due at an instant, whenever somebody asks.</summary>
    /// <param name="at">Now.</param>
    public static Period Month(DateTimeOffset at) => Period.Month(London.Noon(Day(at)));

    /// <summary>True for a period of months.</summary>
    /// <param name="period">A period.</param>
    public static bool IsMonth(Period period) => period.Text is { Length: 7 } text && text[5] != 'W';

    /// <summary>True for a week or month whose report will not be sent any more, for the next one is due.</summary>
    /// <param name="period">A period.</param>
    /// <param name="at">Now.</param>
    public static bool IsPast(Period period, DateTimeOffset at) =>
        IsMonth(period) ? string.CompareOrdinal(period.Text, Month(at).Text) < 0
        : period.Text.Contains('W', StringComparison.Ordinal) && string.CompareOrdinal(period.Text, Week(at).Text) < 0;

    /// <summary>The day of reports in London: it begins at seven.</summary>
    /// <param name="at">Now.</param>
    public static DateOnly Day(DateTimeOffset at)
    {
        DateTime local = London.Time(at).DateTime;
        DateTime clock = local < DateTime.MinValue.AddHours(HourOfDay) ? local : local.AddHours(-HourOfDay);
        return DateOnly.FromDateTime(clock);
    }
}
