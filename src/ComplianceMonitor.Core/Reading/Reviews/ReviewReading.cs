namespace ComplianceMonitor.Core.Reading.Reviews;

/// <summary>Reads the dates of review and the cycle.</summary>
public static class ReviewReading
{
    /// <summary>Reads the dates that the document states for itself.</summary>
    /// <param name="passages">The document.</param>
    public static ReviewFacts Read(Passages passages) => new();
}
