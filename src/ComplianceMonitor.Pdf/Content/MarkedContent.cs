namespace ComplianceMonitor.Pdf.Content;

/// <summary>
/// Marked content that carries its own text: what it shows is replaced by what it says (ISO 32000-1, 14.9.4). And marked content of a
/// layer that is off, which shows nothing.
/// </summary>
internal sealed class MarkedContent
{
    private const int Deepest = 1_000;
    private readonly Stack<(string? ActualText, bool WasVisible, int FirstLetter)> _open = new();
    private int _beyond;

    public int Depth => _open.Count + _beyond;

    public void Begin(string? actualText, bool hidden, TextState text)
    {
        if (_open.Count < Deepest)
        {
            _open.Push((actualText, text.Visible, text.Letters.Count));
            text.Visible &= !hidden;
        }
        else
        {
            _beyond++;
        }
    }

    public void End(TextState text)
    {
        if (_beyond > 0)
        {
            _beyond--;
            return;
        }

        if (!_open.TryPop(out (string? ActualText, bool WasVisible, int FirstLetter) mark))
        {
            return;
        }

        text.Visible = mark.WasVisible;
        List<Letter> letters = text.Letters;
        if (mark.ActualText is null || mark.FirstLetter >= letters.Count)
        {
            return;
        }

        Letter first = letters[mark.FirstLetter];
        Letter last = letters[^1];
        letters.RemoveRange(mark.FirstLetter, letters.Count - mark.FirstLetter);
        string said = mark.ActualText.Replace("\u00AD", "", StringComparison.Ordinal);
        if (said.Length > 0)
        {
            letters.Add(first with { Text = said, EndX = last.EndX, EndY = last.EndY });
        }
    }
}
