using System.Globalization;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Keeps lines within bounds that every rule can rely on, and says what was left out.</summary>
internal sealed class LineLimits
{
    /// <summary>Characters of a line.</summary>
    public const int LongestLine = 100_000;

    /// <summary>Lines of a document.</summary>
    public const int MostLines = 1_000_000;

    private int? _firstCut;
    private bool _stopped;

    /// <summary>What was not read, for people; null where all of it was.</summary>
    public string? Missing => (_firstCut, _stopped) switch
    {
        (null, false) => null,
        ({ } line, _) => string.Create(CultureInfo.InvariantCulture, $"line {line} is longer than {LongestLine:N0} characters and was cut"),
        (null, true) => string.Create(CultureInfo.InvariantCulture, $"only the first {MostLines:N0} lines were read"),
    };

    /// <summary>True, and remembered, where no further line fits.</summary>
    /// <param name="count">Lines so far.</param>
    public bool Reached(int count) => _stopped |= count >= MostLines;

    /// <summary>The line, cut where it is too long.</summary>
    /// <param name="line">The line.</param>
    /// <param name="number">Its number.</param>
    public string Cut(ReadOnlySpan<char> line, int number)
    {
        if (line.Length <= LongestLine)
        {
            return line.ToString();
        }

        _firstCut ??= number;
        return line[..(char.IsHighSurrogate(line[LongestLine - 1]) ? LongestLine - 1 : LongestLine)].ToString();
    }
}
