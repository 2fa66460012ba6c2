namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Measures nesting before a page is parsed, since parsers close open elements by recursion.</summary>
internal static class HtmlNesting
{
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "option", "td", "th", "tr", "dt", "dd",
    };

    /// <summary>True where at most <paramref name="deepest"/> elements are open at once. One pass, no memory.</summary>
    /// <param name="html">The page.</param>
    /// <param name="deepest">The limit.</param>
    public static bool IsWithin(string html, int deepest)
    {
        int open = 0;
        for (int at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            bool closing = html[at + 1] == '/';
            int start = closing ? at + 2 : at + 1;
            int end = start;
            while (end < html.Length && end - start < 20 && char.IsAsciiLetterOrDigit(html[end]))
            {
                end++;
            }

            if (end == start || Void.Contains(html[start..end]))
            {
                continue;
            }

            open = closing ? Math.Max(0, open - 1) : open + 1;
            if (open > deepest)
            {
                return false;
            }
        }

        return true;
    }
}
