using System.Globalization;
using System.Net;

namespace ComplianceMonitor.Connectors.Web;

/// <summary>
/// A range of addresses and what it is. The bits are compared here: <see cref="IPNetwork.Contains"/> reads an IPv4-mapped address as the
/// IPv4 address in it, and so holds some of them to be global unicast.
/// </summary>
internal readonly record struct AddressRange
{
    private readonly UInt128 _start;
    private readonly int _hidden;
    private readonly int _length;

    /// <summary>A range.</summary>
    /// <param name="range">First address and prefix length, as in <c>10.0.0.0/8</c>.</param>
    /// <param name="what">What it is, with the RFC that says so.</param>
    public AddressRange(string range, string what)
    {
        int slash = range.IndexOf('/', StringComparison.Ordinal);
        byte[] first = IPAddress.Parse(range.AsSpan(0, slash)).GetAddressBytes();
        _length = first.Length;
        _hidden = (8 * _length) - int.Parse(range.AsSpan(slash + 1), CultureInfo.InvariantCulture);
        _start = Bits(first) >> _hidden;
        What = what;
    }

    /// <summary>What it is.</summary>
    public string What { get; }

    /// <summary>Whether an address, given as its bytes, lies within.</summary>
    public bool Holds(ReadOnlySpan<byte> address) => address.Length == _length && Bits(address) >> _hidden == _start;

    private static UInt128 Bits(ReadOnlySpan<byte> bytes)
    {
        UInt128 bits = 0;
        foreach (byte part in bytes)
        {
            bits = (bits << 8) | part;
        }

        return bits;
    }
}
