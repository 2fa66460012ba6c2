using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Mentions.Scanning;

/// <summary>
/// What a school may ask of a source today: its share of the service's calls a day, or of the calls that the trust pays for in a month,
/// released day by day, so that the last day of the month has some left.
/// </summary>
internal static class SourceBudget
{
    /// <summary>The limit that counts, and whether it is by the day; null where there is none.</summary>
    /// <param name="terms">The source's terms.</param>
    /// <param name="settings">The school's settings.</param>
    public static (int Calls, bool Daily)? Of(SourceTerms terms, MentionSettings settings) =>
        terms.DollarsPerThousand > 0 && settings.SearchesPerMonth is { } monthly ? (monthly, false)
        : terms.CallsPerDay is { } daily ? (daily, true)
        : null;

    /// <summary>How many calls a school may make now.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="own">Calls of the school in the period.</param>
    /// <param name="all">Calls of all schools in the period.</param>
    /// <param name="schools">How many schools share it, as far as they have asked before.</param>
    /// <param name="today">The day in London.</param>
    public static int Left((int Calls, bool Daily) limit, int own, int all, int schools, DateOnly today)
    {
        double share = limit.Calls / (double)Math.Max(1, schools);
        double released = limit.Daily ? share : share * today.Day / DateTime.DaysInMonth(today.Year, today.Month);
        return Math.Max(0, Math.Min(limit.Calls - all, (int)Math.Floor(released + 1e-9) - own));
    }
}
