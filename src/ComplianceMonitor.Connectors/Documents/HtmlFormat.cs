using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Web pages.</summary>
internal static class HtmlFormat
{
    /// <summary>Reads a page that is decoded already.</summary>
    /// <param name="name">The file's path or the address.</param>
    /// <param name="html">The page, cleaned of NULs and lone surrogates.</param>
    public static Document Read(string name, string html) =>
        new(name, FileFormat.Html, [.. html.Split('\n').Select((text, index) => new Line(index + 1, text))]);
}
