namespace ComplianceMonitor.Core.Reading.Templates;

/// <summary>Template text that was left in (C05).</summary>
public sealed record TemplateFacts
{
    /// <summary>Every sign, in the order of the lines.</summary>
    public IReadOnlyList<Placeholder> Placeholders { get; init; } = [];

    /// <summary>True where one strong or structural sign, or two weak ones, are there.</summary>
    public bool Unfinished =>
        Placeholders.Any(sign => sign.Strength != PlaceholderStrength.Weak) || Placeholders.Count(sign => sign.Strength == PlaceholderStrength.Weak) >= 2;
}

/// <summary>How much a sign proves.</summary>
public enum PlaceholderStrength
{
    /// <summary>Counts with another.</summary>
    Weak = 1,

    /// <summary>Enough by itself.</summary>
    Strong,

    /// <summary>An empty register, an empty approval row, a label without value.</summary>
    Structural,
}

/// <summary>One sign of template text.</summary>
/// <param name="Key">The pattern's key in placeholders.json.</param>
/// <param name="Strength">How much it proves.</param>
/// <param name="Text">The words that were left in.</param>
/// <param name="Line">Where.</param>
public sealed record Placeholder(string Key, PlaceholderStrength Strength, string Text, Line Line);
