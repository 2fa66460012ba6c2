using System.Collections.Concurrent;

namespace ComplianceMonitor.Connectors.Web;

/// <summary>Politeness: one request at a time to a host, and a pause after each.</summary>
internal sealed class HostTurns(TimeSpan pause, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Runs one request when it is its turn.</summary>
    /// <param name="host">The host.</param>
    /// <param name="request">The request.</param>
    /// <param name="own">The pause before it, where it wants a longer one.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<T> TakeAsync<T>(string host, Func<Task<T>> request, TimeSpan own, CancellationToken cancellationToken)
    {
        TimeSpan between = own > pause ? own : pause;
        Host turn = _hosts.GetOrAdd(host, _ => new Host());
        await turn.Free.WaitAsync(cancellationToken);
        try
        {
            if (turn.Left is { } left && between - clock.GetElapsedTime(left) is var wait && wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, cancellationToken);
            }

            return await request();
        }
        finally
        {
            turn.Left = clock.GetTimestamp();
            turn.Free.Release();
        }
    }

    public void Dispose()
    {
        foreach (Host host in _hosts.Values)
        {
            host.Free.Dispose();
        }
    }

    private sealed class Host
    {
        public SemaphoreSlim Free { get; } = new(1);

        public long? Left { get; set; }
    }
}
