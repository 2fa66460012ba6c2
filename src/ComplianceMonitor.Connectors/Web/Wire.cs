using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace ComplianceMonitor.Connectors.Web;

/// <summary>One request and its answer, read up to a cap. Whatever goes wrong is an answer with a cause.</summary>
internal sealed class Wire(WebSettings settings, Network network, TimeProvider clock) : IDisposable
{
    // What is read of an answer that is not content: enough to know a challenge.
    private const int MostOfAnError = 64 * 1024;

    // Access tokens of Microsoft and Google run to a few thousand characters.
    private const int LongestHeader = 8000;

    private readonly HttpMessageInvoker _guarded = new(GuardedHandler.Guarded(settings, network));
    private readonly HttpMessageInvoker _named = new(GuardedHandler.ForNamedHosts(settings, network));

    /// <summary>Asks once.</summary>
    /// <param name="address">What is asked for.</param>
    /// <param name="conditions">Validators, and which guard.</param>
    /// <param name="cap">Bytes of the largest content.</param>
    /// <param name="cancellationToken">Ends it; whether that is the caller's wish or a time-out is for the caller to say.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public async Task<Answer> AskAsync(WebAddress address, Conditions conditions, int cap, CancellationToken cancellationToken)
    {
        string host = address.Uri.IdnHost;
        try
        {
            using HttpRequestMessage request = Request(address, conditions);
            using HttpResponseMessage response = await (conditions.ToNamedHost ? _named : _guarded).SendAsync(request, cancellationToken);
            return await ReadAsync(response, host, cap, cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Answer.Failed(WebCause.TimedOut, $"{host} took too long to take a connection.");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidDataException or InvalidOperationException)
        {
            return Explain(failure, host);
        }
    }

    public void Dispose()
    {
        _guarded.Dispose();
        _named.Dispose();
    }

    private HttpRequestMessage Request(WebAddress address, Conditions conditions)
    {
        HttpRequestMessage request = new(conditions.Call?.Body is null ? HttpMethod.Get : HttpMethod.Post, address.Uri);
        Add(request, "User-Agent", settings.UserAgent);
        if (conditions.Call is { } call)
        {
            AddCall(request, call);
            return request;
        }

        Add(request, "Accept", "text/html, application/pdf, */*;q=0.8");
        Add(request, "Accept-Language", "en-GB, en;q=0.8");
        Add(request, "If-None-Match", conditions.ETag);
        Add(request, "If-Modified-Since", conditions.LastModified);
        return request;
    }

    private static void AddCall(HttpRequestMessage request, ApiCall call)
    {
        Add(request, "Accept", "application/json, */*;q=0.5");
        Add(request, "Authorization", call.Bearer is null ? null : $"Bearer {call.Bearer}");
        foreach ((string name, string value) in call.Headers)
        {
            Add(request, name, value);
        }

        request.Content = call.Body is { } body ? new StringContent(body.Text, Encoding.UTF8, body.MediaType) : null;
    }

    // Validators came from outside: what would be two header lines is left out.
    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is { Length: > 0 and <= LongestHeader } && !value.Any(char.IsControl))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private async Task<Answer> ReadAsync(HttpResponseMessage response, string host, int cap, CancellationToken cancellationToken)
    {
        int status = (int)response.StatusCode;
        Answer answer = new()
        {
            Status = status,
            Location = Header(response, "Location"),
            ETag = Header(response, "ETag"),
            LastModified = response.Content.Headers.TryGetValues("Last-Modified", out IEnumerable<string>? values) ? values.First() : null,
            RetryAfter = Wait(response),
            Rate = new(Header(response, "X-RateLimit-Remaining"), Header(response, "X-RateLimit-Reset")),
            SaysChallenge = Header(response, "cf-mitigated") is "challenge" || Header(response, "x-amzn-waf-action") is not null,
        };
        if (status is 204 or 304 || answer.IsRedirect)
        {
            return answer;
        }

        bool content = status is 200;
        (byte[] body, bool whole) = await CappedBody.ReadAsync(response.Content, content ? cap : MostOfAnError, cancellationToken);
        return whole || !content ? answer with { Body = body }
            : answer with { Body = body, Cause = WebCause.TooLarge, Because = $"{host} sends more than {cap:N0} bytes." };
    }

    private TimeSpan? Wait(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > clock.GetUtcNow() ? date - clock.GetUtcNow() : TimeSpan.Zero,
        _ => null,
    };

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? values.First() : null;

    private static Answer Explain(Exception failure, string host)
    {
        // What lies innermost says most: a refusal comes wrapped as a failed connection.
        Exception innermost = failure.GetBaseException();
        switch (innermost)
        {
            case RefusedAddressException:
                return Answer.Failed(WebCause.PrivateAddress, $"{host} is not connected to: {innermost.Message}.");
            case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery }:
                return Answer.Failed(WebCause.Dns, $"{host} has no address: check the name.");
        }

        HttpRequestError error = (failure as HttpRequestException)?.HttpRequestError ?? (failure as HttpIOException)?.HttpRequestError ?? HttpRequestError.Unknown;
        if (error is HttpRequestError.SecureConnectionError || failure.InnerException is AuthenticationException)
        {
            return Answer.Failed(WebCause.Tls, $"{host} could not prove who it is (TLS): its certificate or its set-up is wrong.");
        }

        return error is HttpRequestError.ConnectionError or HttpRequestError.ResponseEnded || innermost is SocketException
            ? Answer.Failed(WebCause.NoConnection, $"{host} takes no connection or broke it off.")
            : Answer.Failed(WebCause.Damaged, $"{host} sent an answer that cannot be read ({failure.GetType().Name}).");
    }
}
