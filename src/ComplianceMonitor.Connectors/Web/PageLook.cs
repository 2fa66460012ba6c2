using System.Buffers;
using ComplianceMonitor.Connectors.Documents;

namespace ComplianceMonitor.Connectors.Web;

/// <summary>Tells what came by looking at it: its kind, and whether it is a page that shows a robot nothing.</summary>
internal static class PageLook
{
    // Walls are small pages; what is longer has content of its own and may well speak of them.
    private const int LargestWall = 60_000;
    private const int MostLettersOfAWall = 400;
    private const int MostLettersOfAShell = 80;

    private static readonly SearchValues<string> Challenges = SearchValues.Create(
        [
            "/cdn-cgi/challenge-platform", "cf-chl-", "_cf_chl_opt", "_Incapsula_Resource", "captcha-delivery.com", "px-captcha",
            "awsWafCookieDomainList", "AwsWafIntegration", "g-recaptcha", "h-captcha", "Checking your browser before", "ddos-guard",
            "sgcaptcha", "Verifying you are human", "verify you are human",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Shells = SearchValues.Create(
        ["id=\"root\"", "id=\"app\"", "id=\"__next\"", "id=\"__nuxt\"", "<app-root", "enable javascript", "requires javascript", "turn on javascript", "javascript is disabled", "need to enable javascript"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The media type by the bytes; the server's word is not asked.</summary>
    public static string MediaType(byte[] bytes) => ContentSniffer.Tell(bytes) switch
    {
        Content.Pdf => "application/pdf",
        Content.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Content.Odt => "application/vnd.oasis.opendocument.text",
        Content.Spreadsheet => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Content.Slides => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        Content.Ole => "application/x-ole-storage",
        Content.Rtf => "application/rtf",
        Content.Picture => "image/*",
        Content.Archive or Content.BrokenZip => "application/zip",
        Content.Text => OfText(TextDecoding.Decode(bytes)),
        _ => "application/octet-stream",
    };

    /// <summary>Challenged or NeedsJavaScript where the page is such a wall; null where it has something to say.</summary>
    /// <param name="bytes">The content.</param>
    /// <param name="mediaType">What it is.</param>
    public static WebCause? Wall(byte[] bytes, string mediaType)
    {
        if (mediaType is not "text/html")
        {
            return null;
        }

        string page = TextDecoding.Decode(bytes);
        return bytes.Length <= LargestWall && page.AsSpan().ContainsAny(Challenges) && ShownLetters(page) < MostLettersOfAWall ? WebCause.Challenged
            : IsShell(page) ? WebCause.NeedsJavaScript
            : null;
    }

    private static bool IsShell(string page) =>
        page.Contains("<script", StringComparison.OrdinalIgnoreCase) && page.AsSpan().ContainsAny(Shells) && ShownLetters(page) < MostLettersOfAShell;

    private static string OfText(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan(0, Math.Min(text.Length, 512)).TrimStart();
        return ContentSniffer.IsHtml(text) ? "text/html"
            : start.StartsWith("<?xml", StringComparison.Ordinal) || start.StartsWith("<rss", StringComparison.Ordinal) || start.StartsWith("<feed", StringComparison.Ordinal) ? "application/xml"
            : start is ['{' or '[', ..] ? "application/json"
            : "text/plain";
    }

    // Letters and digits outside of tags, scripts, styles and what is only for browsers without scripts.
    private static int ShownLetters(string page)
    {
        int shown = 0;
        int at = 0;
        while (at < page.Length && shown <= MostLettersOfAWall)
        {
            if (page[at] != '<')
            {
                shown += char.IsLetterOrDigit(page[at]) ? 1 : 0;
                at++;
                continue;
            }

            at = Skip(page, at);
        }

        return shown;
    }

    private static int Skip(string page, int at)
    {
        ReadOnlySpan<char> rest = page.AsSpan(at);
        foreach (string hidden in (ReadOnlySpan<string>)["script", "style", "noscript", "head"])
        {
            if (rest[1..].StartsWith(hidden, StringComparison.OrdinalIgnoreCase) && rest.Length > hidden.Length + 1 && !char.IsAsciiLetter(rest[hidden.Length + 1]))
            {
                int close = page.IndexOf($"</{hidden}", at, StringComparison.OrdinalIgnoreCase);
                return close < 0 ? page.Length : close + hidden.Length + 2;
            }
        }

        int end = rest.StartsWith("<!--", StringComparison.Ordinal) ? page.IndexOf("-->", at, StringComparison.Ordinal) : page.IndexOf('>', at);
        return end < 0 ? page.Length : end + 1;
    }
}
