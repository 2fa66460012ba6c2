using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplianceMonitor.Core.Dates;

/// <summary>
/// Working days in England and Wales: Monday to Friday without bank holidays (Data/bank-holidays.json, from gov.uk). Beyond the years of
/// that file only weekends are known.
/// </summary>
public static partial class WorkingDays
{
    private static readonly FrozenSet<DateOnly> s_holidays = Load();

    /// <summary>True for a working day.</summary>
    /// <param name="day">A day.</param>
    public static bool Is(DateOnly day) => !IsWeekend(day) && !s_holidays.Contains(day);

    /// <summary>The first working day on or after a day.</summary>
    /// <param name="day">A day.</param>
    public static DateOnly From(DateOnly day)
    {
        while (!Is(day) && day < DateOnly.MaxValue)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>
    /// The last day for an answer within 24 hours: the next day; what comes on a day off waits for the next working day, and so does what
    /// would fall on a bank holiday. School holidays do not stop the clock (domain.md section 6).
    /// </summary>
    /// <param name="received">The day in London on which it came.</param>
    public static DateOnly AnswerBy(DateOnly received)
    {
        DateOnly next = received.AddDays(1);
        return !Is(received) ? From(next) : s_holidays.Contains(next) ? From(next) : next;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static FrozenSet<DateOnly> Load()
    {
        using Stream data = Assembly.GetExecutingAssembly().GetManifestResourceStream("Data/bank-holidays.json")
            ?? throw new InvalidOperationException("Data/bank-holidays.json is not in the assembly.");
        HolidayFile file = JsonSerializer.Deserialize(data, HolidayContext.Default.HolidayFile) ?? throw new InvalidOperationException("Data/bank-holidays.json is empty.");
        return file.Events.Select(holiday => holiday.Date).ToFrozenSet();
    }

    internal sealed record Holiday(DateOnly Date);

    internal sealed record HolidayFile(IReadOnlyList<Holiday> Events);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(HolidayFile))]
    internal sealed partial class HolidayContext : JsonSerializerContext;
}
