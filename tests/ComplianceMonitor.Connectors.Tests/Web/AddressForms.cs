namespace ComplianceMonitor.Connectors.Tests.Web;

/// <summary>Ways to write an address that must never be connected to. PORT stands for the port of a listener at all addresses of this machine.</summary>
internal static class AddressForms
{
    /// <summary>Hosts in every spelling that a parser somewhere takes, with what they mean.</summary>
    private static readonly string[] Hosts =
    [
        // Loopback: dotted, short, decimal, octal, hexadecimal, mixed.
        "127.0.0.1", "127.1", "127.0.1", "127.0.0.2", "127.127.127.127", "127.255.255.254", "2130706433", "2130706434", "0x7f000001", "0x7F000001", "0X7f000001",
        "017700000001", "0177.0.0.1", "0177.0.0.01", "0177.0000.0000.0001", "00177.0.0.1", "0x7f.0.0.1", "0x7f.0x0.0x0.0x1", "0x7f.1", "0177.1", "127.0x1", "127.0.0x1", "127.00.00.01",
        "0x7f.0.1", "127.0.0.0x01", "0177.0x0.0.1", "127.65537", "0x7f.65537", "0177.0.65537", "127.16777215",
        // This network and everything else that ends at this machine.
        "0", "0.0.0.0", "0x0", "00", "0.0", "0.0.0", "0.1.2.3", "0x00000000", "000.000.000.000",
        // Private.
        "10.0.0.1", "10.1", "10.255.255.255", "167772161", "0x0a000001", "0xa.1", "012.0.0.1", "012.1", "10.0x1",
        "172.16.0.1", "172.31.255.255", "2886729729", "0xac100001", "0254.020.0.1", "0xac.0x10.1", "192.168.0.1", "192.168.1", "192.168.255.255", "3232235521", "0xc0a80001", "0300.0250.0.1", "0xc0.0xa8.1",
        // Metadata and link-local.
        "169.254.169.254", "2852039166", "0xa9fea9fe", "0251.0376.0251.0376", "0xa9.0xfe.0xa9.0xfe", "169.254.43518", "169.16689662", "0xa9.254.0251.254", "025177524776", "169.254.0.1", "169.254.170.2",
        "168.63.129.16", "0xa83f8110", "100.100.100.200", "192.0.0.192",
        // Carrier-grade NAT, documentation, benchmarking, multicast, reserved, broadcast.
        "100.64.0.1", "100.127.255.255", "1681915905", "0x64400001", "192.0.0.1", "192.0.2.1", "192.88.99.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1",
        "224.0.0.1", "239.255.255.255", "0xe0000001", "240.0.0.1", "255.255.255.255", "4294967295", "0xffffffff", "037777777777",
        // IPv6.
        "[::1]", "[0:0:0:0:0:0:0:1]", "[0000:0000:0000:0000:0000:0000:0000:0001]", "[::0.0.0.1]", "[::]", "[0:0:0:0:0:0:0:0]",
        "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::FFFF:7F00:0001]", "[0:0:0:0:0:ffff:127.0.0.1]", "[::ffff:10.0.0.1]", "[::ffff:169.254.169.254]", "[::ffff:a9fe:a9fe]", "[::ffff:0.0.0.0]", "[::ffff:192.168.1.1]", "[::ffff:1.1.1.1]",
        "[::127.0.0.1]", "[::7f00:1]", "[::10.0.0.1]", "[::169.254.169.254]",
        "[64:ff9b::127.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b::10.0.0.1]", "[64:ff9b::a9fe:a9fe]", "[64:ff9b::192.168.0.1]", "[64:ff9b:1::127.0.0.1]", "[64:ff9b:1::1]",
        "[2002:7f00:1::]", "[2002:7f00:0001::1]", "[2002:a00:1::]", "[2002:a9fe:a9fe::]", "[2002:c0a8:1::1]", "[2002:6440:1::]",
        "[2001:0:7f00:1::]", "[2001:0:a00:1:0:ffff:fefe:fefe]", "[2001:0:101:101:0:ffff:80ff:fffe]", "[2001::1]", "[2001:0:101:101::5601:5601]",
        "[fe80::1]", "[fe80::1%25lo]", "[fe80::1%251]", "[fe80::1%eth0]", "[febf::1]", "[::1%25lo]", "[fec0::1]", "[feff::1]", "[fc00::1]", "[fd00::1]", "[fd00:ec2::254]", "[fd20:ce::254]", "[fdff:ffff::1]",
        "[ff01::1]", "[ff02::1]", "[ff0e::1]", "[2001:db8::1]", "[2001:2::1]", "[2001:10::1]", "[2001:20::1]", "[3fff::1]", "[5f00::1]", "[100::1]", "[4000::1]", "[8000::1]", "[::2]", "[::ffff:0:7f00:1]",
        // Other digits, dots and escapes.
        "127。0。0。1", "127。0。0。1", "①②⑦.⓪.⓪.①", "127.0.0.1", "0x7f.1", "%31%32%37.0.0.1", "127%2e0%2e0%2e1", "127.0.0.1.", "[::1].", "lo%63alhost",
        // Names.
        "localhost", "LOCALHOST", "localhost.", "loopback.example", "mapped.example", "private.example", "metadata.google.internal", "metadata", "instance-data", "dual.example", "nat64.example", "sixtofour.example", "zone.example", "zero.example",
    ];

