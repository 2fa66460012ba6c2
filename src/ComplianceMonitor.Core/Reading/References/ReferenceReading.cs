namespace ComplianceMonitor.Core.Reading.References;

/// <summary>Reads editions, laws and other policies that a document names.</summary>
public static class ReferenceReading
{
    /// <summary>Reads the references.</summary>
    /// <param name="passages">The document.</param>
    public static ReferenceFacts Read(Passages passages) => new();
}
