using ComplianceMonitor.Pdf.Fonts;
using ComplianceMonitor.Pdf.Syntax;

namespace ComplianceMonitor.Pdf.Content;

/// <summary>Runs a page's content and collects the letters that it shows (ISO 32000-1, 8 and 9).</summary>
internal sealed class ContentReader(PdfFile file, FontReader fonts, Layers layers, CancellationToken cancellation)
{
    private const int MostOperands = 4096;
    private const int MostStates = 512;
    private readonly TextState _text = new(file.Limits.Characters);
    private readonly Stack<GraphicsState> _saved = new();
    private readonly MarkedContent _marked = new();
    private readonly HashSet<PdfDictionary> _open = [];
    private int _operations;

    /// <summary>What was shown so far, in the order of showing.</summary>
    public List<Letter> Letters => _text.Letters;

    public void Read(byte[] content, PdfDictionary resources, Matrix page)
    {
        _text.Graphics = new() { Transformation = page };
        Run(content, resources, 0);
    }

    /// <summary>Runs a form of its own, such as the appearance of an annotation.</summary>
    public void ReadForm(PdfStream form, Matrix placed)
    {
        _saved.Clear();
        _text.Visible = true;
        _text.Graphics = new() { Transformation = placed };
        ShowForm(form, PdfDictionary.Empty, 0);
    }

    private void Run(byte[] content, PdfDictionary resources, int depth)
    {
        ObjectParser parser = new(new(content), file.Limits.Nesting);
        List<PdfObject> operands = [];
        while (parser.Read(references: false) is { } next)
        {
            if (next is not PdfKeyword keyword)
            {
                if (operands.Count < MostOperands)
                {
                    operands.Add(next);
                }

                continue;
            }

            if ((++_operations & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (keyword.Value == "BI")
            {
                InlineImage.Skip(parser.Lexer);
            }
            else
            {
                Apply(keyword.Value, operands, resources, depth);
            }

            operands.Clear();
        }
    }

    private void Apply(string word, List<PdfObject> operands, PdfDictionary resources, int depth)
    {
        switch (word)
        {
            case "q" when _saved.Count < MostStates:
                _saved.Push(_text.Graphics);
                break;
            case "Q" when _saved.Count > 0:
                _text.Graphics = _saved.Pop();
                break;
            case "cm":
                _text.Graphics = _text.Graphics with { Transformation = Matrix.Of(operands).Then(_text.Graphics.Transformation) };
                break;
            case "Do" when operands is [PdfName name]:
                ShowForm(Named(resources, "XObject", name.Value) as PdfStream, resources, depth);
                break;
            case "scn" or "SCN" when operands is [.., PdfName name] && Named(resources, "Pattern", name.Value) is PdfStream pattern:
                ShowForm(pattern, resources, depth);
                break;
            case "gs" when operands is [PdfName name] && file.Array(Named(resources, "ExtGState", name.Value)?["Font"])?.Items is [PdfObject font, PdfNumber size]:
                _text.Graphics = _text.Graphics with { Font = FontOf(file.Dictionary(font)), Size = size.Value };
                break;
            case "BDC" or "BMC":
                PdfDictionary? properties = Properties(operands, resources);
                bool hidden = operands is [PdfName { Value: "OC" }, _] && layers.IsOff(properties);
                string? spoken = operands is [PdfName { Value: "Span" }, ..] ? (file.Resolve(properties?["ActualText"]) as PdfString)?.Text : null;
                _marked.Begin(spoken, hidden, _text);
                break;
            case "EMC":
                _marked.End(_text);
                break;
            default:
                _text.Apply(word, operands, name => FontOf(Named(resources, "Font", name)));
                break;
        }
    }

    private void ShowForm(PdfStream? form, PdfDictionary resources, int depth)
    {
        if (form is null || file.Name(form["Subtype"]) is "Image" or "PS" || depth >= file.Limits.Nesting || layers.IsOff(file.Dictionary(form["OC"])) || !_open.Add(form))
        {
            return;
        }

        (GraphicsState state, (Matrix, Matrix) pen, int saved, int marks) = (_text.Graphics, _text.Pen, _saved.Count, _marked.Depth);
        if (file.Array(form["Matrix"]) is { } matrix)
        {
            _text.Graphics = _text.Graphics with { Transformation = Matrix.Of(matrix.Items).Then(_text.Graphics.Transformation) };
        }

        Run(file.Decode(form), file.Dictionary(form["Resources"]) ?? resources, depth + 1);
        while (_saved.Count > saved)
        {
            _saved.Pop();
        }

        while (_marked.Depth > marks)
        {
            _marked.End(_text);
        }

        (_text.Graphics, _text.Pen) = (state, pen);
        _open.Remove(form);
    }

    private PdfDictionary? Properties(List<PdfObject> operands, PdfDictionary resources) => operands switch
    {
        [_, PdfName name] => Named(resources, "Properties", name.Value),
        [_, PdfDictionary inline] => inline,
        _ => null,
    };

    private PdfDictionary? Named(PdfDictionary resources, string kind, string name) => file.Dictionary(file.Dictionary(resources[kind])?[name]);

    private Font? FontOf(PdfDictionary? dictionary) => dictionary is null ? null : fonts.Read(dictionary);
}
