using ComplianceMonitor.Pdf.Content;
using ComplianceMonitor.Pdf.Syntax;

namespace ComplianceMonitor.Pdf.Structure;

/// <summary>What annotations show on a page (ISO 32000-1, 12.5.5): comments typed on it, stamps, the values of form fields.</summary>
internal sealed class Appearances(PdfFile file, ContentReader content)
{
    private const int Most = 10_000;
    private const int Hidden = 2;
    private const int NoView = 32;
    private const int DeepestField = 32;
    private const double UsualSize = 10;
    private const double WidthOfLetter = 0.5;

    public void Read(PageNode page)
    {
        foreach (PdfObject item in file.Array(page.Dictionary["Annots"])?.Items.Take(Most) ?? [])
        {
            if (file.Dictionary(item) is not { } annotation || ((int)(file.Number(annotation["F"]) ?? 0) & (Hidden | NoView)) != 0
                || file.Array(annotation["Rect"])?.Items is not { Count: >= 4 } rectangle)
            {
                continue;
            }

            Box box = Box.Of(rectangle, file);
            if (Shown(annotation) is { } form)
            {
                content.ReadForm(form, Placed(form, box).Then(page.ToShown));
            }
            else if (Value(annotation) is { } value)
            {
                Write(value, box, page.ToShown);
            }
        }
    }

    private PdfStream? Shown(PdfDictionary annotation)
    {
        PdfObject? usual = file.Resolve(file.Dictionary(annotation["AP"])?["N"]);
        return usual as PdfStream ?? (usual is PdfDictionary states && file.Name(annotation["AS"]) is { } state ? file.Resolve(states[state]) as PdfStream : null);
    }

    /// <summary>The appearance's box, turned by its matrix, is laid onto the annotation's rectangle.</summary>
    private Matrix Placed(PdfStream form, Box onto)
    {
        if (file.Array(form["BBox"])?.Items is not { Count: >= 4 } items)
        {
            return new(1, 0, 0, 1, onto.Left, onto.Bottom);
        }

        Matrix turned = file.Array(form["Matrix"]) is { } matrix ? Matrix.Of(matrix.Items) : Matrix.Identity;
        Box box = Box.Of(items, file).Through(turned);
        double wide = box.Width > 0 ? onto.Width / box.Width : 1;
        double high = box.Height > 0 ? onto.Height / box.Height : 1;
        return new(wide, 0, 0, high, onto.Left - (box.Left * wide), onto.Bottom - (box.Bottom * high));
    }

    /// <summary>The value of a text or choice field, or a comment typed on the page, where the file leaves its appearance to the viewer.</summary>
    private string? Value(PdfDictionary annotation) => file.Name(annotation["Subtype"]) switch
    {
        "FreeText" => (file.Resolve(annotation["Contents"]) as PdfString)?.Text,
        "Widget" when Inherited(annotation, "FT") is PdfName { Value: "Tx" or "Ch" } => (Inherited(annotation, "V") as PdfString)?.Text,
        _ => null,
    };

    private PdfObject? Inherited(PdfDictionary? field, string key)
    {
        for (int depth = 0; field is not null && depth < DeepestField; depth++)
        {
            if (file.Resolve(field[key]) is { } value)
            {
                return value;
            }

            field = file.Dictionary(field["Parent"]);
        }

        return null;
    }

    private void Write(string value, Box box, Matrix shown)
    {
        string[] lines = value.ReplaceLineEndings("\n").Split('\n');
        for (int row = 0; row < lines.Length && content.Letters.Count < file.Limits.Characters; row++)
        {
            string text = lines[row];
            double size = Math.Min(UsualSize, Math.Max(1, box.Height));
            Matrix start = shown.Moved(box.Left, lines.Length == 1 ? box.Bottom + ((box.Height - size) / 2) : box.Bottom + box.Height - (size * (row + 1)));
            double step = size * WidthOfLetter;
            for (int at = 0; at < text.Length; at++)
            {
                Matrix one = start.Moved(at * step, 0);
                Matrix next = one.Moved(step, 0);
                content.Letters.Add(new(text[at].ToString(), one.E, one.F, next.E, next.F, size));
            }
        }
    }
}
