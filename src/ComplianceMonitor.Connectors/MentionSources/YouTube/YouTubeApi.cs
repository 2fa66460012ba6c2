using System.Text.Json.Serialization.Metadata;
using ComplianceMonitor.Connectors.Platforms;
using ComplianceMonitor.Connectors.Platforms.YouTube;
using ComplianceMonitor.Connectors.Web;

namespace ComplianceMonitor.Connectors.MentionSources.YouTube;

/// <summary>YouTube Data API v3 with an API key. A day's quota that is used up begins anew at midnight Pacific time.</summary>
/// <param name="web">The one client.</param>
/// <param name="account">The key.</param>
/// <param name="at">The instant of the scan.</param>
internal sealed class YouTubeApi(WebReader web, PlatformAccount account, DateTimeOffset at)
{
    /// <summary>The interface, for people.</summary>
    public const string Name = "YouTube Data API";

    private readonly PlatformApi _api = new(web, Name, refused => YouTubeErrors.Explain(refused, account.TokenName));

    /// <summary>Asks.</summary>
    /// <typeparam name="T">What is asked for.</typeparam>
    /// <param name="query">The method with its query.</param>
    /// <param name="type">How its JSON is read.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Told<T>> AskAsync<T>(string query, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        ApiCall call = new($"{account.BaseAddress("YouTube__BaseUrl", "https://www.googleapis.com")}/youtube/v3/{query}") { Headers = [new("X-Goog-Api-Key", account.Token)] };
        Told<T> told = await _api.AskAsync(call, type, cancellationToken);
        return told.Failure is { Code: YouTubeErrors.UsedUp } failure ? told with { Failure = failure with { Wait = UntilMidnight(at) } } : told;
    }

    /// <summary>Where the machine knows no time zones, the later of the two midnights that it can be.</summary>
    private static TimeSpan UntilMidnight(DateTimeOffset at)
    {
        TimeSpan offset = TimeZoneInfo.TryFindSystemTimeZoneById("America/Los_Angeles", out TimeZoneInfo? pacific) ? pacific.GetUtcOffset(at) : TimeSpan.FromHours(-8);
        return TimeSpan.FromDays(1) - at.ToOffset(offset).TimeOfDay;
    }
}
