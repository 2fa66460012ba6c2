using ComplianceMonitor.Pdf.Content;
using ComplianceMonitor.Pdf.Syntax;

namespace ComplianceMonitor.Pdf.Structure;

/// <summary>A page with what it inherits.</summary>
internal sealed record PageNode(PdfDictionary Dictionary, PdfDictionary Resources, double Left, double Bottom, double Width, double Height, int Rotation)
{
    public double ShownWidth => Rotation % 180 == 0 ? Width : Height;

    public double ShownHeight => Rotation % 180 == 0 ? Height : Width;

    /// <summary>From the page's own space to the page as it is shown, lower left corner at 0.</summary>
    public Matrix ToShown => Rotation switch
    {
        90 => new(0, -1, 1, 0, -Bottom, Left + Width),
        180 => new(-1, 0, 0, -1, Left + Width, Bottom + Height),
        270 => new(0, 1, -1, 0, Bottom + Height, -Left),
        _ => new(1, 0, 0, 1, -Left, -Bottom),
    };
}

/// <summary>Walks the page tree (ISO 32000-1, 7.7.3) without recursion, each node once.</summary>
internal static class PageTree
{
    private const double DefaultWidth = 595;
    private const double DefaultHeight = 842;
    private static readonly string[] Inherited = ["Resources", "MediaBox", "CropBox", "Rotate"];

    public static IEnumerable<PageNode> Pages(PdfFile file)
    {
        HashSet<PdfDictionary> seen = [];
        Stack<(PdfObject Node, Dictionary<string, PdfObject> Inherited)> open = new();
        if (file.Dictionary(file.Trailer["Root"])?["Pages"] is { } root)
        {
            open.Push((root, new(StringComparer.Ordinal)));
        }

        int pages = 0;
        while (open.TryPop(out (PdfObject Node, Dictionary<string, PdfObject> Inherited) next))
        {
            if (file.Dictionary(next.Node) is not { } node || !seen.Add(node))
            {
                continue;
            }

            Dictionary<string, PdfObject> entries = new(next.Inherited, StringComparer.Ordinal);
            foreach (string key in Inherited)
            {
                if (node[key] is { } value)
                {
                    entries[key] = value;
                }
            }

            if (file.Array(node["Kids"]) is { } kids && file.Name(node["Type"]) != "Page")
            {
                for (int index = kids.Items.Count - 1; index >= 0; index--)
                {
                    open.Push((kids.Items[index], entries));
                }

                continue;
            }

            if (++pages > file.Limits.Pages)
            {
                throw new PdfException(PdfProblem.TooLarge, $"The PDF has more than {file.Limits.Pages:N0} pages.");
            }

            yield return Page(file, node, entries);
        }
    }

    private static PageNode Page(PdfFile file, PdfDictionary node, Dictionary<string, PdfObject> entries)
    {
        double[] box = Box(file, entries.GetValueOrDefault("CropBox")) ?? Box(file, entries.GetValueOrDefault("MediaBox")) ?? [0, 0, DefaultWidth, DefaultHeight];
        int rotation = (int)(file.Number(entries.GetValueOrDefault("Rotate")) ?? 0);
        return new(
            node,
            file.Dictionary(entries.GetValueOrDefault("Resources")) ?? PdfDictionary.Empty,
            box[0],
            box[1],
            box[2] - box[0],
            box[3] - box[1],
            ((rotation % 360) + 360) % 360 / 90 * 90);
    }

    private static double[]? Box(PdfFile file, PdfObject? value)
    {
        if (file.Array(value)?.Items is not { Count: >= 4 } items)
        {
            return null;
        }

        double[] corners = [.. items.Take(4).Select(item => file.Number(item) ?? 0)];
        double[] box = [Math.Min(corners[0], corners[2]), Math.Min(corners[1], corners[3]), Math.Max(corners[0], corners[2]), Math.Max(corners[1], corners[3])];
        return box[2] - box[0] > 1 && box[3] - box[1] > 1 ? box : null;
    }
}