    /// <summary>Texts that try to show one host and mean another, or that are no address.</summary>
    private static readonly string[] Tricks =
    [
        "http://public.example@127.0.0.1:PORT/", "http://public.example:80@127.0.0.1:PORT/", "http://user:word@localhost:PORT/", "http://@127.0.0.1:PORT/", "http://:@127.0.0.1:PORT/", "http://public.example%40127.0.0.1:PORT/",
        "http://127.0.0.1:PORT\\@public.example/", "http://public.example\\@127.0.0.1:PORT/", "http:\\\\127.0.0.1:PORT\\", "http:/\\127.0.0.1:PORT/", "\\\\127.0.0.1:PORT\\share", "http://127.0.0.1\\.public.example:PORT/",
        "http://127.0.0.1:PORT#@public.example/", "http://127.0.0.1:PORT?@public.example/", "http://127.0.0.1:PORT/@public.example", "http://127.0.0.1:PORT;@public.example/", "http://127.0.0.1 :PORT/", "http://127.0.0.1\t:PORT/",
        "http://127.0.0.1\r\n:PORT/", "http://127.0.0.1:PORT\u0000.public.example/", "http://public.example\r\nHost: x@127.0.0.1:PORT/", "//127.0.0.1:PORT/", "127.0.0.1:PORT/", "http:127.0.0.1:PORT/", "http:/127.0.0.1:PORT/", "http:///127.0.0.1:PORT/",
        "HTTP://127.0.0.1:PORT/", "hTTps://127.0.0.1:PORT/", "file://127.0.0.1/etc/passwd", "file:///etc/passwd", "ftp://127.0.0.1:PORT/", "gopher://127.0.0.1:PORT/_x", "dict://127.0.0.1:PORT/", "ldap://127.0.0.1:PORT/", "ws://127.0.0.1:PORT/",
        "data:text/html,x", "javascript:alert(1)", "jar:http://127.0.0.1:PORT/!/", "unix:///var/run/docker.sock", "http+unix://127.0.0.1:PORT/", "http://127.0.0.1:22/", "http://public.example:22/", "http://public.example:0/", "http://public.example:65536/",
        "http://[::1/", "http://[127.0.0.1]:PORT/", "http://[::1]x:PORT/", "http://256.256.256.256:PORT/", "http://127.0.0.1.:PORT/", "http://.127.0.0.1:PORT/", "http://[v1.x]:PORT/", "http://127.0.0.1:PORT:PORT/", "http://", "", " ", "http:// /",
    ];

    /// <summary>All of them, as texts.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Hosts.Select(host => $"http://{host}:PORT/").Concat(Tricks)];

    /// <summary>Names of the hosts above and what a resolver says of them.</summary>
    public static NetworkDouble Names(NetworkDouble network) => network
        .With("localhost", "127.0.0.1 ::1").With("localhost.", "127.0.0.1").With("loopback.example", "127.0.0.1").With("mapped.example", "::ffff:127.0.0.1")
        .With("private.example", "10.0.0.7").With("metadata.google.internal", "169.254.169.254").With("metadata", "169.254.169.254").With("instance-data", "169.254.169.254")
        .With("dual.example", "127.0.0.1 10.0.0.1 ::1").With("nat64.example", "64:ff9b::7f00:1").With("sixtofour.example", "2002:7f00:1::").With("zone.example", "fe80::1%1")
        .With("zero.example", "0.0.0.0 ::").With("127.0.0.1.", "127.0.0.1").With("public.example", "1.1.1.1");
}
