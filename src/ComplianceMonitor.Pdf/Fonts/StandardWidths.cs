namespace ComplianceMonitor.Pdf.Fonts;

/// <summary>Advance widths, in thousandths of the font size, of the standard fonts, which a file need not state.</summary>
internal static class StandardWidths
{
    private const int Courier = 600;
    private const int Other = 556;

    private static readonly short[] Helvetica =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    private static readonly short[] Times =
    [
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
        921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
        333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
    ];

    /// <summary>The width of a character in a font of that name, near enough to tell words apart.</summary>
    public static double Of(string? fontName, string? text)
    {
        if (text is null)
        {
            return 0;
        }

        if (fontName is not null && (fontName.Contains("Courier", StringComparison.Ordinal) || fontName.Contains("Mono", StringComparison.Ordinal)))
        {
            return Courier;
        }

        short[] table = fontName is not null && (fontName.Contains("Times", StringComparison.Ordinal) || fontName.Contains("Serif", StringComparison.Ordinal)) ? Times : Helvetica;
        return text is [>= ' ' and <= '~', ..] ? table[text[0] - ' '] : Other;
    }
}
