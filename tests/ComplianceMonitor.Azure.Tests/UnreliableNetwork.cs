using System.Collections.Concurrent;
using ComplianceMonitor.Azure.Storage;
using Microsoft.AspNetCore.Http;

namespace ComplianceMonitor.Azure.Tests;

/// <summary>What happens to one request.</summary>
internal enum Fate
{
    /// <summary>It goes through.</summary>
    Pass,

    /// <summary>It is carried out, and its answer is lost.</summary>
    LoseAnswer,

    /// <summary>It never arrives.</summary>
    LoseRequest,

    /// <summary>The service is busy: 503.</summary>
    Busy,

    /// <summary>Too many requests: 429.</summary>
    TooMany,
}

/// <summary>A proxy before the storage emulator that does to each request what it is told.</summary>
internal sealed class UnreliableNetwork : IAsyncDisposable
{
    private static readonly string[] s_ofTheConnection = ["Host", "Transfer-Encoding", "Content-Length", "Connection", "Keep-Alive"];

    private readonly HttpMessageInvoker _onward = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly ConcurrentQueue<Fate> _fates = new();
    private readonly List<Loopback> _servers = [];
    private int _requests;

    /// <summary>How many requests came.</summary>
    public int Requests => _requests;

    /// <summary>Opens an account behind this network.</summary>
    public async Task<DataStorage> OpenAsync(string prefix, RetryPace? pace = null)
    {
        List<Uri> addresses = [];
        Azurite.Through(address =>
        {
            addresses.Add(address);
            return address;
        });
        Dictionary<Uri, Uri> through = [];
        foreach (Uri address in addresses)
        {
            Loopback server = await Loopback.StartAsync(context => ForwardAsync(context, address));
            _servers.Add(server);
            through[address] = new(server.Address, address.AbsolutePath);
        }

        return DataStorage.Open(Azurite.Through(address => through[address]), pace ?? Azurite.Quick, prefix);
    }

    /// <summary>What happens to the next requests; those after them go through.</summary>
    public void Next(params Fate[] fates)
    {
        foreach (Fate fate in fates)
        {
            _fates.Enqueue(fate);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (Loopback server in _servers)
        {
            await server.DisposeAsync();
        }

        _onward.Dispose();
    }

    private async Task ForwardAsync(HttpContext context, Uri emulator)
    {
        Interlocked.Increment(ref _requests);
        Fate fate = _fates.TryDequeue(out Fate next) ? next : Fate.Pass;
        if (fate is Fate.Busy or Fate.TooMany)
        {
            context.Response.StatusCode = fate == Fate.Busy ? 503 : 429;
            context.Response.Headers.RetryAfter = "0";
            return;
        }

        if (fate == Fate.LoseRequest)
        {
            context.Abort();
            return;
        }

        using HttpRequestMessage request = await OfAsync(context.Request, emulator);
        using HttpResponseMessage answer = await _onward.SendAsync(request, context.RequestAborted);
        byte[] body = await answer.Content.ReadAsByteArrayAsync(context.RequestAborted);
        if (fate == Fate.LoseAnswer)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = (int)answer.StatusCode;
        foreach ((string name, IEnumerable<string> values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !s_ofTheConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        if (body.Length > 0)
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private static async Task<HttpRequestMessage> OfAsync(HttpRequest request, Uri emulator)
    {
        using MemoryStream body = new();
        await request.Body.CopyToAsync(body);
        HttpRequestMessage copy = new(new(request.Method), new Uri(emulator, request.HttpContext.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget))
        {
            Content = new ByteArrayContent(body.ToArray()),
        };
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in request.Headers.Where(header => !s_ofTheConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!copy.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                copy.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        return copy;
    }
}
