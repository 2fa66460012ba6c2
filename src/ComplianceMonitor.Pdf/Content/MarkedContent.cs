namespace ComplianceMonitor.Pdf.Content;

/// <summary>Marked content that carries its own text: what it shows is replaced by what it says (ISO 32000-1, 14.9.4).</summary>
internal sealed class MarkedContent
{
    private const int Deepest = 1_000;
    private readonly Stack<(string? ActualText, int FirstLetter)> _open = new();
    private int _beyond;

    public void Begin(string? actualText, int letters)
    {
        if (_open.Count < Deepest)
        {
            _open.Push((actualText, letters));
        }
        else
        {
            _beyond++;
        }
    }

    public void End(List<Letter> letters)
    {
        if (_beyond > 0)
        {
            _beyond--;
            return;
        }

        if (!_open.TryPop(out (string? ActualText, int FirstLetter) mark) || mark.ActualText is null || mark.FirstLetter >= letters.Count)
        {
            return;
        }

        Letter first = letters[mark.FirstLetter];
        Letter last = letters[^1];
        letters.RemoveRange(mark.FirstLetter, letters.Count - mark.FirstLetter);
        string text = mark.ActualText.Replace("\u00AD", "", StringComparison.Ordinal);
        if (text.Length > 0)
        {
            letters.Add(first with { Text = text, EndX = last.EndX, EndY = last.EndY });
        }
    }
}
