using System.Globalization;

namespace ComplianceMonitor.Connectors.MentionSources.Reading;

/// <summary>
/// The cursor of sources that are asked "since when": the instant of our last scan. What they say of their newest item is not used, since a
/// date in the future would hide all that follows. The first scan looks back two weeks, one after a long pause thirty days. Searches find a post hours after it was written, so that the next scan looks a day further back.
/// </summary>
internal static class SinceCursor
{
    private static readonly TimeSpan s_first = TimeSpan.FromDays(14);
    private static readonly TimeSpan s_overlap = TimeSpan.FromDays(1);

    /// <summary>How far back a scan looks after a long pause.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(30);

    /// <summary>Since when to ask.</summary>
    /// <param name="cursor">The last scan's; null for the first time.</param>
    /// <param name="at">The instant of the scan.</param>
    public static DateTimeOffset Start(string? cursor, DateTimeOffset at) =>
        DateTimeOffset.TryParseExact(cursor, "u", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset last) && last <= at && last > at - Longest
            ? last - s_overlap
            : at - s_first;

    /// <summary>What the next scan is given.</summary>
    /// <param name="at">The instant of the scan.</param>
    public static string Next(DateTimeOffset at) => at.ToUniversalTime().ToString("u", CultureInfo.InvariantCulture);

    /// <summary>An instant as interfaces take it: 2026-11-13T00:00:00Z.</summary>
    /// <param name="instant">The instant.</param>
    public static string Iso(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
