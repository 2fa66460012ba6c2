using System.Text.RegularExpressions;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>
/// Ghostscript has written the letters of ligatures with their bytes in the wrong order, so that "ff" came out as two Chinese characters.
/// Beside Latin letters they are meant as letters.
/// </summary>
internal static partial class SwappedLigatures
{
    private const char F = '\u6600';

    public static string Mended(string text) =>
        text.Contains(F) ? Sequence().Replace(text, found => string.Concat(found.Value.Select(letter => (char)(letter >> 8)))) : text;

    [GeneratedRegex(@"(?:(?<=[a-z])|(?=[\u6600\u6900\u6C00]+[a-z]))\u6600[\u6600\u6900\u6C00]{1,2}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sequence();
}
