using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ComplianceMonitor.Connectors.Web;

/// <summary>
/// An address that may be asked for: http or https, a port that is allowed, no credentials, no tricks. The parser is the one that
/// the connection uses, so that no two readings of one text exist (RFC 3986; odd IPv4 forms come out as what they are).
/// </summary>
public sealed record WebAddress
{
    /// <summary>Characters of the longest address that is asked for.</summary>
    public const int Longest = 2048;

    private WebAddress(Uri uri) => Uri = uri;

    /// <summary>The address, absolute and without a fragment.</summary>
    public Uri Uri { get; }

    /// <summary>Host and port, in lower case: what politeness and robots.txt go by.</summary>
    public string Authority => HostAndPort(Uri);

    /// <summary>Path and query as they are sent.</summary>
    public string PathAndQuery => Uri.PathAndQuery;

    /// <summary>Reads an address.</summary>
    /// <param name="text">The text as it was found; white space around it is ignored.</param>
    /// <param name="settings">Says which ports are allowed.</param>
    /// <param name="address">The address, where the answer is true.</param>
    /// <param name="because">Why it is none, where the answer is false: the end of a sentence that starts with "the address".</param>
    public static bool TryParse(string text, WebSettings settings, [NotNullWhen(true)] out WebAddress? address, [NotNullWhen(false)] out string? because) =>
        TryParse(null, text, settings, out address, out because);

    /// <summary>Reads an address that may be relative, such as a Location header.</summary>
    internal static bool TryParse(Uri? from, string text, WebSettings settings, [NotNullWhen(true)] out WebAddress? address, [NotNullWhen(false)] out string? because)
    {
        address = null;
        text = text.Trim();
        because = text.Length == 0 ? "is empty"
            : text.Length > Longest ? "is longer than 2,048 characters"
            : text.Any(sign => char.IsControl(sign) || char.IsWhiteSpace(sign)) ? "holds white space or control characters"
            : text.Contains('\\', StringComparison.Ordinal) ? "holds a backslash"
            : null;
        if (because is not null)
        {
            return false;
        }

        if (!(from is null ? Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) : Uri.TryCreate(from, text, out uri)))
        {
            because = "cannot be read";
            return false;
        }

        because = Refusal(uri, text, settings);
        if (because is not null)
        {
            return false;
        }

        address = new WebAddress(uri.Fragment.Length == 0 ? uri : new Uri(uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)));
        return true;
    }

    /// <summary>Host and port of an address, as settings and politeness name them.</summary>
    internal static string HostAndPort(Uri uri) => string.Create(CultureInfo.InvariantCulture, $"{uri.IdnHost}:{uri.Port}");

    private static string? Refusal(Uri uri, string text, WebSettings settings) =>
        uri.Scheme is not ("http" or "https") ? "is neither http nor https"
        : uri.UserInfo.Length > 0 || AuthorityOf(text).Contains('@', StringComparison.Ordinal) ? "holds credentials"
        : AuthorityOf(text).Contains('%', StringComparison.Ordinal) ? "has a host with a percent sign"
        : uri.HostNameType is not (UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6) || uri.IdnHost.Length == 0 ? "has no host that can be looked up"
        : uri.Port is not (80 or 443) && !(settings.AllowLoopback && uri.IsLoopback) && !settings.Ports.Contains(uri.Port) && !settings.NamedHosts.Contains(HostAndPort(uri)) ? "has a port other than 80 and 443"
        : null;

    // What stands between "//" and the path; nothing where the text is a path.
    private static string AuthorityOf(string text)
    {
        int first = text.IndexOfAny(['/', '?', '#']);
        if (first < 0 || !text.AsSpan(first).StartsWith("//", StringComparison.Ordinal))
        {
            return "";
        }

        ReadOnlySpan<char> rest = text.AsSpan(first + 2);
        int end = rest.IndexOfAny('/', '?', '#');
        return (end < 0 ? rest : rest[..end]).ToString();
    }
}
