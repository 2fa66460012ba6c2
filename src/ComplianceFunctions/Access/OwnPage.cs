using Microsoft.AspNetCore.Http;

namespace ComplianceFunctions.Access;

/// <summary>Tells a form that was sent from our own page from one of another site, by headers that scripts cannot forge.</summary>
internal static class OwnPage
{
    /// <summary>
    /// True where the browser says that our own page sent it. A request that says neither is refused. The app's own address comes from
    /// its settings: behind the platform's front end the request does not show it reliably.
    /// </summary>
    /// <param name="headers">The request's headers.</param>
    /// <param name="dashboard">The address of the app.</param>
    public static bool Sent(IHeaderDictionary headers, Uri? dashboard) =>
        headers["Sec-Fetch-Site"].ToString() is "" or "same-origin"
        && dashboard is not null
        && Uri.TryCreate(headers.Origin.ToString(), UriKind.Absolute, out Uri? origin)
        && Uri.Compare(origin, dashboard, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
}
