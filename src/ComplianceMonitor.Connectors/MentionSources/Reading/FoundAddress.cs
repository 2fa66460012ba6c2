using ComplianceMonitor.Connectors.Web;

namespace ComplianceMonitor.Connectors.MentionSources.Reading;

/// <summary>Addresses that a source gives: http and https only, and those that a search wraps taken out of their wrapping.</summary>
internal static class FoundAddress
{
    private const int MostWrappings = 3;

    /// <summary>The address as a reader would open it; null where it is none that a reader should open (javascript:, data:, file:, with a password in it).</summary>
    /// <param name="written">As it came.</param>
    /// <param name="from">What a relative address is relative to; null where none is allowed.</param>
    public static string? Of(string? written, Uri? from = null)
    {
        for (int wrapping = 0; written is not null && wrapping <= MostWrappings; wrapping++)
        {
            if (Parse(written.Trim(), from) is not { } address)
            {
                return null;
            }

            if (Wrapped(address) is not { } inner)
            {
                return WithoutTail(address);
            }

            (written, from) = (inner, null);
        }

        return null;
    }

    private static Uri? Parse(string written, Uri? from) =>
        written.Length is > 0 and <= WebAddress.Longest && !written.Any(sign => char.IsControl(sign) || sign == '\\')
        && (from is null ? Uri.TryCreate(written, UriKind.Absolute, out Uri? address) : Uri.TryCreate(from, written, out address))
        && address.Scheme is "http" or "https" && address.UserInfo.Length == 0 && address.IdnHost.Length > 0
            ? address
            : null;

    /// <summary>Google Alerts and Google's results lead to the page by way of Google.</summary>
    private static string? Wrapped(Uri address)
    {
        string host = address.IdnHost;
        if (address.AbsolutePath is not "/url" || !(host.StartsWith("www.google.", StringComparison.OrdinalIgnoreCase) || host.StartsWith("google.", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        string query = address.Query.TrimStart('?');
        return Parameter(query, "url=") ?? Parameter(query, "q=");
    }

    private static string? Parameter(string query, string name)
    {
        string? part = query.Split('&').FirstOrDefault(one => one.StartsWith(name, StringComparison.Ordinal));
        return part is null ? null : Uri.UnescapeDataString(part[name.Length..]);
    }

    /// <summary>A story of Google News is named by its path; its query changes from reader to reader.</summary>
    private static string WithoutTail(Uri address) =>
        address.IdnHost is "news.google.com" && address.AbsolutePath.StartsWith("/rss/articles/", StringComparison.Ordinal)
            ? address.GetLeftPart(UriPartial.Path)
            : address.AbsoluteUri;
}
