namespace ComplianceMonitor.Connectors.Web;

/// <summary>How the web is asked. The defaults are for the live product; tests set pauses and waits to zero.</summary>
public sealed record WebSettings
{
    /// <summary>The name robots.txt knows us by, RFC 9309 section 2.2.1.</summary>
    public const string ProductToken = "ComplianceMonitor";

    /// <summary>Whom the owner of a site may write to, an address of a page or of a mailbox: <c>Web__Contact</c>.</summary>
    public string? Contact { get; init; }

    /// <summary>Whether 127.0.0.0/8 and ::1 may be connected to: <c>Web__AllowLoopback</c>.</summary>
    public bool AllowLoopback { get; init; }

    /// <summary>Ports beside 80 and 443.</summary>
    public IReadOnlySet<int> Ports { get; init; } = new HashSet<int>();

    /// <summary>Host and port (<c>host:443</c>) of every <c>*__BaseUrl</c> setting. Only a request that says it is for one uses the permission.</summary>
    public IReadOnlySet<string> NamedHosts { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Bytes of the largest answer, after decompression.</summary>
    public int LargestAnswer { get; init; } = 20_000_000;

    /// <summary>How long all exchanges of one fetch may take together, redirects and repeats included; waiting for a turn does not count.</summary>
    public TimeSpan LongestFetch { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Redirects that are followed.</summary>
    public int MostRedirects { get; init; } = 5;

    /// <summary>What lies between two requests to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Repeats after 429, 503 and failed connections.</summary>
    public int Repeats { get; init; } = 2;

    /// <summary>The median wait before the first repeat; it doubles.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest Retry-After that is waited for; a longer one ends the fetch.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Pages of one website that are read: <c>Web__CrawlPages</c>.</summary>
    public int CrawlPages { get; init; } = 200;

    /// <summary>How long the reading of one website may take: <c>Web__CrawlMinutes</c>.</summary>
    public TimeSpan CrawlTime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>What we say we are, RFC 9110 section 10.1.5.</summary>
    public string UserAgent => Contact is { Length: > 0 } contact && !contact.AsSpan().ContainsAny("()\r\n\\")
        ? $"{ProductToken}/0.1 (+{contact})"
        : $"{ProductToken}/0.1";
}
