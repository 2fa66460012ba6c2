namespace ComplianceMonitor.Connectors.Web;

/// <summary>Where a redirect leads, judged like any address, RFC 9110 section 15.4.</summary>
internal static class Redirects
{
    /// <summary>The address that follows, or the cause for which none does.</summary>
    /// <param name="from">The address that redirects.</param>
    /// <param name="location">Its Location header.</param>
    /// <param name="settings">Says which ports are allowed.</param>
    public static (WebAddress? To, Answer? Failure) Judge(WebAddress from, string? location, WebSettings settings) =>
        !WebAddress.TryParse(from.Uri, location ?? "", settings, out WebAddress? to, out string? because)
            ? (null, Answer.Failed(WebCause.NotAnAddress, $"{from.Uri.IdnHost} redirects to an address that {because}."))
            : from.Uri.Scheme is "https" && to.Uri.Scheme is "http"
                ? (null, Answer.Failed(WebCause.RedirectRefused, $"{from.Uri.IdnHost} redirects from https to http, which is not followed."))
                : (to, null);
}
