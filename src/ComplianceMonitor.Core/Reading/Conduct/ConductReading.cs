namespace ComplianceMonitor.Core.Reading.Conduct;

/// <summary>Reads rules of conduct and the strength of statements.</summary>
public static class ConductReading
{
    /// <summary>Reads what the controls of conduct ask for.</summary>
    /// <param name="passages">The document.</param>
    public static ConductFacts Read(Passages passages) => new();
}
