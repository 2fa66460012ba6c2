using System.Net;
using System.Net.Http.Headers;
using ComplianceMonitor.Connectors.Web;
using Google.Apis.Http;

namespace ComplianceMonitor.Connectors.Directories.Google;

/// <summary>Lets Google's own sign-in speak through the guarded client and no other.</summary>
/// <param name="reader">The guarded client.</param>
internal sealed class GuardedFactory(WebReader reader) : HttpClientFactory
{
    /// <inheritdoc/>
    protected override HttpMessageHandler CreateHandler(CreateHttpClientArgs args) => new Guarded(reader);

    private sealed class Guarded(WebReader reader) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            ApiBody? body = request.Content is null ? null
                : new(await request.Content.ReadAsStringAsync(cancellationToken), request.Content.Headers.ContentType?.MediaType ?? "application/x-www-form-urlencoded");
            return await reader.AskAsync(new(request.RequestUri!.AbsoluteUri) { Body = body }, cancellationToken) switch
            {
                ApiAnswer.Ok ok => Answer(HttpStatusCode.OK, ok.Body, request),
                ApiAnswer.Refused refused => Answer((HttpStatusCode)refused.Status, refused.Body, request),
                ApiAnswer.Failed failed => throw new HttpRequestException(failed.Because),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }

        private static HttpResponseMessage Answer(HttpStatusCode status, ReadOnlyMemory<byte> body, HttpRequestMessage request) => new(status)
        {
            RequestMessage = request,
            Content = new ReadOnlyMemoryContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } },
        };
    }
}
