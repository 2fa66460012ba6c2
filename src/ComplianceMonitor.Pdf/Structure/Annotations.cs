using ComplianceMonitor.Pdf.Content;
using ComplianceMonitor.Pdf.Syntax;

namespace ComplianceMonitor.Pdf.Structure;

/// <summary>The addresses that lie over a page (ISO 32000-1, 12.5.6.5), with the words beneath them.</summary>
internal static class Annotations
{
    private const int Most = 10_000;

    public static List<PdfLink> Links(PdfFile file, PageNode page, IReadOnlyList<PdfLine> lines)
    {
        List<PdfLink> links = [];
        foreach (PdfObject item in file.Array(page.Dictionary["Annots"])?.Items.Take(Most) ?? [])
        {
            if (file.Dictionary(item) is { } annotation && Address(file, annotation) is { Length: > 0 } address)
            {
                (int line, string text) = Beneath(file, annotation, page, lines);
                links.Add(new(address, text, line));
            }
        }

        return links;
    }

    private static string? Address(PdfFile file, PdfDictionary annotation)
    {
        PdfDictionary? action = file.Dictionary(annotation["A"]);
        return action is not null && file.Name(action["S"]) == "URI" ? (file.Resolve(action["URI"]) as PdfString)?.Text.Trim() : null;
    }

    private static (int Line, string Text) Beneath(PdfFile file, PdfDictionary annotation, PageNode page, IReadOnlyList<PdfLine> lines)
    {
        if (file.Array(annotation["Rect"])?.Items is not { Count: >= 4 } items)
        {
            return (-1, "");
        }

        Matrix shown = page.ToShown;
        double[] corners = [.. items.Take(4).Select(item => file.Number(item) ?? 0)];
        Matrix one = shown.Moved(corners[0], corners[1]);
        Matrix other = shown.Moved(corners[2], corners[3]);
        double left = Math.Min(one.E, other.E);
        double right = Math.Max(one.E, other.E);
        double top = page.ShownHeight - Math.Max(one.F, other.F);
        double bottom = page.ShownHeight - Math.Min(one.F, other.F);

        int first = -1;
        List<string> words = [];
        for (int index = 0; index < lines.Count; index++)
        {
            if (lines[index].Top < top || lines[index].Top > bottom + 1)
            {
                continue;
            }

            foreach (PdfWord word in lines[index].Words)
            {
                double centre = (word.Left + word.Right) / 2;
                if (centre >= left - 1 && centre <= right + 1)
                {
                    first = first < 0 ? index : first;
                    words.Add(word.Text);
                }
            }
        }

        return (first, string.Join(' ', words));
    }
}
