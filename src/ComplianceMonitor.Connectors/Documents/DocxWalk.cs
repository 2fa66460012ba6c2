using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Walks the content of one part of a Word document as a reader sees it: changes accepted, results of fields shown, hidden text left out.</summary>
/// <param name="lines">Gets the lines.</param>
/// <param name="part">Resolves links.</param>
/// <param name="styles">Tells headings.</param>
/// <param name="cancellationToken">Ends the walk when its time is over.</param>
internal sealed partial class DocxWalk(OfficeLines lines, OpenXmlPart part, DocxStyles styles, CancellationToken cancellationToken)
{
    /// <summary>Half an A4 page each way, in English Metric Units (360,000 a centimetre).</summary>
    private const long WidePicture = 10 * 360_000;
    private const long HighPicture = 14 * 360_000;
    private readonly Stack<Field> _fields = new();
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
        cancellationToken.ThrowIfCancellationRequested();
        _contents = styles.IsContents(paragraph);
        Inline(paragraph);
        foreach (Field field in _fields)
        {
            // An instruction that is never ended would hide the rest of the document.
            field.Shows = true;
        }

        lines.EndParagraph(styles.KindOf(paragraph));
        while (_boxes.TryDequeue(out TextBoxContent? box))
        {
            Blocks(box);
        }
    }

    private void Rows(OpenXmlElement table)
    {
        foreach (OpenXmlElement child in table.ChildElements)
        {
            cancellationToken.ThrowIfCancellationRequested();
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
        new DocxWalk(own, part, styles, cancellationToken).Blocks(cell);
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
                    Turn(mark.FieldCharType?.Value);
                    break;
                case FieldCode code when _fields.TryPeek(out Field? field):
                    field.Instruction += code.Text;
                    break;
                case SimpleField simple:
                    int start = lines.Position;
                    Inline(simple);
                    AddTarget(simple.Instruction?.Value ?? "", start);
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
                case DeletedRun or MoveFromRun or ParagraphProperties or RunProperties or SdtProperties or FieldCode:
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
        if (_fields.All(field => field.Shows))
        {
            lines.Append(text);
        }
    }

    private void Link(Hyperlink link)
    {
        int start = lines.Position;
        Inline(link);
        if (link.Id?.Value is { } id && part.HyperlinkRelationships.FirstOrDefault(one => string.Equals(one.Id, id, StringComparison.Ordinal)) is { } target)
        {
            lines.AddLink(DocxFormat.Target(target.Uri), start);
        }
    }

    private void Turn(FieldCharValues? mark)
    {
        if (mark == FieldCharValues.Begin)
        {
            _fields.Push(new());
        }
        else if (mark == FieldCharValues.Separate && _fields.TryPeek(out Field? field))
        {
            (field.Shows, field.Start) = (true, lines.Position);
        }
        else if (mark == FieldCharValues.End && _fields.TryPop(out Field? ended))
        {
            AddTarget(ended.Instruction, ended.Start);
        }
    }

    private void AddTarget(string instruction, int start)
    {
        if (instruction.Length < 4_000 && Target().Match(instruction) is { Success: true } match)
        {
            lines.AddLink(match.Groups["address"].Value, start);
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

    [GeneratedRegex(@"^\s*HYPERLINK\s+""?(?<address>[^""\s\\]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    private sealed class Field
    {
        public string Instruction { get; set; } = "";

        public bool Shows { get; set; }

        public int Start { get; set; }
    }
}

/// <summary>Signs of the Wingdings fonts that mean something in a form.</summary>
internal static class DocxSymbols
{
    /// <summary>The sign as text; empty where it only decorates.</summary>
    /// <param name="code">Its code in hexadecimal, with or without the private-use F0 before it.</param>
    public static string Text(string? code) => int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int sign) ? (sign & 0xFF) switch
    {
        0xFC => "✓",
        0xFB => "✗",
        0xFE => "☑",
        0xFD => "☒",
        0xA8 or 0x6F or 0x71 => "☐",
        0xB7 or 0xA7 => "•",
        0xE0 => "→",
        _ => "",
    } : "";
}
