using System.Globalization;
using ComplianceMonitor.Connectors.Web;

namespace ComplianceMonitor.Connectors.MentionSources.Brave;

/// <summary>What is left of a month, and when it begins anew: the last of the values, of which the first are of the second.</summary>
/// <param name="Remaining">Searches.</param>
/// <param name="Reset">Time until the next month.</param>
internal sealed record BraveQuota(long Remaining, TimeSpan Reset)
{
    /// <summary>The quota; null where the headers do not tell of a month.</summary>
    /// <param name="rate">"49, 14000" and "1, 1209600".</param>
    public static BraveQuota? Of(RateLimit rate) =>
        Last(rate.Remaining) is { } remaining && Last(rate.Reset) is { } reset ? new(remaining, TimeSpan.FromSeconds(Math.Min(reset, 40L * 24 * 3600))) : null;

    private static long? Last(string? list) =>
        list?.Split(',') is [_, .., var last] && long.TryParse(last.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out long value) ? value : null;
}
