namespace ComplianceMonitor.Pdf.Fonts;

/// <summary>Writes Latin ligatures out: a word is searched for by its letters, however a font draws them.</summary>
internal static class Ligatures
{
    private const char First = '\uFB00';
    private const char Last = '\uFB06';
    private static readonly string[] Letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    public static string WrittenOut(string text) => text.AsSpan().IndexOfAnyInRange(First, Last) < 0
        ? text
        : string.Concat(text.Select(letter => letter is >= First and <= Last ? Letters[letter - First] : letter.ToString()));
}
