using ComplianceMonitor.Core.Reading.Governance;

namespace ComplianceMonitor.Core.Reading.Templates;

/// <summary>Finds template text that was left in (C05; domain.md section 5.2).</summary>
public static class TemplateReading
{
    /// <summary>Finds the signs.</summary>
    /// <param name="passages">The document.</param>
    public static TemplateFacts Read(Passages passages)
    {
        IReadOnlyList<PlainLine> lines = passages.PlainLines;
        List<Placeholder> signs = [.. Wordings(lines), .. EmptyTables.Signs(lines), .. BlankLabels.Signs(lines)];
        return new() { Placeholders = [.. signs.OrderBy(sign => sign.Line.Number)] };
    }

    private static IEnumerable<Placeholder> Wordings(IReadOnlyList<PlainLine> lines)
    {
        bool[]? forms = null;
        HashSet<string> weak = new(StringComparer.Ordinal);
        for (int index = 0; index < lines.Count; index++)
        {
            string text = lines[index].Text;
            if (!text.AsSpan().ContainsAny(PlaceholderPatterns.Literals) || Forms.IsContentsLine(text))
            {
                continue;
            }

            foreach (PlaceholderPattern pattern in PlaceholderPatterns.All)
            {
                foreach (string words in pattern.In(text))
                {
                    if (pattern.Entry.NotInForms && (forms ??= Forms.Of([.. lines.Select(line => line.Text)]))[index])
                    {
                        continue;
                    }

                    // A weak wording that is used twice is the author's habit; two different ones are a template.
                    if (pattern.Entry.Strong || weak.Add(pattern.Entry.Key))
                    {
                        yield return new(pattern.Entry.Key, pattern.Entry.Strong ? PlaceholderStrength.Strong : PlaceholderStrength.Weak, words, lines[index].Line);
                    }
                }
            }
        }
    }
}
