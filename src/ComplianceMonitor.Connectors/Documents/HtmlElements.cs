using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Reading;
using HtmlAgilityPack;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>What elements mean for lines, as plain tables.</summary>
internal static partial class HtmlElements
{
    private static readonly FrozenSet<string> NotShown = FrozenSet.ToFrozenSet(
        ["script", "style", "noscript", "template", "head", "title", "svg", "select", "datalist", "textarea", "object", "math", "audio", "video", "canvas"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Paragraphs = FrozenSet.ToFrozenSet(
        [
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "section", "article", "header", "footer", "nav", "main", "aside",
            "div", "form", "fieldset", "blockquote", "pre", "figure", "address", "details",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> OtherBlocks = FrozenSet.ToFrozenSet(
        ["li", "dt", "dd", "tr", "td", "th", "caption", "summary", "figcaption", "hr", "legend", "body", "html", "center", "label", "menu", "iframe"],
        StringComparer.Ordinal);

    /// <summary>True where the element starts and ends a line.</summary>
    public static bool IsBlock(string name) => Paragraphs.Contains(name) || OtherBlocks.Contains(name);

    /// <summary>True where a blank line stands around the element.</summary>
    public static bool EndsParagraph(string name) => Paragraphs.Contains(name);

    /// <summary>True for h1 to h6.</summary>
    public static bool IsHeading(string name) => name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6';

    /// <summary>True where a reader does not see the element.</summary>
    public static bool IsHidden(HtmlNode node) =>
        NotShown.Contains(node.Name) || node.Attributes["hidden"] is not null
        || (node.Attributes["style"]?.Value is { } style && HiddenStyle().IsMatch(style[..Math.Min(style.Length, 1000)]))
        || (node.Name is not ("a" or "body") && node.Attributes["aria-hidden"]?.Value is "true" && node.FirstChild is null);

    /// <summary>A table's row is one line unless the table only lays out a page.</summary>
    public static bool IsDataRow(HtmlNode row) =>
        row.ChildNodes.Count(cell => cell.Name is "td" or "th") > 1
        && !row.ChildNodes.Any(cell => cell.ChildNodes.Any(inner => inner.Name is "table" or "h1" or "h2" or "h3"));

    /// <summary>True where a cell of the same row stands before this one.</summary>
    public static bool HasCellBefore(HtmlNode cell)
    {
        HtmlNode? before = cell.PreviousSibling;
        while (before is not null && before.Name is not ("td" or "th"))
        {
            before = before.PreviousSibling;
        }

        return before is not null;
    }

    /// <summary>True for a description right behind its term.</summary>
    public static bool FollowsTerm(HtmlNode description)
    {
        HtmlNode? before = description.PreviousSibling;
        while (before is not null && before.NodeType != HtmlNodeType.Element)
        {
            before = before.PreviousSibling;
        }

        return before?.Name is "dt";
    }

    /// <summary>The part of the page that an element opens; the body where it opens none.</summary>
    public static PageRegion RegionOf(HtmlNode node) => node.Name switch
    {
        "header" => PageRegion.Header,
        "nav" => PageRegion.Navigation,
        "footer" => PageRegion.Footer,
        "div" or "section" or "table" or "td" => node.Attributes["role"]?.Value switch
        {
            "banner" => PageRegion.Header,
            "navigation" => PageRegion.Navigation,
            "contentinfo" => PageRegion.Footer,
            _ => Footer().IsMatch($"{Start(node.Id)} {Start(node.Attributes["class"]?.Value)}") ? PageRegion.Footer : PageRegion.Body,
        },
        _ => PageRegion.Body,
    };

    /// <summary>What stands for an element without text: its label, title, picture's text.</summary>
    public static string? LabelOf(HtmlNode node) =>
        HtmlText.Attribute(node, "aria-label") ?? HtmlText.Attribute(node, "title")
        ?? node.Descendants().Take(50).Select(inner => inner.Name switch
        {
            "img" => HtmlText.Attribute(inner, "alt") ?? HtmlText.Attribute(inner, "title"),
            "title" => HtmlText.Clean(inner.InnerText) is { Length: > 0 } title ? title : null,
            _ => HtmlText.Attribute(inner, "aria-label") ?? HtmlText.Attribute(inner, "title"),
        }).FirstOrDefault(label => label is not null);

    /// <summary>True inside a single post that a page shows: whose account it is says nothing about the school.</summary>
    public static bool IsInPost(HtmlNode anchor) =>
        anchor.Ancestors().Take(8).Any(one => one.Name is "blockquote" or "div" && Post().IsMatch(Start(one.Attributes["class"]?.Value)));

    [GeneratedRegex(@"\b(?:tiktok-embed|twitter-tweet|twitter-video|instagram-media|fb-post|fb-video|bluesky-embed|mastodon-embed|text-post-media)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Post();

    /// <summary>How a link stands there.</summary>
    public static LinkKind KindOf(HtmlNode anchor) =>
        (anchor.Attributes["rel"]?.Value ?? "").Split(' ').Contains("me", StringComparer.OrdinalIgnoreCase) ? LinkKind.RelMe
        : (anchor.Attributes["class"]?.Value ?? "").Contains("twitter-timeline", StringComparison.OrdinalIgnoreCase) ? LinkKind.Embed
        : LinkKind.Anchor;

    /// <summary>Addresses of an element that is no ordinary link: frames, page plugins, buttons, links of the head.</summary>
    public static IEnumerable<Link> LinksOf(HtmlNode node)
    {
        if (node.Name is "iframe" or "embed" && (HtmlText.Attribute(node, "src") ?? HtmlText.Attribute(node, "data-src") ?? HtmlText.Attribute(node, "data-lazy-src")) is { } frame)
        {
            yield return new(frame, HtmlText.Attribute(node, "title") ?? "", LinkKind.Embed);
        }
        else if (PluginOf(node) is { } page)
        {
            yield return new(page, "", LinkKind.Embed);
        }
        else if (node.Name is "button" or "div" or "span" or "li" && (Opened(node) ?? HtmlText.Attribute(node, "data-url") ?? HtmlText.Attribute(node, "data-link")) is { } target
            && target.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            yield return new(target, HtmlText.Clean(node.InnerText), LinkKind.Anchor);
        }
    }

    /// <summary>The account that a plugin shows: a page plugin of either spelling, a creator's or a profile's embed. A single post's is none.</summary>
    private static string? PluginOf(HtmlNode node)
    {
        string name = Start(node.Attributes["class"]?.Value);
        return node.Name is "fb:page" or "fb:like-box" ? HtmlText.Attribute(node, "href")
            : name.Contains("fb-page", StringComparison.OrdinalIgnoreCase) || name.Contains("fb-like-box", StringComparison.OrdinalIgnoreCase) ? HtmlText.Attribute(node, "data-href")
            : name.Contains("tiktok-embed", StringComparison.OrdinalIgnoreCase) && HtmlText.Attribute(node, "data-embed-type") is "creator" ? HtmlText.Attribute(node, "cite")
            : name.Contains("instagram-media", StringComparison.OrdinalIgnoreCase) && HtmlText.Attribute(node, "data-instgrm-permalink") is { } shown && AccountAddress.Parse(shown) is { Kind: AddressKind.Account } ? shown
            : null;
    }

    private static string? Opened(HtmlNode node) =>
        node.Attributes["onclick"]?.Value is { } script && Quoted().Match(HtmlEntity.DeEntitize(script[..Math.Min(script.Length, 2000)])) is { Success: true } match ? match.Groups[1].Value : null;

    private static string Start(string? value) => value is null ? "" : value[..Math.Min(value.Length, 200)];

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HiddenStyle();

    [GeneratedRegex(@"(?:^|[\s_-])(?:site-?|page-?|main-?)?(?:footer|foot)(?:$|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Footer();

    [GeneratedRegex(@"['""](https?://[^'""\s]{1,1000})['""]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
