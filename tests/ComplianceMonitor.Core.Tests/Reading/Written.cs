using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Core.Tests.Reading;

/// <summary>Makes documents of lines as a test writes them; a line that starts with # is a heading.</summary>
internal static class Written
{
    public static Passages Document(params string[] lines) => Passages.Of(new(
        "policy.txt",
        FileFormat.Text,
        [.. lines.Select((text, index) => new Line(index + 1, text.TrimStart('#').TrimStart()) { Heading = text.StartsWith('#') })]));
}
