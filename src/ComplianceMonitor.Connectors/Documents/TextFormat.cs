using System.Text;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Plain text.</summary>
internal static class TextFormat
{
    public static Document Read(string name, byte[] bytes)
    {
        string[] lines = Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n").Split('\n');
        return new(name, FileFormat.Text, [.. lines.Select((text, index) => new Line(index + 1, text))]);
    }
}
