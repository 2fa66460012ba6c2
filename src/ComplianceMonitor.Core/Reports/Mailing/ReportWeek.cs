using ComplianceMonitor.Core.Checks;

namespace ComplianceMonitor.Core.Reports.Mailing;

/// <summary>Weeks of reports: from Monday 07:00 in London to the next.</summary>
public static class ReportWeek
{
    /// <summary>The week whose report is due at an instant, whenever somebody asks.</summary>
    /// <param name="at">Now.</param>
    public static Period At(DateTimeOffset at)
    {
        DateTimeOffset local = London.Time(at);
        DateTime clock = local.DateTime < DateTime.MinValue.AddHours(7) ? local.DateTime : local.DateTime.AddHours(-7);
        return Period.Week(London.Noon(DateOnly.FromDateTime(clock)));
    }

    /// <summary>True for a week whose report will not be sent any more, for the next one is due.</summary>
    /// <param name="period">A period.</param>
    /// <param name="at">Now.</param>
    public static bool IsPast(Period period, DateTimeOffset at) =>
        period.Text.Contains('W', StringComparison.Ordinal) && string.CompareOrdinal(period.Text, At(at).Text) < 0;
}
