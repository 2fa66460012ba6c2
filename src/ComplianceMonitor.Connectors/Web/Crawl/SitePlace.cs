using System.Text;
using ComplianceMonitor.Core.Channels;

namespace ComplianceMonitor.Connectors.Web.Crawl;

/// <summary>Addresses as a visit to a website tells them apart: two spellings of one page are one.</summary>
internal static class SitePlace
{
    private static readonly string[] s_tracking = ["utm_", "fbclid", "gclid", "msclkid", "mc_cid", "mc_eid", "_ga", "sid", "sessionid", "session", "phpsessid", "jsessionid", "aspsessionid", "cfid", "cftoken", "print", "share", "replytocom"];

    private static readonly string[] s_frontPages = ["index.html", "index.htm", "index.php", "index.aspx", "index.asp", "default.aspx", "default.asp", "default.htm", "default.html"];

    /// <summary>True where both are of one site: www and bare host are one, subdomains and other ports are not.</summary>
    public static bool IsSameSite(Uri one, Uri other) =>
        string.Equals(HostName.WithoutWww(one.IdnHost), HostName.WithoutWww(other.IdnHost), StringComparison.OrdinalIgnoreCase)
        && (one.Port == other.Port || (one.IsDefaultPort && other.IsDefaultPort));

    /// <summary>One key for all spellings of an address: scheme, www., a fragment, a last slash, the front page's file, tracking and sessions say nothing.</summary>
    public static string Key(Uri address)
    {
        string path = address.AbsolutePath;
        int session = path.IndexOf(";jsessionid=", StringComparison.OrdinalIgnoreCase);
        path = session < 0 ? path : path[..session];
        int file = path.LastIndexOf('/') + 1;
        path = s_frontPages.Contains(path[file..], StringComparer.OrdinalIgnoreCase) ? path[..file] : path;
        StringBuilder key = new StringBuilder(HostName.WithoutWww(address.IdnHost)).Append(address.IsDefaultPort ? "" : FormattableString.Invariant($":{address.Port}")).Append(path.TrimEnd('/'));
        foreach (string part in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !IsTracking(part)).Order(StringComparer.Ordinal))
        {
            key.Append('&').Append(part);
        }

        return key.ToString();
    }

    /// <summary>An address as a page writes it; null where it is none of the web.</summary>
    /// <param name="page">The page, or what it names as its base.</param>
    /// <param name="written">The address.</param>
    public static Uri? Resolve(Uri page, string written)
    {
        if (written.Length is 0 or > WebAddress.Longest || !Uri.TryCreate(page, written.Trim(), out Uri? address) || address.Scheme is not ("http" or "https"))
        {
            return null;
        }

        return address.Fragment.Length == 0 ? address : new Uri(address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));
    }

    private static bool IsTracking(string part)
    {
        int equals = part.IndexOf('=', StringComparison.Ordinal);
        string name = equals < 0 ? part : part[..equals];
        return s_tracking.Any(tracking => tracking[^1] == '_' ? name.StartsWith(tracking, StringComparison.OrdinalIgnoreCase) : string.Equals(name, tracking, StringComparison.OrdinalIgnoreCase));
    }
}
