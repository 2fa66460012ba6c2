using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Platforms.Bluesky;

/// <summary>What the protocol's error names mean, and how to mend each.</summary>
internal static class BlueskyErrors
{
    /// <summary>The password was right, and a code by e-mail is wanted too.</summary>
    public const string AsksForCode = "AuthFactorTokenRequired";

    /// <summary>The session is over: it is to be opened again.</summary>
    public const string Expired = "ExpiredToken";

    private const string Name = "Bluesky";

    public static ApiFailure? Explain(ApiAnswer.Refused refused, string token) =>
        PlatformApi.ErrorOf(refused, BlueskyJson.Default.ErrorAnswer)?.Error switch
        {
            AsksForCode => new(Reason.NotPermitted, $"{Name} asks for a code by e-mail beside the password in {token}: use an app password in its place.") { Code = AsksForCode },
            "AccountTakedown" => new(Reason.NotPermitted, $"{Name} has taken the account down: sign in and read why."),
            "AuthenticationRequired" => new(Reason.NotPermitted, $"{Name} does not accept the password in {token}: make a new app password under Settings > Privacy and security > App passwords."),
            Expired => new(Reason.NotPermitted, $"The session in {token} has expired: put an app password there, which does not.") { Code = Expired },
            "InvalidToken" => new(Reason.NotPermitted, $"{Name} does not accept the session of {token} for this: an app password does not show everything."),
            "RateLimitExceeded" => Busy(token),
            _ => refused.Status == 429 ? Busy(token) : null,
        };

    private static ApiFailure Busy(string token) => new(Reason.Unreachable, $"{Name} was asked too often with {token} (30 sessions in five minutes are allowed); the next check asks again.");
}
