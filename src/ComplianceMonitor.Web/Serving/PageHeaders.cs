using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ComplianceMonitor.Web.Layout;
using Microsoft.AspNetCore.Http;

namespace ComplianceMonitor.Web.Serving;

/// <summary>The headers of every page.</summary>
public static class PageHeaders
{
    /// <summary>Nothing is loaded but our own style sheet, nothing runs, nothing frames the page, and forms go back to where it came from.</summary>
    public const string ContentSecurityPolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>The same for a page that anybody may open: its style stands in it, for the style sheet lies behind the sign-in.</summary>
    public static readonly string OpenContentSecurityPolicy = ContentSecurityPolicy.Replace(
        "'self'; base", $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style.Sheet)))}'; base", StringComparison.Ordinal);

    /// <summary>Sets those of an open page.</summary>
    /// <param name="headers">The headers of the answer.</param>
    public static void SetOpen(IHeaderDictionary headers)
    {
        Set(headers);
        headers.ContentSecurityPolicy = OpenContentSecurityPolicy;
    }

    /// <summary>Sets what an answer asks for beyond them.</summary>
    /// <param name="headers">The headers of the answer.</param>
    /// <param name="answer">The answer.</param>
    public static void Add(IHeaderDictionary headers, PageAnswer answer)
    {
        if (answer.Location is { } location)
        {
            headers.Location = location;
        }

        if (answer.LastModified is { } at)
        {
            headers.LastModified = at.ToUniversalTime().ToString("R", CultureInfo.InvariantCulture);
            headers.CacheControl = "public, max-age=3600";
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        }

        if (answer.FileName is { } name)
        {
            headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        }
    }

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
