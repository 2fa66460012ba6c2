using ComplianceMonitor.Core.Channels;

namespace ComplianceMonitor.Core.Mentions.Stories;

/// <summary>An address without what changes from reader to reader: scheme, www., m., amp, tracking, fragment, trailing slash.</summary>
public static class CanonicalAddress
{
    private static readonly string[] Tracking =
        ["fbclid", "gclid", "dclid", "msclkid", "igshid", "igsh", "mc_cid", "mc_eid", "ref", "ref_src", "ref_url", "source", "src", "cmp", "cmpid", "ito", "ns_mchannel", "ns_source", "ns_campaign", "at_medium", "at_campaign",
         "spm", "share", "shared", "smid", "sfnsn", "feature", "si", "s", "t", "amp", "outputtype", "mibextid", "rss", "from", "via", "__twitter_impression", "_gl", "yclid", "wt.mc_id", "cid", "xtor"];

    /// <summary>The canonical form; an address that is none comes back trimmed and in lower case.</summary>
    /// <param name="address">Any address.</param>
    public static string Of(string? address)
    {
        string trimmed = address?.Trim() ?? "";
        if (trimmed.Length is 0 or > 4_000 || !Uri.TryCreate(trimmed, UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0)
        {
            return trimmed.ToLowerInvariant();
        }

        string host = HostName.WithoutPrefix(uri.Host.ToLowerInvariant());
        host = host.StartsWith("amp.", StringComparison.Ordinal) ? host[4..] : host;
        string path = uri.AbsolutePath;
        if (host.EndsWith(".cdn.ampproject.org", StringComparison.Ordinal) && Embedded(path) is { } inner)
        {
            return Of(inner);
        }

        path = path.TrimEnd('/');
        path = path.EndsWith("/amp", StringComparison.OrdinalIgnoreCase) ? path[..^4] : path.EndsWith(".amp", StringComparison.OrdinalIgnoreCase) ? path[..^4] : path;
        path = path.StartsWith("/amp/", StringComparison.OrdinalIgnoreCase) ? path[4..] : path;
        path = path.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase) ? path[..^11] : path;
        string port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        return $"{host}{port}{path.TrimEnd('/')}{Query(uri.Query, host)}";
    }

    private static string Query(string query, string host)
    {
        string[] kept = [.. query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !IsTracking(part.Split('=')[0].ToLowerInvariant(), host)).Order(StringComparer.Ordinal)];
        return kept.Length == 0 ? "" : $"?{string.Join('&', kept)}";
    }

    private static bool IsTracking(string name, string host) =>
        name.StartsWith("utm_", StringComparison.Ordinal) || name.StartsWith("__cft__", StringComparison.Ordinal) || name is "__tn__"
        || (Tracking.Contains(name, StringComparer.Ordinal) && !(name is "t" or "s" or "cid" or "src" or "from" && !host.EndsWith("youtube.com", StringComparison.Ordinal) && host is not ("youtu.be" or "x.com" or "twitter.com")));

    private static string? Embedded(string path) =>
        path.IndexOf("/c/s/", StringComparison.Ordinal) is >= 0 and int secure ? $"https://{path[(secure + 5)..]}"
        : path.IndexOf("/c/", StringComparison.Ordinal) is >= 0 and int plain ? $"http://{path[(plain + 3)..]}"
        : null;
}
