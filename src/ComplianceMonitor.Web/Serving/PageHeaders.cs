using Microsoft.AspNetCore.Http;

namespace ComplianceMonitor.Web.Serving;

/// <summary>The headers of every page.</summary>
public static class PageHeaders
{
    /// <summary>Nothing is loaded but our own style sheet, nothing runs, nothing frames the page, and forms go back to where it came from.</summary>
    public const string ContentSecurityPolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Sets them.</summary>
    /// <param name="headers">The headers of the answer.</param>
    public static void Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }
}
