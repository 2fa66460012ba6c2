using System.Net;

namespace ComplianceMonitor.Azure.Graph;

/// <summary>
/// Graph says 202 when it took a mail. Another success is the word of something between (a proxy's page, say) and says nothing; the SDK would
/// take it for the same.
/// </summary>
internal sealed class AcceptedOnly : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
        if (!answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.Accepted)
        {
            return answer;
        }

        answer.Dispose();
        throw new HttpRequestException(HttpRequestError.InvalidResponse, "A mail was answered by another success than 202.");
    }
}
