namespace ComplianceMonitor.Core.Reading;

/// <summary>Tells what a document is from its title, opening and words.</summary>
public static class KindReading
{
    /// <summary>Reads the kind.</summary>
    /// <param name="passages">The document.</param>
    public static DocumentKind Read(Passages passages) => DocumentKind.Other;
}
