using Microsoft.AspNetCore.Http;

namespace ComplianceMonitor.Web.Serving;

/// <summary>Tells a form that was sent from our own page from one of another site, by headers that scripts cannot forge.</summary>
public static class OwnPage
{
    /// <summary>
    /// True where the browser says that our own page sent it. A request that does not say so is refused. The pages' own address is given:
    /// behind another server's front end the request does not show it reliably.
    /// </summary>
    /// <param name="headers">The request's headers.</param>
    /// <param name="pages">The address of the pages.</param>
    public static bool Sent(IHeaderDictionary headers, Uri? pages) =>
        headers["Sec-Fetch-Site"].ToString() is "" or "same-origin"
        && pages is not null
        && Uri.TryCreate(headers.Origin.ToString(), UriKind.Absolute, out Uri? origin)
        && Uri.Compare(origin, pages, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
}
