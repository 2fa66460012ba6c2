using System.Globalization;

namespace ComplianceMonitor.Connectors.Documents;

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
