using DocumentFormat.OpenXml.Wordprocessing;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>What the paragraph styles of a Word document mean.</summary>
/// <param name="styles">The styles; null where the document has none.</param>
internal sealed class DocxStyles(Styles? styles)
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> _styles = (styles?.Elements<Style>() ?? [])
        .Where(style => style.StyleId?.Value is not null)
        .GroupBy(style => style.StyleId!.Value!, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>Heading, item of a list, or text.</summary>
    public BlockKind KindOf(Paragraph paragraph)
    {
        ParagraphProperties? own = paragraph.ParagraphProperties;
        Style[] chain = [.. Chain(own?.ParagraphStyleId?.Val?.Value)];
        bool heading = own?.OutlineLevel?.Val?.Value is >= 0 and < 9
            || chain.Any(style => Named(style, "heading ") || Named(style, "title") || style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is >= 0 and < 9)
            || own?.ParagraphStyleId?.Val?.Value?.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) == true;
        NumberingProperties? numbering = own?.NumberingProperties ?? chain.Select(style => style.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(found => found is not null);
        return heading && !IsContents(paragraph) ? BlockKind.Heading
            : numbering is not null && numbering.NumberingId?.Val?.Value != 0 ? BlockKind.Item
            : BlockKind.Paragraph;
    }

    /// <summary>True for a line of the table of contents.</summary>
    public bool IsContents(Paragraph paragraph) =>
        Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value).Any(style => Named(style, "toc ") && char.IsDigit(style.StyleName!.Val!.Value![^1]));

    private static bool Named(Style style, string start) => style.StyleName?.Val?.Value?.StartsWith(start, StringComparison.OrdinalIgnoreCase) == true;

    private IEnumerable<Style> Chain(string? id)
    {
        for (int links = 0; links < LongestChain && id is not null && _styles.TryGetValue(id, out Style? style); links++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
