namespace ComplianceMonitor.Web.Parts;

/// <summary>A block of a control's page.</summary>
/// <param name="Level">1 to 3 for a heading; 0 for a paragraph; -1 for an item of a list.</param>
/// <param name="Runs">Its words; those that are names in code are marked.</param>
internal sealed record MarkdownBlock(int Level, IReadOnlyList<(string Words, bool Code)> Runs)
{
    /// <summary>Reads the Markdown of a control's page: headings, paragraphs, lists, code. Anything else stays as it is written.</summary>
    /// <param name="markdown">The page.</param>
    public static IReadOnlyList<MarkdownBlock> Of(string markdown)
    {
        List<(int Level, string Text)> blocks = [];
        bool goesOn = false;
        foreach (string line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            string text = line.Trim();
            int level = text.StartsWith("# ", StringComparison.Ordinal) ? 1 : text.StartsWith("## ", StringComparison.Ordinal) ? 2 : text.StartsWith("### ", StringComparison.Ordinal) ? 3 : 0;
            bool item = text.StartsWith("- ", StringComparison.Ordinal);
            if (text.Length == 0)
            {
                goesOn = false;
            }
            else if (level > 0 || item || !goesOn)
            {
                blocks.Add((item ? -1 : level, item ? text[2..] : text.TrimStart('#').Trim()));
                goesOn = level == 0;
            }
            else
            {
                blocks[^1] = (blocks[^1].Level, $"{blocks[^1].Text} {text}");
            }
        }

        return [.. blocks.Select(block => new MarkdownBlock(block.Level, Split(block.Text)))];
    }

    private static IReadOnlyList<(string, bool)> Split(string text) =>
        [.. text.Replace("**", "", StringComparison.Ordinal).Split('`').Select((part, index) => (part, index % 2 == 1)).Where(part => part.part.Length > 0)];
}
