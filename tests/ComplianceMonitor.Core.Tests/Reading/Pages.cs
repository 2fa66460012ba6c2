using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Core.Tests.Reading;

/// <summary>Makes documents of lines.</summary>
internal static class Pages
{
    public static Passages Of(params string[] lines) => Passages.Of(Document(lines));

    public static Document Document(params string[] lines) => new("policy.txt", FileFormat.Text, [.. lines.Select((text, index) => new Line(index + 1, text))]);
}
