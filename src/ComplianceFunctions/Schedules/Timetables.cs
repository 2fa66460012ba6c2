using ComplianceFunctions.Triggers;
using ComplianceMonitor.Core.Checks;
using NCrontab;

namespace ComplianceFunctions.Schedules;

/// <summary>The timetables of the timers, from the settings that the host reads too. NCRONTAB with six fields, in UTC.</summary>
internal sealed class Timetables
{
    /// <summary>The timers. Each has a setting of its name with Schedule behind it.</summary>
    public static readonly IReadOnlyList<string> Timers = [nameof(ReviewPolicies), nameof(VerifyChannels), nameof(CheckAccounts), nameof(ScanMentions), nameof(SendReports)];

    private static readonly CrontabSchedule.ParseOptions s_seconds = new() { IncludingSeconds = true };

    private Timetables(IReadOnlyList<Schedule> all) => All = all;

    /// <summary>Each timer's timetable.</summary>
    public IReadOnlyList<Schedule> All { get; }

    /// <summary>Reads the settings.</summary>
    /// <param name="setting">The value of a setting; null where it is missing.</param>
    /// <param name="mistakes">Receives what is wrong, naming the setting.</param>
    public static Timetables Read(Func<string, string?> setting, ICollection<string> mistakes)
    {
        List<Schedule> all = [];
        foreach (string timer in Timers)
        {
            string name = timer + "Schedule";
            if (setting(name) is not { Length: > 0 } text)
            {
                mistakes.Add($"{name} is missing: set the timetable of {timer}, such as '0 30 5 * * *' (second, minute, hour, day, month, weekday in UTC).");
            }
            else if (CrontabSchedule.TryParse(text, s_seconds) is not { } timetable)
            {
                mistakes.Add($"{name} is '{text}', which is no NCRONTAB timetable of six fields, such as '0 30 5 * * *'.");
            }
            else
            {
                all.Add(new(timer, after => new(timetable.GetNextOccurrence(after.UtcDateTime), TimeSpan.Zero)));
            }
        }

        return new(all);
    }
}
