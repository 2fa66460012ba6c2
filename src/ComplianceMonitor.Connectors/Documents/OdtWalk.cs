using System.Globalization;
using System.Xml.Linq;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Walks the content of an OpenDocument text as a reader sees it: what a tracked change deleted is left out.</summary>
/// <param name="lines">Gets the lines.</param>
/// <param name="titles">The paragraph styles that make a title.</param>
/// <param name="cancellationToken">Ends the walk when its time is over.</param>
internal sealed class OdtWalk(OfficeLines lines, IReadOnlySet<string> titles, CancellationToken cancellationToken)
{
    private const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private const string Link = "http://www.w3.org/1999/xlink";
    private const string Svg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
    private const int MostSpaces = 1_000;
    private readonly Queue<XElement> _boxes = new();
    private readonly List<XElement> _notes = [];
    private bool _contents;

    /// <summary>Paragraphs, lists and tables, at any depth of sections and frames.</summary>
    /// <param name="container">What holds them.</param>
    /// <param name="item">True inside a list.</param>
    public void Blocks(XElement container, bool item = false)
    {
        foreach (XElement child in container.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "h":
                    Paragraph(child, BlockKind.Heading);
                    break;
                case "p":
                    bool title = titles.Contains(child.Attribute(XName.Get("style-name", Text))?.Value ?? "");
                    Paragraph(child, item ? BlockKind.Item : title ? BlockKind.Heading : BlockKind.Paragraph);
                    break;
                case "table":
                    Rows(child);
                    break;
                case "list-item" or "list-header":
                    Blocks(child, item: true);
                    break;
                case "table-of-content":
                    _contents = true;
                    Blocks(child);
                    _contents = false;
                    break;
                case "tracked-changes" or "sequence-decls" or "table-of-content-source" or "variable-decls" or "user-field-decls" or "forms":
                    break;
                case "frame" or "custom-shape" or "rect":
                    Frame(child);
                    Unbox();
                    break;
                default:
                    Blocks(child, item);
                    break;
            }
        }
    }

    /// <summary>The footnotes and endnotes that were met.</summary>
    public void Notes()
    {
        foreach (XElement note in _notes.ToList())
        {
            Blocks(note);
        }
    }

    private void Paragraph(XElement paragraph, BlockKind kind)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Inline(paragraph);
        lines.EndParagraph(kind);
        Unbox();
    }

    private void Unbox()
    {
        while (_boxes.TryDequeue(out XElement? box))
        {
            Blocks(box);
        }
    }

    private void Rows(XElement table)
    {
        foreach (XElement child in table.Elements())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (child.Name.LocalName is "table-row")
            {
                XElement[] cells = [.. child.Elements().Where(cell => cell.Name.LocalName is "table-cell" or "covered-table-cell")];
                if (cells is [var only])
                {
                    Blocks(only);
                }
                else
                {
                    lines.AddRow([.. cells.Select(Cell)]);
                }
            }
            else if (child.Name.LocalName is "table-header-rows" or "table-rows" or "table-row-group")
            {
                Rows(child);
            }
        }
    }

    private OfficeLines Cell(XElement cell)
    {
        OfficeLines own = new();
        OdtWalk walk = new(own, titles, cancellationToken);
        walk.Blocks(cell);
        _notes.AddRange(walk._notes);
        return own;
    }

    private void Inline(XElement container)
    {
        foreach (XNode node in container.Nodes())
        {
            if (node is XText text)
            {
                lines.Append(text.Value.ReplaceLineEndings(" "));
            }
            else if (node is XElement child)
            {
                Inline(child, child.Name.LocalName);
            }
        }
    }

    private void Inline(XElement child, string name)
    {
        switch (name)
        {
            case "s":
                int count = int.TryParse(child.Attribute(XName.Get("c", Text))?.Value, CultureInfo.InvariantCulture, out int spaces) ? spaces : 1;
                lines.Append(new string(' ', Math.Clamp(count, 0, MostSpaces)));
                break;
            case "tab":
                lines.Append(_contents ? " ..... " : "\t");
                break;
            case "line-break":
                lines.Append("\n");
                break;
            case "a":
                int start = lines.Position;
                Inline(child);
                lines.AddLink(child.Attribute(XName.Get("href", Link))?.Value ?? "", start);
                break;
            case "note":
                _notes.AddRange(child.Elements().Where(part => part.Name.LocalName is "note-body"));
                break;
            case "frame" or "custom-shape" or "rect":
                Frame(child);
                break;
            case "annotation" or "annotation-end" or "bookmark" or "tracked-changes":
                break;
            default:
                Inline(child);
                break;
        }
    }

    /// <summary>A frame holds a text box, which follows the paragraph, or a picture; a shape holds its text itself.</summary>
    private void Frame(XElement frame)
    {
        if (frame.Name.LocalName is not "frame")
        {
            _boxes.Enqueue(frame);
            return;
        }

        foreach (XElement box in frame.Elements().Where(part => part.Name.LocalName is "text-box"))
        {
            _boxes.Enqueue(box);
        }

        if (frame.Elements().Any(part => part.Name.LocalName is "image") && Centimetres(frame, "width") >= 10 && Centimetres(frame, "height") >= 14)
        {
            lines.LeftOut.Add("a picture as large as a page was not read");
        }

        if (frame.Elements().Any(part => part.Name.LocalName is "object" or "object-ole"))
        {
            lines.LeftOut.Add("an embedded object was not read");
        }
    }

    private static double Centimetres(XElement frame, string side)
    {
        string size = frame.Attribute(XName.Get(side, Svg))?.Value ?? "";
        return size.Length > 2 && double.TryParse(size[..^2], CultureInfo.InvariantCulture, out double value)
            ? size[^2..] switch { "cm" => value, "mm" => value / 10, "in" => value * 2.54, "pt" => value * 2.54 / 72, _ => 0 }
            : 0;
    }
}
