using ComplianceMonitor.Pdf.Fonts;
using ComplianceMonitor.Pdf.Syntax;

namespace ComplianceMonitor.Pdf.Content;

/// <summary>The text operators (ISO 32000-1, 9.3 and 9.4): where the pen stands, and the letters that it leaves.</summary>
/// <param name="limit">How many letters are kept before the file is refused.</param>
internal sealed class TextState(int limit)
{
    private readonly List<Glyph> _glyphs = [];
    private Matrix _text = Matrix.Identity;
    private Matrix _line = Matrix.Identity;

    public GraphicsState Graphics { get; set; } = new();

    /// <summary>False while a layer that is switched off is drawn: the pen moves and leaves nothing.</summary>
    public bool Visible { get; set; } = true;

    public List<Letter> Letters { get; } = [];

    public (Matrix Text, Matrix Line) Pen
    {
        get => (_text, _line);
        set => (_text, _line) = value;
    }

    public void Apply(string word, List<PdfObject> operands, Func<string, Font?> fontNamed)
    {
        switch (word)
        {
            case "BT":
                _text = _line = Matrix.Identity;
                break;
            case "Tf" when operands is [PdfName name, ..]:
                Graphics = Graphics with { Font = fontNamed(name.Value), Size = Operand(operands, 1) };
                break;
            case "Tc":
                Graphics = Graphics with { CharacterSpacing = Operand(operands, 0) };
                break;
            case "Tw":
                Graphics = Graphics with { WordSpacing = Operand(operands, 0) };
                break;
            case "Tz":
                Graphics = Graphics with { Scale = Operand(operands, 0) / 100 };
                break;
            case "TL":
                Graphics = Graphics with { Leading = Operand(operands, 0) };
                break;
            case "Ts":
                Graphics = Graphics with { Rise = Operand(operands, 0) };
                break;
            case "Td":
                Move(Operand(operands, 0), Operand(operands, 1));
                break;
            case "TD":
                Graphics = Graphics with { Leading = -Operand(operands, 1) };
                Move(Operand(operands, 0), Operand(operands, 1));
                break;
            case "Tm":
                _text = _line = Matrix.Of(operands);
                break;
            case "T*":
                Move(0, -Graphics.Leading);
                break;
            case "Tj" when operands is [.., PdfString text]:
                Show(text.Bytes);
                break;
            case "'" when operands is [.., PdfString text]:
                Move(0, -Graphics.Leading);
                Show(text.Bytes);
                break;
            case "\"" when operands is [.., PdfString text]:
                Graphics = Graphics with { WordSpacing = Operand(operands, 0), CharacterSpacing = Operand(operands, 1) };
                Move(0, -Graphics.Leading);
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
                    double distance = -back.Value / 1000 * Graphics.Size;
                    _text = Graphics.Font is { Vertical: true } ? _text.Moved(0, distance) : _text.Moved(distance * Graphics.Scale, 0);
                    break;
            }
        }
    }

    private void Show(byte[] bytes)
    {
        if (Graphics.Font is not { } font)
        {
            return;
        }

        _glyphs.Clear();
        font.Decode(bytes, _glyphs);
        foreach (Glyph glyph in _glyphs)
        {
            double spacing = Graphics.CharacterSpacing + (glyph.WordSpace ? Graphics.WordSpacing : 0);
            Matrix start = _text.Then(Graphics.Transformation);
            Matrix after = font.Vertical
                ? _text.Moved(0, -((glyph.Advance * Graphics.Size) + spacing))
                : _text.Moved(((glyph.Advance * Graphics.Size) + spacing) * Graphics.Scale, 0);
            Add(glyph, start, font.Vertical);
            _text = after;
        }
    }

    private void Add(Glyph glyph, Matrix start, bool vertical)
    {
        if (Letters.Count >= limit)
        {
            throw new PdfException(PdfProblem.TooLarge, $"A page of the PDF shows more than {limit:N0} characters.");
        }

        double advance = glyph.Advance * Graphics.Size;
        double size = Math.Abs(Graphics.Size) * (Graphics.Font?.SizeScale ?? 1) * Math.Sqrt((start.C * start.C) + (start.D * start.D));
        Matrix raised = start.Moved(0, Graphics.Rise);
        Matrix end = vertical ? raised.Moved(0, -advance) : raised.Moved(advance * Graphics.Scale, 0);
        if (Visible && glyph.Text.Length > 0 && double.IsFinite(raised.E + raised.F + end.E + end.F + size))
        {
            Letters.Add(new(glyph.Text, raised.E, raised.F, end.E, end.F, size));
        }
    }

    private void Move(double x, double y) => _text = _line = _line.Moved(x, y);

    private static double Operand(List<PdfObject> operands, int index) => index < operands.Count && operands[index] is PdfNumber number ? number.Value : 0;
}
