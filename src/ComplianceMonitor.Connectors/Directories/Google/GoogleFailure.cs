using System.Text.Json;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;
using Google.Apis.Auth.OAuth2.Responses;

namespace ComplianceMonitor.Connectors.Directories.Google;

/// <summary>Why Google did not tell, with what mends it. Its own words are never shown: only its codes are read.</summary>
/// <param name="Reason">The reason as findings know it.</param>
/// <param name="Because">One sentence for people.</param>
/// <param name="MayPass">True where the same call may be answered later.</param>
internal sealed record GoogleFailure(Reason Reason, string Because, bool MayPass = false)
{
    /// <summary>The only right that is asked for.</summary>
    public const string Scope = "https://www.googleapis.com/auth/admin.directory.user.readonly";

    /// <summary>How long Google asks to wait.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>A refusal, or no answer, of the Admin SDK.</summary>
    public static GoogleFailure Of(ApiAnswer answer, GoogleKey key, string administrator) => answer switch
    {
        ApiAnswer.Failed failed => new(failed.Reason, $"Google Workspace could not be asked: {failed.Because}", failed.Reason == Reason.Unreachable),
        ApiAnswer.Refused { Status: 401 } => new(Reason.NotPermitted, "Google did not accept the service account's token (401): make a new key and put it into the setting."),
        ApiAnswer.Refused { Status: 403 } refused => Forbidden(CodesOf(refused.Body), key, administrator),
        ApiAnswer.Refused { Status: 400 or 404 } refused => new(Reason.NotPermitted, $"Google does not know what was asked for ({refused.Status}): {administrator} must be an administrator of this Workspace."),
        ApiAnswer.Refused { Status: 429 or >= 500 } refused => new(Reason.Unreachable, $"Google answered {refused.Status}.", MayPass: true) { RetryAfter = refused.RetryAfter },
        ApiAnswer.Refused refused => new(Reason.Unreachable, $"Google answered {refused.Status}."),
        _ => new(Reason.Unreadable, "Google's answer could not be read."),
    };

    /// <summary>Why there is no token; null for a mistake of ours.</summary>
    public static GoogleFailure? Of(Exception wrong, GoogleKey key, string administrator) => wrong switch
    {
        TokenResponseException { StatusCode: { } status } when (int)status is 429 or >= 500 => new(Reason.Unreachable, $"Google gave no token now ({(int)status}).", MayPass: true),
        TokenResponseException { Error.Error: "unauthorized_client" or "access_denied" } => Delegation(key, administrator),
        TokenResponseException { Error: { Error: "invalid_grant", ErrorDescription: var words } } when words?.Contains("user", StringComparison.OrdinalIgnoreCase) is true
            || words?.Contains("email", StringComparison.OrdinalIgnoreCase) is true =>
            new(Reason.NotPermitted, $"Google knows nobody by the address {administrator}: set 'administrator' to an administrator of this Workspace who may read users."),
        TokenResponseException { Error.Error: "invalid_grant" } => new(Reason.NotPermitted, $"Google does not accept the key of {key.Account}: it was deleted, or this machine's clock is wrong. Make a new key and put it into the setting."),
        TokenResponseException { Error.Error: "invalid_scope" } => Delegation(key, administrator),
        TokenResponseException => new(Reason.NotPermitted, $"Google gave the service account {key.Account} no token: see that it and its key exist."),
        HttpRequestException lost => new(Reason.Unreachable, $"Google gave no token: {lost.Message}", MayPass: true),
        OperationCanceledException => new(Reason.Unreachable, "Google gave no token in time.", MayPass: true),
        _ => null,
    };

    private static GoogleFailure Delegation(GoogleKey key, string administrator) => new(
        Reason.NotPermitted,
        $"Google does not let {key.Account} act for {administrator}: a super administrator adds the client id {key.ClientId ?? "of the service account"} with the scope {Scope} in the Admin console under Security, API controls, Domain-wide delegation.");

    private static GoogleFailure Forbidden(string[] codes, GoogleKey key, string administrator)
    {
        return Has("userRateLimitExceeded", "rateLimitExceeded", "quotaExceeded", "RATE_LIMIT_EXCEEDED") ? new(Reason.Unreachable, "Google is asked too often (403, quota).", MayPass: true)
            : Has("accessNotConfigured", "SERVICE_DISABLED") ? new(Reason.NotPermitted, $"The Admin SDK API is off in the project of {key.Account}: turn it on in the Google Cloud console under APIs and services.")
            : Has("insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT") ? Delegation(key, administrator)
            : new(Reason.NotPermitted, $"{administrator} may not read the users of this Workspace (403): give that person the administrator right Users, Read, or name another administrator.");

        bool Has(params string[] known) => known.Any(one => codes.Contains(one, StringComparer.OrdinalIgnoreCase));
    }

    private static string[] CodesOf(ReadOnlyMemory<byte> body)
    {
        try
        {
            GoogleError? error = JsonSerializer.Deserialize(body.Span, GoogleJson.Default.GoogleRefusal)?.Error;
            return [.. (error?.Errors ?? []).Select(one => one.Reason).Concat((error?.Details ?? []).Select(one => one.Reason)).OfType<string>()];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
