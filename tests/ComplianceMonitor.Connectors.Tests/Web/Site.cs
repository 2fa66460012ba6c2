using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ComplianceMonitor.Connectors.Tests.Web;

/// <summary>A web server on loopback that writes to the wire what a test says, byte by byte if need be, and counts who came.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentBag<Task> _talks = [];
    private readonly Func<Asked, Stream, CancellationToken, Task> _answer;
    private readonly Task _accepting;
    private int _connections;
    private int _busy;

    private Site(IPAddress at, Func<Asked, Stream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener = new TcpListener(at, 0);
        if (at.Equals(IPAddress.IPv6Any))
        {
            _listener.Server.DualMode = true;
        }

        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Address => FormattableString.Invariant($"http://127.0.0.1:{Port}/");

    /// <summary>Connections that were taken.</summary>
    public int Connections => Volatile.Read(ref _connections);

    public ConcurrentQueue<Asked> Heard { get; } = [];

    /// <summary>The most requests that were being answered at one moment.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>Answers with whole answers.</summary>
    public static Site Of(Func<Asked, string> answer) => new(IPAddress.Loopback, (asked, stream, token) => stream.WriteAsync(Encoding.Latin1.GetBytes(answer(asked)), token).AsTask());

    /// <summary>Answers with whatever is written.</summary>
    public static Site Writing(Func<Asked, Stream, CancellationToken, Task> answer) => new(IPAddress.Loopback, answer);

    /// <summary>Listens at every address of this machine, IPv4 and IPv6.</summary>
    public static Site Everywhere(Func<Asked, string> answer) => new(IPAddress.IPv6Any, (asked, stream, token) => stream.WriteAsync(Encoding.Latin1.GetBytes(answer(asked)), token).AsTask());

    /// <summary>A whole answer.</summary>
    public static string Say(int status, string body, params string[] headers) =>
        FormattableString.Invariant($"HTTP/1.1 {status} X\r\nContent-Length: {body.Length}\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n{body}");

    /// <summary>A page that is content.</summary>
    public static string Page(string words = "The social media policy of the school") => Say(200, $"<!doctype html><html><body><p>{words}</p></body></html>", "Content-Type: text/html");

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_talks);
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_end.Token);
                Interlocked.Increment(ref _connections);
                _talks.Add(TalkAsync(client));
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                Stream stream = client.GetStream();
                using StreamReader reader = new(stream, Encoding.Latin1);
                while (await reader.ReadLineAsync(_end.Token) is { } first)
                {
                    List<string> headers = [];
                    while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 } header)
                    {
                        headers.Add(header);
                    }

                    Asked asked = new(first.Split(' ') is [_, var path, ..] ? path : "", headers);
                    char[] body = new char[int.TryParse(asked.Header("Content-Length"), CultureInfo.InvariantCulture, out int length) ? length : 0];
                    asked = asked with { Body = body.Length == 0 ? "" : new string(body, 0, await reader.ReadBlockAsync(body, _end.Token)) };
                    Heard.Enqueue(asked);
                    MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _busy));
                    await Task.Yield();
                    Interlocked.Decrement(ref _busy);
                    await _answer(asked, stream, _end.Token);
                }
            }
            catch (Exception over) when (over is OperationCanceledException or IOException or ObjectDisposedException)
            {
                // The client went away, which is what some tests want.
            }
        }
    }
}

/// <summary>A request as it came.</summary>
internal sealed record Asked(string Path, IReadOnlyList<string> Headers)
{
    /// <summary>What was posted; empty for nothing.</summary>
    public string Body { get; init; } = "";

    public string? Header(string name) => Headers.FirstOrDefault(header => header.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}
