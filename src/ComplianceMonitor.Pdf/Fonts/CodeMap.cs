namespace ComplianceMonitor.Pdf.Fonts;

/// <summary>Cuts a shown string into codes and numbers them (ISO 32000-1, 9.7.5).</summary>
internal abstract class CodeMap
{
    /// <summary>Takes the next code off a string.</summary>
    public abstract (uint Code, int Length) Next(ReadOnlySpan<byte> bytes);

    /// <summary>The character identifier of a code; 0 where the map has none.</summary>
    public abstract int Identifier(uint code);

    /// <summary>The text of a code; null where the map does not tell.</summary>
    public abstract string? Text(uint code);
}
