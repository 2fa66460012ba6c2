using System.Text.Json;
using ComplianceMonitor.Core.Reading;
using HtmlAgilityPack;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Structured data of a page: the accounts that it names as the same organisation, and the head's rel=me links.</summary>
internal static class JsonLd
{
    private const int Deepest = 32;
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest };

    /// <summary>Organisations named in these properties made, own or support the page's; they are not it.</summary>
    private static readonly string[] OthersProperties =
        ["publisher", "author", "creator", "contributor", "sponsor", "funder", "maintainer", "provider", "parentOrganization", "memberOf", "subOrganization", "owns", "copyrightHolder", "hasPart", "isPartOf"];

    /// <summary>Appends one line per organisation that is named with its accounts.</summary>
    /// <param name="page">The page.</param>
    /// <param name="lines">Where they go.</param>
    public static void Append(HtmlDocument page, HtmlLines lines)
    {
        foreach (HtmlNode node in page.DocumentNode.SelectNodes("//script[@type] | //link[@rel and @href]") ?? Enumerable.Empty<HtmlNode>())
        {
            if (node.Name is "link")
            {
                if (HtmlElements.KindOf(node) == LinkKind.RelMe && HtmlText.Attribute(node, "href") is { } address)
                {
                    lines.AddData(address, [new(address, "", LinkKind.RelMe)]);
                }
            }
            else if (string.Equals(HtmlText.Attribute(node, "type"), "application/ld+json", StringComparison.OrdinalIgnoreCase))
            {
                Read(node.InnerText, lines);
            }
        }
    }

    private static void Read(string text, HtmlLines lines)
    {
        try
        {
            using JsonDocument data = JsonDocument.Parse(text, Options);
            Visit(data.RootElement, lines);
        }
        catch (JsonException)
        {
            // Broken structured data says nothing; browsers ignore it too.
        }
    }

    /// <summary>The parser's depth limit bounds this recursion.</summary>
    private static void Visit(JsonElement element, HtmlLines lines)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Visit(item, lines);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("sameAs", out JsonElement same) && !IsPerson(element))
            {
                string name = element.TryGetProperty("name", out JsonElement named) && named.ValueKind == JsonValueKind.String ? named.GetString()! : "";
                Link[] links = [.. Addresses(same).Select(address => new Link(address, name, LinkKind.SameAs))];
                if (links.Length > 0)
                {
                    lines.AddData(name.Length > 0 ? name : string.Join(' ', links.Select(link => link.Address)), links);
                }
            }

            foreach (JsonProperty property in element.EnumerateObject())
            {
                if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && !OthersProperties.Contains(property.Name, StringComparer.Ordinal))
                {
                    Visit(property.Value, lines);
                }
            }
        }
    }

    private static bool IsPerson(JsonElement element) =>
        element.TryGetProperty("@type", out JsonElement type) && type.ValueKind == JsonValueKind.String && type.GetString() is "Person" or "Article" or "NewsArticle" or "BlogPosting";

    private static IEnumerable<string> Addresses(JsonElement same) => same.ValueKind switch
    {
        JsonValueKind.String => [same.GetString()!],
        JsonValueKind.Array => same.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!),
        _ => [],
    };
}
