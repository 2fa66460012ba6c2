using ComplianceMonitor.Connectors.Documents;
using HtmlAgilityPack;

namespace ComplianceMonitor.Connectors.Web.Crawl;

/// <summary>A link of a page.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="Text">Its words, or what stands for them.</param>
/// <param name="Framed">True where it stands in the page's header, menu or footer.</param>
internal sealed record PageLink(Uri Address, string Text, bool Framed);

/// <summary>Links to follow, in menus that open on a click too. What a page shows its readers is read elsewhere.</summary>
internal static class PageLinks
{
    /// <summary>No page that a person made has more; what follows is left out.</summary>
    public const int Most = 3_000;

    private const int MostNodes = 400_000;
    private const int LongestText = 200;

    /// <summary>The links of a page, each address once.</summary>
    /// <param name="page">The page.</param>
    /// <param name="address">Its address.</param>
    /// <param name="all">False where there are more than are taken.</param>
    public static IReadOnlyList<PageLink> Of(HtmlDocument page, Uri address, out bool all)
    {
        Uri from = address;
        Dictionary<string, PageLink> links = new(StringComparer.Ordinal);
        all = true;
        int seen = 0;
        foreach (HtmlNode node in page.DocumentNode.Descendants())
        {
            if (links.Count >= Most || ++seen > MostNodes)
            {
                all = false;
                break;
            }

            if (node.NodeType != HtmlNodeType.Element)
            {
                continue;
            }

            if (node.Name is "base")
            {
                from = Attribute(node, "href") is { } written && Uri.TryCreate(address, written, out Uri? named) && named.Scheme is "http" or "https" ? named : from;
            }
            else if (Target(node) is { } target && SitePlace.Resolve(from, target) is { } to)
            {
                string text = TextOf(node);
                if (!links.TryGetValue(to.AbsoluteUri, out PageLink? known) || known.Text.Length < text.Length)
                {
                    links[to.AbsoluteUri] = new(to, text, IsFramed(node));
                }
            }
        }

        return [.. links.Values];
    }

    private static string? Target(HtmlNode node) => node.Name switch
    {
        "a" or "area" => Attribute(node, "href") is { } address && address[0] is not '#' ? address : null,
        "iframe" or "frame" => Attribute(node, "src"),
        "meta" => string.Equals(Attribute(node, "http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase) && Attribute(node, "content") is { } content
            && content.IndexOf("url=", StringComparison.OrdinalIgnoreCase) is >= 0 and int at ? content[(at + 4)..].Trim(' ', '\'', '"') : null,
        _ => null,
    };

    private static string? Attribute(HtmlNode node, string name) => node.Attributes[name]?.Value is { Length: > 0 } value && HtmlEntity.DeEntitize(value).Trim() is { Length: > 0 } text ? text : null;

    private static string TextOf(HtmlNode node)
    {
        string text = HtmlText.Clean(string.Concat(node.Descendants().Take(40).Where(inner => inner.NodeType == HtmlNodeType.Text).Select(inner => inner.InnerText)));
        text = text.Length > 0 ? text : HtmlElements.LabelOf(node) ?? "";
        return text.Length > LongestText ? text[..LongestText] : text;
    }

    private static bool IsFramed(HtmlNode node) =>
        node.Ancestors().Take(40).Any(outer => outer.NodeType == HtmlNodeType.Element && HtmlElements.RegionOf(outer) != Core.Reading.PageRegion.Body);
}
