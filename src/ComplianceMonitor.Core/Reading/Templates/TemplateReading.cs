namespace ComplianceMonitor.Core.Reading.Templates;

/// <summary>Finds template text that was left in.</summary>
public static class TemplateReading
{
    /// <summary>Finds the signs.</summary>
    /// <param name="passages">The document.</param>
    public static TemplateFacts Read(Passages passages) => new();
}
