using ComplianceMonitor.Core.Reading;
using HtmlAgilityPack;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Web pages: what a reader sees, line by line, with the links on their lines.</summary>
internal static class HtmlFormat
{
    /// <summary>Deeper nesting is no page that a person made; the parser is stopped there.</summary>
    private const int DeepestNesting = 500;

    /// <summary>Reads a page that is decoded already.</summary>
    /// <param name="name">The file's path or the address.</param>
    /// <param name="html">The page.</param>
    public static Document Read(string name, string html) => Read(name, Parse(html));

    /// <summary>Parses a page; null where it is nested too deeply.</summary>
    /// <param name="html">The page.</param>
    public static HtmlDocument? Parse(string html)
    {
        HtmlDocument page = new() { OptionMaxNestedChildNodes = DeepestNesting };
        if (!HtmlNesting.IsWithin(html, DeepestNesting))
        {
            return null;
        }

        page.LoadHtml(html);
        return page;
    }

    /// <summary>Reads a page that is parsed already.</summary>
    /// <param name="name">The file's path or the address.</param>
    /// <param name="page">The page; null where it is nested too deeply.</param>
    public static Document Read(string name, HtmlDocument? page)
    {
        if (page is null)
        {
            return new(name, FileFormat.Html, []) { Missing = "the page is nested too deeply to be read" };
        }

        HtmlLines lines = new();
        Walk(page.DocumentNode, lines);
        JsonLd.Append(page, lines);
        string? title = page.DocumentNode.SelectSingleNode("//title") is { } node ? HtmlText.Clean(node.InnerText) : null;
        return new(name, FileFormat.Html, lines.Finish()) { Metadata = new(string.IsNullOrEmpty(title) ? null : title) };
    }

    /// <summary>Goes through the nodes in order. No recursion: the depth is the page's choice, the stack is ours.</summary>
    private static void Walk(HtmlNode root, HtmlLines lines)
    {
        HtmlNode? node = root;
        while (node is not null)
        {
            bool inside = lines.Enter(node);
            HtmlNode? next = inside ? node.FirstChild : null;
            if (next is null)
            {
                HtmlNode? left = node;
                while (left is not null && left != root && next is null)
                {
                    lines.Leave(left);
                    next = left.NextSibling;
                    left = left.ParentNode;
                }
            }

            node = next;
        }
    }
}
