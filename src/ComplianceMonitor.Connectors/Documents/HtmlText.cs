using System.Text;
using HtmlAgilityPack;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Text of HTML: entities resolved, white space joined, invisible characters left out.</summary>
internal static class HtmlText
{
    /// <summary>Cleans a piece of text, trimmed.</summary>
    /// <param name="raw">Text with entities.</param>
    public static string Clean(string raw)
    {
        StringBuilder text = new();
        Append(text, raw);
        return text.ToString().Trim();
    }

    /// <summary>Appends cleaned text, never two spaces in a row.</summary>
    /// <param name="text">What stands before it.</param>
    /// <param name="raw">Text with entities.</param>
    public static void Append(StringBuilder text, string raw)
    {
        string resolved = raw.Contains('&', StringComparison.Ordinal) ? HtmlEntity.DeEntitize(raw) : raw;
        foreach (char character in resolved)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                if (text.Length > 0 && text[^1] is not (' ' or '\t'))
                {
                    text.Append(' ');
                }
            }
            else if (character is not ('\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF'))
            {
                text.Append(character);
            }
        }
    }

    /// <summary>The value of an attribute, cleaned; null where it is missing or empty.</summary>
    /// <param name="node">The element.</param>
    /// <param name="name">The attribute.</param>
    public static string? Attribute(HtmlNode node, string name) =>
        node.Attributes[name]?.Value is { Length: > 0 } value && Clean(value) is { Length: > 0 } text ? text : null;
}
