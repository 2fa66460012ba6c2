namespace ComplianceMonitor.Pdf.Layout;

/// <summary>Marks headers and footers that are repeated from page to page. The first of each stays, since it may carry the school's name or the date.</summary>
internal static class RunningLines
{
    private const double Margin = 0.13;

    public static IReadOnlyList<PdfPage> Mark(IReadOnlyList<PdfPage> pages)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (PdfPage page in pages)
        {
            foreach (string key in page.Lines.Where(line => IsInMargin(line, page)).Select(Key).Distinct(StringComparer.Ordinal))
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        return [.. pages.Select(page => page with { Lines = [.. page.Lines.Select(line => Marked(line, page))] })];

        PdfLine Marked(PdfLine line, PdfPage page)
        {
            if (!IsInMargin(line, page))
            {
                return line;
            }

            string key = Key(line);
            bool repeated = counts[key] >= 2 && counts[key] * 2 >= pages.Count - 1;
            return repeated && (!seen.Add(key) || IsPageNumber(key)) ? line with { Running = true } : line;
        }
    }

    private static bool IsInMargin(PdfLine line, PdfPage page) => line.Top < Margin * page.Height || line.Top > (1 - Margin) * page.Height;

    private static bool IsPageNumber(string key) => key.Trim('#', ' ', '-', '|').ToUpperInvariant() is "" or "PAGE" or "PAGE # OF" or "P" or "OF";

    /// <summary>The line without its numbers.</summary>
    private static string Key(PdfLine line) => string.Concat(line.Text.Select(letter => char.IsAsciiDigit(letter) ? '#' : letter)).Replace("##", "#", StringComparison.Ordinal);
}
