using System.Net.Http.Headers;
using System.Text.Json;
using Azure.Identity;
using ComplianceMonitor.Core.Evidence;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace ComplianceMonitor.Azure.Graph;

/// <summary>
/// Why Graph did not do what was asked, whatever shape the SDK gave it: <c>ODataError</c>; <c>AggregateException</c> of <c>ApiException</c> after
/// its last repetition; <c>ServiceException</c> from a page iterator; a lost connection, a time-out, no token.
/// </summary>
/// <param name="Reason">The reason as findings know it.</param>
/// <param name="Because">One sentence without names, addresses or words of the other side.</param>
public sealed record GraphFailure(Reason Reason, string Because)
{
    private const int LongestCode = 80;

    /// <summary>The HTTP status; null where no answer came.</summary>
    public int? Status { get; private init; }

    /// <summary>Graph's code, such as <c>ErrorAccessDenied</c>; null where there is none.</summary>
    public string? Code { get; private init; }

    /// <summary>How long Graph asks to wait; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>
    /// True for the 403 that is about a licence and not about a permission. It is also answered now and then where there is a licence, and in the
    /// midst of pages.
    /// </summary>
    public bool IsLicence => Status == 403 && string.Equals(Code, "Authentication_RequestFromNonPremiumTenantOrB2CTenant", StringComparison.Ordinal);

    /// <summary>True where the same call may be answered later.</summary>
    public bool MayPass => Status is 408 or 429 or >= 500 || (Status is null && Reason == Reason.Unreachable);

    /// <summary>The failure that an exception stands for; null for one that is none of Graph's: a mistake of ours.</summary>
    /// <param name="exception">What was thrown. A cancellation counts as a time-out: ask your own token first.</param>
    /// <param name="now">The time, for a <c>Retry-After</c> that is a date.</param>
    public static GraphFailure? Of(Exception exception, DateTimeOffset now) => exception switch
    {
        AggregateException many => many.InnerExceptions.Select(inner => Of(inner, now)).LastOrDefault(failure => failure is not null),
        ODataError error => Answered(error, Safe(error.Error?.Code), now),
        ServiceException { ResponseStatusCode: 0 } => new(Reason.Partial, "Graph's pages do not lead to an end, so only a part was seen."),
        ApiException error => Answered(error, null, now),
        AuthenticationFailedException => new(
            Reason.NotPermitted, "No token for Graph could be had: the app's managed identity must be on, and AZURE_CLIENT_ID must name it where it is user-assigned."),
        HttpRequestException => new(Reason.Unreachable, "Graph could not be reached, or the connection was lost."),
        OperationCanceledException => new(Reason.Unreachable, "Graph did not answer in time."),
        JsonException or FormatException => new(Reason.Unreadable, "Graph's answer could not be read."),
        _ => null,
    };

    private static GraphFailure Answered(ApiException error, string? code, DateTimeOffset now)
    {
        int status = error.ResponseStatusCode;
        string answer = code is null ? $"{status}" : $"{status} {code}";
        (Reason reason, string because) = status switch
        {
            401 => (Reason.NotPermitted, $"Graph did not accept the app's token ({answer})."),
            403 => (Reason.NotPermitted, $"Graph does not permit it ({answer}): a permission, a licence or a consent is missing."),
            404 => (Reason.Unreachable, $"Graph does not know what was asked for ({answer})."),
            429 => (Reason.Unreachable, $"Graph is asked too often ({answer})."),
            _ => (Reason.Unreachable, $"Graph answered {answer}."),
        };
        return new(reason, because) { Status = status, Code = code, RetryAfter = Wait(error, now) };
    }

    private static TimeSpan? Wait(ApiException error, DateTimeOffset now)
    {
        string? written = error.ResponseHeaders?.FirstOrDefault(header => header.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
        if (written is null || !RetryConditionHeaderValue.TryParse(written, out RetryConditionHeaderValue? wait))
        {
            return null;
        }

        TimeSpan after = wait.Delta ?? (wait.Date - now) ?? TimeSpan.Zero;
        return after > TimeSpan.Zero ? after : TimeSpan.Zero;
    }

    /// <summary>A code is a name; anything else is not shown.</summary>
    private static string? Safe(string? code) =>
        code is { Length: > 0 and <= LongestCode } && code.All(one => char.IsAsciiLetterOrDigit(one) || one is '_' or '.' or '-') ? code : null;
}
