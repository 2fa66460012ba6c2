using System.Globalization;

namespace ComplianceMonitor.Connectors.Directories;

/// <summary>Instants as exports write them: ISO, British, or American with AM and PM.</summary>
internal static class ExportDate
{
    private static readonly string[] s_forms =
    [
        "d/M/yyyy", "d/M/yyyy H:mm", "d/M/yyyy H:mm:ss", "d/M/yyyy, H:mm", "d/M/yyyy, H:mm:ss", "M/d/yyyy h:mm:ss tt", "M/d/yyyy, h:mm:ss tt", "M/d/yyyy h:mm tt",
        "yyyy-M-d", "yyyy/M/d", "yyyy-M-d H:mm", "yyyy-M-d H:mm:ss", "yyyy/M/d H:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ssK", "d MMM yyyy", "d MMM yyyy H:mm:ss", "d MMMM yyyy",
    ];

    /// <summary>The instant, in UTC where no zone is written; null for text that is none.</summary>
    /// <param name="text">The cell.</param>
    public static DateTimeOffset? Read(ReadOnlySpan<char> text) =>
        text.Length is > 5 and < 40
        && DateTimeOffset.TryParseExact(text, s_forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out DateTimeOffset at)
            ? at
            : null;
}
