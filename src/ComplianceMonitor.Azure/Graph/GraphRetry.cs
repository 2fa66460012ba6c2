using System.Net;

namespace ComplianceMonitor.Azure.Graph;

/// <summary>
/// Repeats reading calls that were refused for now or lost. Graph goes on counting while it refuses, so the whole <c>Retry-After</c> is waited;
/// one that is too long for a job is handed to the caller. What changes something is never repeated here.
/// </summary>
/// <param name="pace">How often and how patiently.</param>
/// <param name="clock">Waits.</param>
internal sealed class GraphRetry(RetryPace pace, TimeProvider clock) : DelegatingHandler
{
    private const long LargestAnswer = 64 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Get)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        for (int retry = 0; ; retry++)
        {
            TimeSpan wait = pace.First * Math.Pow(2, retry);
            try
            {
                HttpResponseMessage answer = await TryAsync(request, cancellationToken);
                if (answer.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout) || retry == pace.Retries)
                {
                    return answer;
                }

                TimeSpan? asked = answer.Headers.RetryAfter?.Delta ?? (answer.Headers.RetryAfter?.Date - clock.GetUtcNow());
                if (asked > pace.Longest)
                {
                    return answer;
                }

                wait = asked is { } named && named >= TimeSpan.Zero ? named : wait;
                answer.Dispose();
            }
            catch (Exception lost) when (retry < pace.Retries && !cancellationToken.IsCancellationRequested && (lost is HttpRequestException or OperationCanceledException))
            {
                wait = pace.First;
            }

            await Task.Delay(wait < pace.Longest ? wait : pace.Longest, clock, cancellationToken);
        }
    }

    private async Task<HttpResponseMessage> TryAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(pace.Timeout);
        HttpResponseMessage answer = await base.SendAsync(request, limit.Token);
        try
        {
            // The body comes under the same limit, and what is lost in its midst is repeated too.
            await answer.Content.LoadIntoBufferAsync(LargestAnswer, limit.Token);
            return answer;
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }
}
