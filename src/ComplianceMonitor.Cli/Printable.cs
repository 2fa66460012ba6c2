namespace ComplianceMonitor.Cli;

/// <summary>Makes text from outside harmless for a terminal: no escape sequences, no line that reads backwards.</summary>
internal static class Printable
{
    /// <summary>Text without control characters; tabs stay.</summary>
    /// <param name="text">From outside.</param>
    public static string Text(string text) => text.Any(IsHarmful) ? string.Concat(text.Where(letter => !IsHarmful(letter))) : text;

    /// <summary>The same on one line.</summary>
    /// <param name="text">From outside.</param>
    public static string Line(string text) => Text(text.ReplaceLineEndings(" ").Replace('\t', ' '));

    /// <summary>C0 and C1 controls, and the marks that turn the direction of writing.</summary>
    private static bool IsHarmful(char letter) =>
        (char.IsControl(letter) && letter != '\t') || letter is '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
