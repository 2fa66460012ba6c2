using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>
/// Takes HTML tags out of a line of text. Only what is certainly a tag goes: a known name with nothing but attributes after it.
/// <c>&lt;school name&gt;</c> and <c>&lt;a member of staff&gt;</c> are blanks that somebody forgot to fill, and stay.
/// </summary>
internal static partial class InlineTags
{
    private const int LongestTag = 2_000;

    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
        [
            "a", "b", "big", "blockquote", "br", "center", "code", "dd", "del", "div", "dl", "dt", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6",
            "hr", "i", "img", "ins", "li", "mark", "ol", "p", "pre", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody",
            "td", "tfoot", "th", "thead", "tr", "tt", "u", "ul", "wbr",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The line without its tags.</summary>
    /// <param name="line">A line that holds a '&lt;'.</param>
    /// <param name="links">Gets the targets of anchors and of addresses in angle brackets.</param>
    /// <param name="heading">Set where the line is marked as a heading.</param>
    public static string Strip(string line, List<Link> links, ref bool heading)
    {
        StringBuilder text = new(line.Length);
        (string Address, int Start)? anchor = null;
        int at = 0;
        for (int open = line.IndexOf('<', StringComparison.Ordinal); open >= 0; open = line.IndexOf('<', at))
        {
            text.Append(line, at, open - at);
            int length = line.AsSpan(open, Math.Min(LongestTag, line.Length - open)).IndexOf('>') + 1;
            string candidate = length < 3 ? "" : line.Substring(open, length);
            if (candidate.StartsWith("<!--", StringComparison.Ordinal) && line.IndexOf("-->", open, StringComparison.Ordinal) is >= 0 and int comment)
            {
                at = comment + 3;
            }
            else if (AutoLink(candidate) is { } address)
            {
                text.Append(address);
                links.Add(new(address.Contains('@', StringComparison.Ordinal) && !address.Contains(':', StringComparison.Ordinal) ? "mailto:" + address : address, address));
                at = open + length;
            }
            else if (candidate.Length > 0 && Tag().Match(candidate) is { Success: true } tag && Known.Contains(tag.Groups["name"].Value))
            {
                string name = tag.Groups["name"].Value.ToLowerInvariant();
                bool closing = candidate[1] == '/';
                if (name is "a")
                {
                    EndAnchor(text, links, ref anchor);
                    anchor = !closing && Href().Match(candidate) is { Success: true } href ? (Unquoted(href), text.Length) : null;
                }

                heading |= name is ['h', >= '1' and <= '6'];
                at = open + length;
                text.Append(Gap(name, closing, text, at < line.Length ? line[at] : ' '));
            }
            else
            {
                text.Append('<');
                at = open + 1;
            }
        }

        text.Append(line, at, line.Length - at);
        EndAnchor(text, links, ref anchor);
        return text.ToString().TrimEnd();
    }

    private static void EndAnchor(StringBuilder text, List<Link> links, ref (string Address, int Start)? anchor)
    {
        if (anchor is var (address, start))
        {
            links.Add(new(System.Net.WebUtility.HtmlDecode(address), System.Net.WebUtility.HtmlDecode(text.ToString(start, text.Length - start)).Trim()));
        }

        anchor = null;
    }

    private static string Gap(string name, bool closing, StringBuilder text, char next) => name switch
    {
        "td" or "th" => closing ? "\t" : "",
        "li" => closing ? "" : text.Length == 0 ? "- " : " - ",
        "br" or "p" or "div" or "tr" or "hr" or "dd" or "dt" or ['h', >= '1' and <= '6'] => text.Length == 0 || char.IsWhiteSpace(text[^1]) || char.IsWhiteSpace(next) ? "" : " ",
        _ => "",
    };

    private static string? AutoLink(string candidate) =>
        candidate.AsSpan().ContainsAny(':', '.') && AutoLinked().IsMatch(candidate) ? candidate[1..^1] : null;

    private static string Unquoted(Match href) => href.Groups["value"].Value.Trim('"', '\'', ' ');

    [GeneratedRegex(@"^</?(?<name>[a-z][a-z0-9]{0,9})(?:\s+[a-z][\w:-]*\s*=\s*(?:""[^""]*""|'[^']*'|[^\s""'<>]+))*\s*/?>$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\shref\s*=\s*(?<value>""[^""]*""|'[^']*'|[^\s""'<>]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Href();

    [GeneratedRegex(@"^<(?:https?://[^\s<>]+|mailto:[^\s<>]+|www\.[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AutoLinked();
}
