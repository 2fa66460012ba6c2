using System.Net;
using System.Net.Sockets;

namespace ComplianceMonitor.Connectors.Web;

/// <summary>Names and connections: the two things that tests must be able to hold in their hands.</summary>
internal abstract class Network
{
    /// <summary>The network of this machine.</summary>
    public static Network OfThisMachine { get; } = new Machine();

    /// <summary>The addresses of a host.</summary>
    /// <exception cref="SocketException">It has none.</exception>
    public abstract Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken);

    /// <summary>A connection to an address, which nothing looks up again.</summary>
    /// <exception cref="SocketException">There is none.</exception>
    public virtual async Task<Stream> ConnectAsync(IPEndPoint end, CancellationToken cancellationToken)
    {
        Socket socket = new(end.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(end, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class Machine : Network
    {
        public override Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) => Dns.GetHostAddressesAsync(host, cancellationToken);
    }
}
