using ComplianceMonitor.Pdf.Fonts;
using ComplianceMonitor.Pdf.Syntax;

namespace ComplianceMonitor.Pdf.Content;

/// <summary>Runs a page's content and collects the letters that it shows (ISO 32000-1, 8 and 9).</summary>
internal sealed class ContentReader(PdfFile file, FontReader fonts, CancellationToken cancellation)
{
    private const int MostOperands = 4096;
    private const int MostStates = 512;
    private readonly List<Letter> _letters = [];
    private readonly List<Glyph> _glyphs = [];
    private readonly Stack<GraphicsState> _saved = new();
    private readonly MarkedContent _marked = new();
    private readonly HashSet<PdfDictionary> _open = [];
    private GraphicsState _state = new();
    private Matrix _text = Matrix.Identity;
    private Matrix _line = Matrix.Identity;
    private int _operations;

    public List<Letter> Read(byte[] content, PdfDictionary resources, Matrix page)
    {
        _state = new() { Transformation = page };
        Run(content, resources, 0);
        return _letters;
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
                _saved.Push(_state);
                break;
            case "Q" when _saved.Count > 0:
                _state = _saved.Pop();
                break;
            case "cm":
                _state = _state with { Transformation = MatrixOf(operands).Then(_state.Transformation) };
                break;
            case "BT":
                _text = _line = Matrix.Identity;
                break;
            case "Do" when operands is [PdfName name]:
                ShowForm(file.Dictionary(file.Dictionary(resources["XObject"])?[name.Value]) as PdfStream, resources, depth);
                break;
            case "gs" when operands is [PdfName name] && file.Array(file.Dictionary(file.Dictionary(resources["ExtGState"])?[name.Value])?["Font"])?.Items is [PdfObject font, PdfNumber size]:
                _state = _state with { Font = FontOf(file.Dictionary(font)), Size = size.Value };
                break;
            case "BDC" or "BMC":
                _marked.Begin(ActualText(operands, resources), _letters.Count);
                break;
            case "EMC":
                _marked.End(_letters);
                break;
            default:
                ApplyText(word, operands, resources);
                break;
        }
    }

    private void ApplyText(string word, List<PdfObject> operands, PdfDictionary resources)
    {
        switch (word)
        {
            case "Tf" when operands is [PdfName name, ..]:
                _state = _state with { Font = FontOf(file.Dictionary(file.Dictionary(resources["Font"])?[name.Value])), Size = Operand(operands, 1) };
                break;
            case "Tc":
                _state = _state with { CharacterSpacing = Operand(operands, 0) };
                break;
            case "Tw":
                _state = _state with { WordSpacing = Operand(operands, 0) };
                break;
            case "Tz":
                _state = _state with { Scale = Operand(operands, 0) / 100 };
                break;
            case "TL":
                _state = _state with { Leading = Operand(operands, 0) };
                break;
            case "Ts":
                _state = _state with { Rise = Operand(operands, 0) };
                break;
            case "Td":
                Move(Operand(operands, 0), Operand(operands, 1));
                break;
            case "TD":
                _state = _state with { Leading = -Operand(operands, 1) };
                Move(Operand(operands, 0), Operand(operands, 1));
                break;
            case "Tm":
                _text = _line = MatrixOf(operands);
                break;
            case "T*":
                Move(0, -_state.Leading);
                break;
            case "Tj" when operands is [.., PdfString text]:
                Show(text.Bytes);
                break;
            case "'" when operands is [.., PdfString text]:
                Move(0, -_state.Leading);
                Show(text.Bytes);
                break;
            case "\"" when operands is [.., PdfString text]:
                _state = _state with { WordSpacing = Operand(operands, 0), CharacterSpacing = Operand(operands, 1) };
                Move(0, -_state.Leading);
                Show(text.Bytes);
                break;
            case "TJ" when operands is [.., PdfArray pieces]:
                ShowPieces(pieces);
                break;
        }
    }

    private void ShowPieces(PdfArray pieces)
    {
        foreach (PdfObject piece in pieces.Items)
        {
            switch (piece)
            {
                case PdfString text:
                    Show(text.Bytes);
                    break;
                case PdfNumber back:
                    double distance = -back.Value / 1000 * _state.Size;
                    _text = _state.Font is { Vertical: true } ? _text.Moved(0, distance) : _text.Moved(distance * _state.Scale, 0);
                    break;
            }
        }
    }

    private void Show(byte[] bytes)
    {
        if (_state.Font is not { } font)
        {
            return;
        }

        _glyphs.Clear();
        font.Decode(bytes, _glyphs);
        foreach (Glyph glyph in _glyphs)
        {
            double spacing = _state.CharacterSpacing + (glyph.WordSpace ? _state.WordSpacing : 0);
            Matrix start = _text.Then(_state.Transformation);
            Matrix after = font.Vertical
                ? _text.Moved(0, -((glyph.Advance * _state.Size) + spacing))
                : _text.Moved(((glyph.Advance * _state.Size) + spacing) * _state.Scale, 0);
            if (glyph.Text.Length > 0)
            {
                Add(glyph, start, font.Vertical);
            }

            _text = after;
        }
    }

    private void Add(Glyph glyph, Matrix start, bool vertical)
    {
        if (_letters.Count >= file.Limits.Characters)
        {
            throw new PdfException(PdfProblem.TooLarge, $"The PDF shows more than {file.Limits.Characters:N0} characters.");
        }

        double advance = glyph.Advance * _state.Size;
        double size = Math.Abs(_state.Size) * Math.Sqrt((start.C * start.C) + (start.D * start.D));
        Matrix raised = start.Moved(0, _state.Rise);
        Matrix end = vertical ? raised.Moved(0, -advance) : raised.Moved(advance * _state.Scale, 0);
        if (double.IsFinite(raised.E + raised.F + end.E + end.F + size))
        {
            _letters.Add(new(glyph.Text, raised.E, raised.F, end.E, end.F, size));
        }
    }

    private void ShowForm(PdfStream? form, PdfDictionary resources, int depth)
    {
        if (form is null || file.Name(form["Subtype"]) != "Form" || depth >= file.Limits.Nesting || !_open.Add(form))
        {
            return;
        }

        (GraphicsState state, Matrix text, Matrix line, int saved) = (_state, _text, _line, _saved.Count);
        if (file.Array(form["Matrix"]) is { } matrix)
        {
            _state = _state with { Transformation = MatrixOf(matrix.Items).Then(_state.Transformation) };
        }

        Run(file.Decode(form), file.Dictionary(form["Resources"]) ?? resources, depth + 1);
        while (_saved.Count > saved)
        {
            _saved.Pop();
        }

        (_state, _text, _line) = (state, text, line);
        _open.Remove(form);
    }

    private string? ActualText(List<PdfObject> operands, PdfDictionary resources)
    {
        PdfDictionary? properties = operands switch
        {
            [_, PdfName name] => file.Dictionary(file.Dictionary(resources["Properties"])?[name.Value]),
            [_, PdfDictionary inline] => inline,
            _ => null,
        };
        return (file.Resolve(properties?["ActualText"]) as PdfString)?.Text;
    }

    private Font? FontOf(PdfDictionary? dictionary) => dictionary is null ? null : fonts.Read(dictionary);

    private void Move(double x, double y) => _text = _line = _line.Moved(x, y);

    private static double Operand(IReadOnlyList<PdfObject> operands, int index) => index < operands.Count && operands[index] is PdfNumber number ? number.Value : 0;

    private static Matrix MatrixOf(IReadOnlyList<PdfObject> operands) => operands.Count < 6
        ? Matrix.Identity
        : new(Operand(operands, 0), Operand(operands, 1), Operand(operands, 2), Operand(operands, 3), Operand(operands, 4), Operand(operands, 5));
}
