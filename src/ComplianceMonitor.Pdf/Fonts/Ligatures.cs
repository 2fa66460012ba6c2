namespace ComplianceMonitor.Pdf.Fonts;

/// <summary>Writes Latin ligatures out: a word is searched for by its letters, however a font draws them.</summary>
internal static class Ligatures
{
    private const char First = '\uFB00';
    private static readonly string[] Letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    public static string WrittenOut(string text)
    {
        int at = text.AsSpan().IndexOfAnyInRange(First, '\uFB06');
        return at < 0 ? text : WrittenOut(text[..at] + Letters[text[at] - First] + text[(at + 1)..]);
    }
}
