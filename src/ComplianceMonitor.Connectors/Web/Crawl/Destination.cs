using System.Collections.Frozen;

namespace ComplianceMonitor.Connectors.Web.Crawl;

/// <summary>What an address leads to, as far as its spelling says.</summary>
internal enum Destination
{
    /// <summary>A page, or something that does not say.</summary>
    Page = 1,

    /// <summary>A document that can be read.</summary>
    Document,

    /// <summary>A picture, a script, a form behind a login: nothing that is read.</summary>
    Nothing,
}

/// <summary>Tells destinations by plain tables.</summary>
internal static class Destinations
{
    private static readonly FrozenSet<string> s_documents = FrozenSet.ToFrozenSet(["pdf", "docx", "odt", "doc", "rtf"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_nothing = FrozenSet.ToFrozenSet(
        [
            "jpg", "jpeg", "png", "gif", "webp", "svg", "ico", "bmp", "tif", "tiff", "heic", "avif",
            "css", "js", "mjs", "json", "map", "woff", "woff2", "ttf", "eot", "xml", "rss", "atom", "ics", "vcf", "txt", "csv",
            "mp3", "mp4", "m4a", "m4v", "mov", "avi", "wav", "webm", "wmv", "ogg", "swf",
            "zip", "rar", "7z", "gz", "exe", "msi", "apk", "dmg", "epub", "mobi",
            "xls", "xlsx", "xlsm", "ods", "ppt", "pptx", "ppsx", "odp", "pub",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Segments of paths that lead to forms, feeds and machines.</summary>
    private static readonly FrozenSet<string> s_forms = FrozenSet.ToFrozenSet(
        [
            "wp-admin", "wp-login.php", "wp-json", "xmlrpc.php", "wp-content", "cdn-cgi", "login", "log-in", "signin", "sign-in", "logout", "log-out", "register", "signup",
            "admin", "administrator", "account", "basket", "cart", "checkout", "search", "feed", "rss", "print", "api",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What an address leads to.</summary>
    /// <param name="address">The address.</param>
    public static Destination Of(Uri address)
    {
        string path = address.AbsolutePath;
        int dot = path.LastIndexOf('.');
        string extension = dot > path.LastIndexOf('/') ? path[(dot + 1)..] : "";
        return s_documents.Contains(extension) ? Destination.Document
            : s_nothing.Contains(extension) || path.Split('/').Any(s_forms.Contains) ? Destination.Nothing
            : Destination.Page;
    }

    /// <summary>True for the media types of documents that are read.</summary>
    /// <param name="mediaType">The type, told by looking.</param>
    public static bool IsDocument(string mediaType) =>
        mediaType is "application/pdf" or "application/vnd.openxmlformats-officedocument.wordprocessingml.document" or "application/vnd.oasis.opendocument.text";
}
