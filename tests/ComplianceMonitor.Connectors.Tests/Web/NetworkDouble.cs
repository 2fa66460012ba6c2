using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using ComplianceMonitor.Connectors.Web;

namespace ComplianceMonitor.Connectors.Tests.Web;

/// <summary>Names that a test makes up, and connections that really go to loopback, wherever they are meant to go.</summary>
internal sealed class NetworkDouble : Network
{
    private readonly ConcurrentDictionary<string, Queue<IPAddress[]>> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where connections to addresses of the public internet land.</summary>
    public int LoopbackPort { get; init; }

    /// <summary>The ends that a connection was wanted to.</summary>
    public ConcurrentQueue<IPEndPoint> Connected { get; } = [];

    public ConcurrentQueue<string> Resolved { get; } = [];

    /// <summary>Makes a name up. Several answers are given one after the other; the last one stays.</summary>
    public NetworkDouble With(string host, params string[] answers)
    {
        _names[host] = new Queue<IPAddress[]>(answers.Select(answer => answer.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(IPAddress.Parse).ToArray()));
        return this;
    }

    public override Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        Resolved.Enqueue(host);
        Queue<IPAddress[]> answers = _names.TryGetValue(host, out Queue<IPAddress[]>? known) ? known : throw new SocketException((int)SocketError.HostNotFound);
        lock (answers)
        {
            return Task.FromResult(answers.Count > 1 ? answers.Dequeue() : answers.Peek());
        }
    }

    public override Task<Stream> ConnectAsync(IPEndPoint end, CancellationToken cancellationToken)
    {
        Connected.Enqueue(end);
        return base.ConnectAsync(IPAddress.IsLoopback(end.Address) ? end : new IPEndPoint(IPAddress.Loopback, LoopbackPort), cancellationToken);
    }
}
