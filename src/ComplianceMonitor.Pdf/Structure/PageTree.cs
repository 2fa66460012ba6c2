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

    /// <summary>The pages that lie about in a file whose tree is lost.</summary>
    public static IEnumerable<PageNode> Loose(PdfFile file) => file.Objects()
        .OfType<PdfDictionary>()
        .Where(node => file.Name(node["Type"]) == "Page" || (node["Type"] is null && node["Contents"] is not null && node["MediaBox"] is not null))
        .Take(file.Limits.Pages)
        .Select(node => Page(file, node, node.Entries));

    private static PageNode Page(PdfFile file, PdfDictionary node, IReadOnlyDictionary<string, PdfObject> entries)
    {
        Box box = BoxOf(file, entries.GetValueOrDefault("CropBox")) ?? BoxOf(file, entries.GetValueOrDefault("MediaBox")) ?? new(0, 0, DefaultWidth, DefaultHeight);
        int rotation = (int)(file.Number(entries.GetValueOrDefault("Rotate")) ?? 0);
        return new(
            node,
            file.Dictionary(entries.GetValueOrDefault("Resources")) ?? PdfDictionary.Empty,
            box.Left,
            box.Bottom,
            box.Width,
            box.Height,
            ((rotation % 360) + 360) % 360 / 90 * 90);
    }

    private static Box? BoxOf(PdfFile file, PdfObject? value) =>
        file.Array(value)?.Items is { Count: >= 4 } items && Box.Of(items, file) is { Width: > 1, Height: > 1 } box ? box : null;
}
