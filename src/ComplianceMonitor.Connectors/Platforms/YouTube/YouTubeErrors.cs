using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Platforms.YouTube;

/// <summary>What Google's error reasons mean, and how to mend each.</summary>
internal static class YouTubeErrors
{
    /// <summary>The code of a failure by a day's quota that is used up.</summary>
    public const string UsedUp = "quotaExceeded";

    private const string Name = "YouTube Data API";

    public static ApiFailure? Explain(ApiAnswer.Refused refused, string token)
    {
        ErrorBody? error = PlatformApi.ErrorOf(refused, YouTubeJson.Default.ErrorAnswer)?.Error;
        string[] reasons = [.. (error?.Errors ?? []).Concat(error?.Details ?? []).Select(one => one?.Reason).OfType<string>()];
        return reasons.Select(reason => Of(reason, token)).OfType<ApiFailure>().FirstOrDefault();
    }

    private static ApiFailure? Of(string reason, string token) => reason switch
    {
        UsedUp or "dailyLimitExceeded" => new(Reason.Unreachable, $"{Name}: the day's quota of the key in {token} is used up; it begins anew at midnight Pacific time, and the next check asks again.") { Code = UsedUp },
        "rateLimitExceeded" or "userRateLimitExceeded" or "RATE_LIMIT_EXCEEDED" => new(Reason.Unreachable, $"{Name} was asked too often with the key in {token}; the next check asks again."),
        "keyInvalid" or "keyExpired" or "API_KEY_INVALID" => new(Reason.NotPermitted, $"{Name} does not accept the key in {token}: make a new API key in the Google Cloud console."),
        "accessNotConfigured" or "SERVICE_DISABLED" => new(Reason.NotPermitted, $"{Name} is not switched on for the project of the key in {token}: enable 'YouTube Data API v3' in the Google Cloud console."),
        "ipRefererBlocked" or "API_KEY_SERVICE_BLOCKED" or "API_KEY_IP_ADDRESS_BLOCKED" => new(Reason.NotPermitted, $"{Name}: the restrictions of the key in {token} forbid this call: allow the YouTube Data API and this machine's address."),
        "channelForbidden" or "forbidden" => new(Reason.NotPermitted, $"{Name}: the key in {token} may not read this channel."),
        _ => null,
    };
}
