using System.Text;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Plain text.</summary>
internal static class TextFormat
{
    public static Document Read(string name, byte[] bytes)
    {
        string text = Encoding.UTF8.GetString(bytes);
        string start = text[..Math.Min(text.Length, 500)];
        if (start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.Contains("<html", StringComparison.OrdinalIgnoreCase))
        {
            return HtmlFormat.Read(name, text);
        }

        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        return new(name, FileFormat.Text, [.. lines.Select((text, index) => new Line(index + 1, text))]);
    }
}
