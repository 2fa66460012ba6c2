using System.Net;
using System.Net.Sockets;

namespace ComplianceMonitor.Connectors.Web;

/// <summary>
/// Which IP addresses may be connected to: those of the public internet and no others. From the special-purpose registries of
/// RFC 6890 as IANA keeps them. Addresses that carry another (NAT64, 6to4, Teredo) are judged by what they carry.
/// </summary>
public static class AddressGuard
{
    private static readonly (IPNetwork Range, string What)[] RefusedIPv4 =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "this network, RFC 791"),
        (IPNetwork.Parse("10.0.0.0/8"), "private, RFC 1918"),
        (IPNetwork.Parse("100.64.0.0/10"), "carrier-grade NAT, RFC 6598"),
        (IPNetwork.Parse("127.0.0.0/8"), "loopback, RFC 1122"),
        (IPNetwork.Parse("168.63.129.16/32"), "Azure's platform address"),
        (IPNetwork.Parse("169.254.0.0/16"), "link-local and metadata, RFC 3927"),
        (IPNetwork.Parse("172.16.0.0/12"), "private, RFC 1918"),
        (IPNetwork.Parse("192.0.0.0/24"), "protocol assignments, RFC 6890"),
        (IPNetwork.Parse("192.0.2.0/24"), "documentation, RFC 5737"),
        (IPNetwork.Parse("192.88.99.0/24"), "6to4 relays, RFC 7526"),
        (IPNetwork.Parse("192.168.0.0/16"), "private, RFC 1918"),
        (IPNetwork.Parse("198.18.0.0/15"), "benchmarking, RFC 2544"),
        (IPNetwork.Parse("198.51.100.0/24"), "documentation, RFC 5737"),
        (IPNetwork.Parse("203.0.113.0/24"), "documentation, RFC 5737"),
        (IPNetwork.Parse("224.0.0.0/4"), "multicast, RFC 1112"),
        (IPNetwork.Parse("240.0.0.0/4"), "reserved, RFC 1112"),
    ];

    private static readonly (IPNetwork Range, string What)[] RefusedIPv6 =
    [
        (IPNetwork.Parse("::1/128"), "loopback, RFC 4291"),
        (IPNetwork.Parse("::/128"), "unspecified, RFC 4291"),
        (IPNetwork.Parse("::ffff:0:0/96"), "IPv4-mapped, RFC 4291"),
        (IPNetwork.Parse("::/96"), "IPv4-compatible, RFC 4291"),
        (IPNetwork.Parse("64:ff9b:1::/48"), "local NAT64, RFC 8215"),
        (IPNetwork.Parse("fc00::/7"), "unique local, RFC 4193"),
        (IPNetwork.Parse("fe80::/10"), "link-local, RFC 4291"),
        (IPNetwork.Parse("fec0::/10"), "site-local, RFC 3879"),
        (IPNetwork.Parse("ff00::/8"), "multicast, RFC 4291"),
        (IPNetwork.Parse("2001::/23"), "protocol assignments, RFC 2928"),
        (IPNetwork.Parse("2001:db8::/32"), "documentation, RFC 3849"),
        (IPNetwork.Parse("3fff::/20"), "documentation, RFC 9637"),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Teredo = IPNetwork.Parse("2001::/32");

    /// <summary>Why an address may not be connected to; null where it may.</summary>
    /// <param name="address">The address that the socket would be given.</param>
    /// <param name="allowLoopback">True where 127.0.0.0/8 and ::1 themselves may be; never an address that only carries one.</param>
    public static string? Refusal(IPAddress address, bool allowLoopback)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return IsLoopback(address) && allowLoopback ? null : Find(RefusedIPv4, address);
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return "no IP address";
        }

        byte[] bytes = address.GetAddressBytes();
        IPAddress bare = new(bytes);
        return bare.Equals(IPAddress.IPv6Loopback) && allowLoopback ? null
            : address.ScopeId != 0 ? "an address with a zone, RFC 4007"
            : Nat64.Contains(bare) ? Carried(bytes.AsSpan(12), "NAT64")
            : SixToFour.Contains(bare) ? Carried(bytes.AsSpan(2, 4), "6to4")
            : Teredo.Contains(bare) ? Carried(bytes.AsSpan(4, 4), "Teredo") ?? Carried(Inverted(bytes), "Teredo")
            : Find(RefusedIPv6, bare) ?? (GlobalUnicast.Contains(bare) ? null : "not global unicast, RFC 4291");
    }

    private static bool IsLoopback(IPAddress address) => address.GetAddressBytes()[0] == 127;

    private static string? Carried(ReadOnlySpan<byte> embedded, string by) =>
        Find(RefusedIPv4, new IPAddress(embedded)) is { } what ? $"{what}, within {by}" : null;

    // Teredo hides the client's address by inverting its bits, RFC 4380 section 4.
    private static byte[] Inverted(byte[] bytes) => [(byte)~bytes[12], (byte)~bytes[13], (byte)~bytes[14], (byte)~bytes[15]];

    private static string? Find((IPNetwork Range, string What)[] ranges, IPAddress address)
    {
        foreach ((IPNetwork range, string what) in ranges)
        {
            if (range.Contains(address))
            {
                return what;
            }
        }

        return null;
    }
}
