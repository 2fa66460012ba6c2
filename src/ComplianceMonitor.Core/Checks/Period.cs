using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Controls;

namespace ComplianceMonitor.Core.Checks;

/// <summary>What a check is for: a week, a month, a day in London, or a moment at which a person asked. One check per area and period.</summary>
public sealed partial record Period
{
    private Period(string text) => Text = text;

    /// <summary>2026-W47, 2026-11, 2026-11-21 or manual-20261121T120000Z.</summary>
    public string Text { get; }

    /// <summary>The ISO week in London.</summary>
    /// <param name="at">An instant in it.</param>
    public static Period Week(DateTimeOffset at)
    {
        DateTime day = London.Day(at).ToDateTime(default);
        return new(string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):D4}-W{ISOWeek.GetWeekOfYear(day):D2}"));
    }

    /// <summary>The month in London.</summary>
    /// <param name="at">An instant in it.</param>
    public static Period Month(DateTimeOffset at) => new(London.Day(at).ToString("yyyy-MM", CultureInfo.InvariantCulture));

    /// <summary>The day in London.</summary>
    /// <param name="at">An instant in it.</param>
    public static Period Day(DateTimeOffset at) => new(London.Day(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A check that a person asked for; two requests in one second are one.</summary>
    /// <param name="at">When.</param>
    public static Period Manual(DateTimeOffset at) => new(at.UtcDateTime.ToString("'manual-'yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    /// <summary>The period of an area's schedule: channels and accounts weekly, the others daily.</summary>
    /// <param name="area">The area.</param>
    /// <param name="at">An instant in it.</param>
    public static Period Scheduled(Area area, DateTimeOffset at) => area is Area.Channels or Area.Accounts ? Week(at) : Day(at);

    /// <summary>True for a check that a person asked for.</summary>
    public bool IsManual => Text.StartsWith("manual-", StringComparison.Ordinal);

    /// <summary>Reads a period's text; null where it is none.</summary>
    /// <param name="text">The text.</param>
    public static Period? Parse(string text) => Shape().IsMatch(text) ? new(text) : null;

    /// <inheritdoc/>
    public override string ToString() => Text;

    [GeneratedRegex(@"\A[0-9]{4}-(W(0[1-9]|[1-4][0-9]|5[0-3])|(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)\z|\Amanual-[0-9]{8}T[0-9]{6}Z\z")]
    private static partial Regex Shape();
}
