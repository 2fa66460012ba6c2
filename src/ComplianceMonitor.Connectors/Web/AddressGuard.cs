using System.Net;
using System.Net.Sockets;

namespace ComplianceMonitor.Connectors.Web;

/// <summary>
/// Which IP addresses may be connected to: those of the public internet and no others. From the special-purpose registries of
/// RFC 6890 as IANA keeps them. Addresses that carry another (NAT64, 6to4, Teredo) are judged by what they carry.
/// </summary>
public static class AddressGuard
{
    private static readonly AddressRange[] RefusedIPv4 =
    [
        new("0.0.0.0/8", "this network, RFC 791"),
        new("10.0.0.0/8", "private, RFC 1918"),
        new("100.64.0.0/10", "carrier-grade NAT, RFC 6598"),
        new("127.0.0.0/8", "loopback, RFC 1122"),
        new("168.63.129.16/32", "Azure's platform address"),
        new("169.254.0.0/16", "link-local and metadata, RFC 3927"),
        new("172.16.0.0/12", "private, RFC 1918"),
        new("192.0.0.0/24", "protocol assignments, RFC 6890"),
        new("192.0.2.0/24", "documentation, RFC 5737"),
        new("192.88.99.0/24", "6to4 relays, RFC 7526"),
        new("192.168.0.0/16", "private, RFC 1918"),
        new("198.18.0.0/15", "benchmarking, RFC 2544"),
        new("198.51.100.0/24", "documentation, RFC 5737"),
        new("203.0.113.0/24", "documentation, RFC 5737"),
        new("224.0.0.0/4", "multicast, RFC 1112"),
        new("240.0.0.0/4", "reserved, RFC 1112"),
    ];

    private static readonly AddressRange[] RefusedIPv6 =
    [
        new("::1/128", "loopback, RFC 4291"),
        new("::/128", "unspecified, RFC 4291"),
        new("::ffff:0:0/96", "IPv4-mapped, RFC 4291"),
        new("::/96", "IPv4-compatible, RFC 4291"),
        new("64:ff9b:1::/48", "local NAT64, RFC 8215"),
        new("fc00::/7", "unique local, RFC 4193"),
        new("fe80::/10", "link-local, RFC 4291"),
        new("fec0::/10", "site-local, RFC 3879"),
        new("ff00::/8", "multicast, RFC 4291"),
        new("2001::/23", "protocol assignments, RFC 2928"),
        new("2001:db8::/32", "documentation, RFC 3849"),
        new("3fff::/20", "documentation, RFC 9637"),
    ];

    private static readonly AddressRange GlobalUnicast = new("2000::/3", "GlobalUnicast");
    private static readonly AddressRange Nat64 = new("64:ff9b::/96", "Nat64");
    private static readonly AddressRange SixToFour = new("2002::/16", "SixToFour");
    private static readonly AddressRange Teredo = new("2001::/32", "Teredo");

    /// <summary>Why an address may not be connected to; null where it may.</summary>
    /// <param name="address">The address that the socket would be given.</param>
    /// <param name="allowLoopback">True where 127.0.0.0/8 and ::1 themselves may be; never an address that only carries one.</param>
    public static string? Refusal(IPAddress address, bool allowLoopback)
    {
        ArgumentNullException.ThrowIfNull(address);
        byte[] bytes = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return bytes[0] == 127 && allowLoopback ? null : Find(RefusedIPv4, bytes);
        }

        return allowLoopback && address.Equals(IPAddress.IPv6Loopback) ? null
            : address.ScopeId != 0 ? "an address with a zone, RFC 4007"
            : Nat64.Holds(bytes) ? Carried(bytes.AsSpan(12), "NAT64")
            : SixToFour.Holds(bytes) ? Carried(bytes.AsSpan(2, 4), "6to4")
            : Teredo.Holds(bytes) ? Carried(bytes.AsSpan(4, 4), "Teredo") ?? Carried(Inverted(bytes), "Teredo")
            : Find(RefusedIPv6, bytes) ?? (GlobalUnicast.Holds(bytes) ? null : "not global unicast, RFC 4291");
    }

    private static string? Carried(ReadOnlySpan<byte> embedded, string by) => Find(RefusedIPv4, embedded) is { } what ? $"{what}, within {by}" : null;

    // Teredo hides the client's address by inverting its bits, RFC 4380 section 4.
    private static byte[] Inverted(byte[] bytes) => [(byte)~bytes[12], (byte)~bytes[13], (byte)~bytes[14], (byte)~bytes[15]];

    private static string? Find(AddressRange[] ranges, ReadOnlySpan<byte> address)
    {
        foreach (AddressRange range in ranges)
        {
            if (range.Holds(address))
            {
                return range.What;
            }
        }

        return null;
    }
}
