using System.Net;
using System.Net.Sockets;

namespace ComplianceMonitor.Connectors.Web;

/// <summary>The host stands at no address that may be connected to.</summary>
internal sealed class RefusedAddressException(string message) : Exception(message);

/// <summary>
/// Makes the handler below every request. Looking up and connecting are one act: a name is resolved once, each of its addresses is
/// judged, and the socket is given an address that was judged, so a name that answers otherwise a moment later changes nothing.
/// </summary>
internal static class GuardedHandler
{
    private const int MostTried = 4;

    /// <summary>A handler that connects to addresses of the public internet, and to loopback where the settings say so.</summary>
    public static SocketsHttpHandler Guarded(WebSettings settings, Network network) =>
        Make((end, cancellationToken) => ConnectAsync(network, end, address => AddressGuard.Refusal(address, settings.AllowLoopback), cancellationToken));

    /// <summary>A handler that connects to hosts named in a setting and to no others. It has connections of its own: none is handed to a guarded request.</summary>
    public static SocketsHttpHandler ForNamedHosts(WebSettings settings, Network network) =>
        Make((end, cancellationToken) => settings.NamedHosts.Contains(FormattableString.Invariant($"{end.Host}:{end.Port}"))
            ? ConnectAsync(network, end, _ => null, cancellationToken)
            : throw new RefusedAddressException("it is named in no setting"));

    private static SocketsHttpHandler Make(Func<DnsEndPoint, CancellationToken, Task<Stream>> connect) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.All,
        ActivityHeadersPropagator = null,
        MaxConnectionsPerServer = 2,
        MaxResponseHeadersLength = 64,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
        ConnectCallback = async (context, cancellationToken) => await connect(context.DnsEndPoint, cancellationToken),
    };

    private static async Task<Stream> ConnectAsync(Network network, DnsEndPoint end, Func<IPAddress, string?> refusal, CancellationToken cancellationToken)
    {
        IPAddress[] addresses = IPAddress.TryParse(end.Host, out IPAddress? literal) ? [literal] : await network.ResolveAsync(end.Host, cancellationToken);
        IPAddress[] allowed = [.. addresses.Where(address => refusal(address) is null).Take(MostTried)];
        if (allowed.Length == 0)
        {
            throw addresses.Length == 0
                ? new SocketException((int)SocketError.HostNotFound)
                : new RefusedAddressException(refusal(addresses[0])!);
        }

        for (int index = 0; ; index++)
        {
            try
            {
                return await network.ConnectAsync(new IPEndPoint(allowed[index], end.Port), cancellationToken);
            }
            catch (SocketException) when (index + 1 < allowed.Length)
            {
                // The next address may answer.
            }
        }
    }
}
