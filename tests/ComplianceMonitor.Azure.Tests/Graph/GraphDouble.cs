using System.Collections.Concurrent;
using Azure.Core;
using ComplianceMonitor.Azure.Graph;
using Microsoft.AspNetCore.Http;

namespace ComplianceMonitor.Azure.Tests.Graph;

/// <summary>What the double answers once.</summary>
/// <param name="Status">The status; 0 drops the connection after the request was read.</param>
/// <param name="Body">JSON; null for none.</param>
/// <param name="RetryAfter">The header's value; null for none.</param>
internal sealed record GraphAnswer(int Status, string? Body = null, string? RetryAfter = null)
{
    /// <summary>An error in the shape that Graph documents.</summary>
    public static GraphAnswer Error(int status, string code, string? retryAfter = null) => new(
        status,
        """{"error":{"code":"CODE","message":"Words with an address: head@fernhollow.example","innerError":{"date":"2026-11-20T06:00:04","request-id":"r1","client-request-id":"c1"}}}""".Replace("CODE", code, StringComparison.Ordinal),
        retryAfter);
}

/// <summary>What came to the double.</summary>
internal sealed record GraphRequest(string Method, string Path, string? ContentType, string Body);

/// <summary>Microsoft Graph as far as it is asked here: an HTTP server on this machine.</summary>
internal sealed class GraphDouble : IAsyncDisposable
{
    private readonly ConcurrentQueue<GraphAnswer> _answers = new();
    private Loopback? _server;

    /// <summary>What came, in order.</summary>
    public ConcurrentQueue<GraphRequest> Requests { get; } = new();

    public Uri Address => new(_server!.Address, "v1.0");

    public static async Task<GraphDouble> StartAsync(params GraphAnswer[] answers)
    {
        GraphDouble graph = new();
        foreach (GraphAnswer answer in answers)
        {
            graph._answers.Enqueue(answer);
        }

        graph._server = await Loopback.StartAsync(graph.AnswerAsync);
        return graph;
    }

    /// <summary>Clients of this double that do not wait.</summary>
    public GraphClients Clients(RetryPace? pace = null) => new(Address, new NoToken(), TimeProvider.System, pace ?? Azurite.Quick);

    public async ValueTask DisposeAsync() => await _server!.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using StreamReader body = new(context.Request.Body);
        Requests.Enqueue(new(context.Request.Method, context.Request.Path, context.Request.ContentType, await body.ReadToEndAsync(context.RequestAborted)));
        if (!_answers.TryDequeue(out GraphAnswer? answer) || answer.Status == 0)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = answer.Status;
        if (answer.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = wait;
        }

        if (answer.Body is { } json)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(json.Replace("BASE", Address.AbsoluteUri, StringComparison.Ordinal));
        }
    }

    /// <summary>No token is ever asked for: a double is no host of Microsoft's.</summary>
    private sealed class NoToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("A token was asked for.");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("A token was asked for.");
    }
}
