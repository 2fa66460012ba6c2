using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Plain text and Markdown.</summary>
internal static class TextFormat
{
    public static Document Read(string name, string text) =>
        new(name, FileFormat.Text, [.. text.ReplaceLineEndings("\n").Split('\n').Select((line, index) => new Line(index + 1, line))]);
}
