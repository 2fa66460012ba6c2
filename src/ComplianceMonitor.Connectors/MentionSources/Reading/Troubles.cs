using ComplianceMonitor.Connectors.Platforms;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;

namespace ComplianceMonitor.Connectors.MentionSources.Reading;

/// <summary>What went wrong with a source, as a scan is told of it.</summary>
internal static class Troubles
{
    // No quota is longer than a month; what a page's header asks for is believed for a day, since one feed must not silence the others for long.
    private static readonly TimeSpan s_month = TimeSpan.FromDays(31);
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    /// <summary>An interface's failure.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="at">The instant of the scan.</param>
    public static SourceTrouble Trouble(this ApiFailure failure, DateTimeOffset at) => new(failure.Reason, failure.Because, Pause(failure.Wait, s_month, at));

    /// <summary>A page's failure.</summary>
    /// <param name="failed">The failure.</param>
    /// <param name="what">What was fetched, for people, without secrets.</param>
    /// <param name="at">The instant of the scan.</param>
    public static SourceTrouble Trouble(this Fetched.Failed failed, string what, DateTimeOffset at) => new(failed.Reason, $"{what}: {failed.Because}", Pause(failed.RetryAfter, s_day, at));

    /// <summary>A setting that is missing.</summary>
    /// <param name="because">Which, and what it is for.</param>
    public static SourceTrouble NotSet(string because) => new(Reason.NotConfigured, because);

    private static DateTimeOffset? Pause(TimeSpan? wait, TimeSpan longest, DateTimeOffset at) =>
        wait is { } time && time > TimeSpan.Zero ? at + (time < longest ? time : longest) : null;
}
