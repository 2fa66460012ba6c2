using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Walks the content of one part of a Word document as a reader sees it: changes accepted, results of fields shown, hidden text left out.</summary>
/// <param name="lines">Gets the lines.</param>
/// <param name="part">The part and what resolves its links and part.Styles.</param>
internal sealed class DocxWalk(OfficeLines lines, DocxPart part)
{
    /// <summary>Half an A4 page each way, in English Metric Units (360,000 a centimetre).</summary>
    private const long WidePicture = 10 * 360_000;
    private const long HighPicture = 14 * 360_000;
    private readonly DocxFields _fields = new(lines);
    private readonly Queue<TextBoxContent> _boxes = new();
    private bool _contents;

    /// <summary>Paragraphs and tables, at any depth of content controls and the like.</summary>
    public void Blocks(OpenXmlElement container)
    {
        foreach (OpenXmlElement child in container.ChildElements)
        {
            switch (child)
            {
                case Paragraph paragraph:
                    Paragraph(paragraph);
                    break;
                case Table table:
                    Rows(table);
                    break;
                case AltChunk:
                    lines.LeftOut.Add("an inserted file was not read");
                    break;
                case AlternateContent alternatives:
                    Blocks(Chosen(alternatives));
                    break;
                case DeletedRun or MoveFromRun or SdtProperties:
                    break;
                case OpenXmlCompositeElement other:
                    Blocks(other);
                    break;
            }
        }
    }

    private static OpenXmlElement Chosen(AlternateContent alternatives) =>
        (OpenXmlElement?)alternatives.GetFirstChild<AlternateContentChoice>() ?? alternatives.GetFirstChild<AlternateContentFallback>() ?? (OpenXmlElement)new Paragraph();

    private void Paragraph(Paragraph paragraph)
    {
        part.CancellationToken.ThrowIfCancellationRequested();
        _contents = part.Styles.IsContents(paragraph);
        Inline(paragraph);
        _fields.ShowAll();
        lines.EndParagraph(part.Styles.KindOf(paragraph));
        while (_boxes.TryDequeue(out TextBoxContent? box))
        {
            Blocks(box);
        }
    }

    private void Rows(OpenXmlElement table)
    {
        foreach (OpenXmlElement child in table.ChildElements)
        {
            part.CancellationToken.ThrowIfCancellationRequested();
            if (child is not TableRow row)
            {
                if (child is SdtElement or SdtContentRow or CustomXmlElement or InsertedRun)
                {
                    Rows(child);
                }
            }
            else if (row.TableRowProperties?.GetFirstChild<Deleted>() is null)
            {
                TableCell[] cells = [.. Cells(row)];
                if (cells is [var only])
                {
                    Blocks(only);
                }
                else
                {
                    lines.AddRow([.. cells.Select(Cell)]);
                }
            }
        }
    }

    private static IEnumerable<TableCell> Cells(OpenXmlElement row) => row.ChildElements.SelectMany(child => child switch
    {
        TableCell cell => cell.TableCellProperties?.GetFirstChild<CellDeletion>() is null ? [cell] : [],
        SdtElement or SdtContentCell or CustomXmlElement => Cells(child),
        _ => Enumerable.Empty<TableCell>(),
    });

    private OfficeLines Cell(TableCell cell)
    {
        OfficeLines own = new();
        new DocxWalk(own, part).Blocks(cell);
        return own;
    }

    private void Inline(OpenXmlElement container)
    {
        foreach (OpenXmlElement child in container.ChildElements)
        {
            switch (child)
            {
                case Text text:
                    Show(text.Text);
                    break;
                case TabChar or PositionalTab:
                    Show(_contents ? " ..... " : "\t");
                    break;
                case Break or CarriageReturn:
                    Show("\n");
                    break;
                case NoBreakHyphen:
                    Show("-");
                    break;
                case SymbolChar symbol:
                    Show(DocxSymbols.Text(symbol.Char?.Value));
                    break;
                case Hyperlink link:
                    Link(link);
                    break;
                case FieldChar mark:
                    _fields.Turn(mark.FieldCharType?.Value);
                    break;
                case FieldCode code:
                    _fields.Instruct(code.Text);
                    break;
                case SimpleField simple:
                    int start = lines.Position;
                    Inline(simple);
                    _fields.AddTarget(simple.Instruction?.Value ?? "", start);
                    break;
                case TextBoxContent box:
                    _boxes.Enqueue(box);
                    break;
                case AlternateContent alternatives:
                    Inline(Chosen(alternatives));
                    break;
                case EmbeddedObject embedded:
                    lines.LeftOut.Add("an embedded object was not read");
                    Inline(embedded);
                    break;
                case Drawing drawing:
                    NotePicture(drawing);
                    Inline(drawing);
                    break;
                case DeletedRun or MoveFromRun or ParagraphProperties or RunProperties or SdtProperties:
                    break;
                case Run { RunProperties.Vanish: { } vanish } when vanish.Val?.Value ?? true:
                    break;
                case OpenXmlCompositeElement other:
                    Inline(other);
                    break;
            }
        }
    }

    private void Show(string text)
    {
        if (_fields.Show)
        {
            lines.Append(text);
        }
    }

    private void Link(Hyperlink link)
    {
        int start = lines.Position;
        Inline(link);
        if (link.Id?.Value is { } id && part.Targets.TryGetValue(id, out string? target))
        {
            lines.AddLink(target, start);
        }
    }

    private void NotePicture(Drawing drawing)
    {
        if (drawing.Descendants<DocumentFormat.OpenXml.Drawing.Blip>().Any()
            && drawing.Descendants<Extent>().Any(extent => extent.Cx?.Value >= WidePicture && extent.Cy?.Value >= HighPicture))
        {
            lines.LeftOut.Add("a picture as large as a page was not read");
        }
    }
}
