using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Platforms;

/// <summary>Asks one platform's interface. Status 200 with the JSON that was asked for is an answer; anything else has a reason.</summary>
/// <param name="web">The one client.</param>
/// <param name="name">The interface, for people: "Meta Graph API".</param>
/// <param name="explain">What the platform's own error codes mean; null where they say nothing.</param>
/// <param name="objects">What an answer of status 200 objects; null where it is an answer. Some interfaces say no with status 200.</param>
internal sealed class PlatformApi(WebReader web, string name, Func<ApiAnswer.Refused, ApiFailure?> explain, Func<ReadOnlyMemory<byte>, ApiFailure?>? objects = null)
{
    private const int TooMany = 429;

    /// <summary>Where an interface says that it was asked too often, and not for how long.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromMinutes(15);

    /// <summary>A header is believed for so long. Quotas that last longer are known by their codes.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    /// <summary>Asks once; the client asks again by itself where the platform is busy.</summary>
    /// <typeparam name="T">What is asked for.</typeparam>
    /// <param name="call">The question.</param>
    /// <param name="type">How its JSON is read.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Told<T>> AskAsync<T>(ApiCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class => await web.AskAsync(call, cancellationToken) switch
        {
            ApiAnswer.Ok ok when objects?.Invoke(ok.Body) is { } objection => new(null, objection) { Rate = ok.Rate },
            ApiAnswer.Ok ok => Read(ok.Body, type) with { Rate = ok.Rate },
            ApiAnswer.Refused refused => new(null, Explain(refused)) { Rate = refused.Rate },
            ApiAnswer.Failed failed => new(null, new(failed.Reason, failed.Because)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>JSON of an error; null where it is none.</summary>
    /// <typeparam name="T">The platform's way to say no.</typeparam>
    /// <param name="refused">The refusal.</param>
    /// <param name="type">How its JSON is read.</param>
    public static T? ErrorOf<T>(ApiAnswer.Refused refused, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(refused.Body.Span, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Told<T> Read<T>(ReadOnlyMemory<byte> body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, type) is { } value
                ? new(value, null)
                : new(null, new(Reason.Unreadable, $"{name} answered with nothing."));
        }
        catch (JsonException)
        {
            return new(null, new(Reason.Unreadable, $"{name} answered with something else than was asked for: a page in its place, or a form of answer that this version does not know."));
        }
    }

    private ApiFailure Explain(ApiAnswer.Refused refused)
    {
        ApiFailure failure = explain(refused) ?? ByStatus(refused);
        TimeSpan? asked = refused.RetryAfter > s_longest ? s_longest : refused.RetryAfter;
        return failure with { Wait = failure.Wait ?? asked ?? (refused.Status == TooMany ? s_pause : null) };
    }

    private ApiFailure ByStatus(ApiAnswer.Refused refused) => refused.Status switch
    {
        401 => new(Reason.NotPermitted, $"{name} does not accept the token: make a new one and put it into its setting."),
        403 => new(Reason.NotPermitted, $"{name} refuses: the token lacks a permission."),
        TooMany => new(Reason.Unreachable, $"{name} was asked too often; the next check asks again."),
        _ => new(refused.Reason, $"{name} answers with status {refused.Status}; the next check asks again."),
    };
}
