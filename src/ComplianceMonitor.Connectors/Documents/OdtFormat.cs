using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>OpenDocument texts: headers once, the text with its notes, footers once.</summary>
internal static class OdtFormat
{
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

    /// <summary>Reads a document.</summary>
    public static Document Read(string name, byte[] bytes, CancellationToken cancellationToken)
    {
        if (IsEncrypted(bytes))
        {
            throw new UnreadableDocumentException("is protected by a password: save it without one");
        }

        OfficeZip.Check(bytes, cancellationToken);
        using ZipArchive zip = OfficeZip.Open(bytes);
        XElement? content = Part(zip, "content.xml");
        if (content?.Element(XName.Get("body", Office))?.Element(XName.Get("text", Office)) is not { } text)
        {
            throw new UnreadableDocumentException("has the form of an OpenDocument text but holds none: save it again from the program that made it");
        }

        OfficeLines lines = new();
        XElement? styles = Part(zip, "styles.xml");
        Running(lines, styles, ["header-first", "header", "header-left"], cancellationToken);
        lines.Blank();
        OdtWalk walk = new(lines, Titles(content), cancellationToken);
        walk.Blocks(text);
        walk.Notes();
        lines.Blank();
        Running(lines, styles, ["footer-first", "footer", "footer-left"], cancellationToken);
        return lines.ToDocument(name, FileFormat.Odt, Properties(Part(zip, "meta.xml")));
    }

    private static void Running(OfficeLines lines, XElement? styles, string[] kinds, CancellationToken cancellationToken)
    {
        XElement? masters = styles?.Element(XName.Get("master-styles", Office));
        foreach (XElement content in kinds.SelectMany(kind => masters?.Elements().Elements(XName.Get(kind, Style)) ?? []))
        {
            if (content.Attribute(XName.Get("display", Style))?.Value is not "false")
            {
                OfficeLines own = new();
                new OdtWalk(own, new HashSet<string>(StringComparer.Ordinal), cancellationToken).Blocks(content);
                lines.AddOnce(own);
            }
        }
    }

    /// <summary>The paragraph styles of titles: the style itself, and those that a program derived from it for this document.</summary>
    private static HashSet<string> Titles(XElement content) =>
    [
        "Title",
        .. (content.Element(XName.Get("automatic-styles", Office))?.Elements(XName.Get("style", Style)) ?? [])
            .Where(style => style.Attribute(XName.Get("parent-style-name", Style))?.Value is "Title")
            .Select(style => style.Attribute(XName.Get("name", Style))?.Value ?? ""),
    ];

    private static bool IsEncrypted(byte[] bytes)
    {
        using ZipArchive zip = OfficeZip.Open(bytes);
        if (zip.GetEntry("META-INF/manifest.xml") is not { Length: < 1_000_000 } manifest)
        {
            return false;
        }

        char[] start = new char[100_000];
        using StreamReader reader = new(manifest.Open());
        return start.AsSpan(0, reader.ReadBlock(start)).Contains("encryption-data", StringComparison.Ordinal);
    }

    private static XElement? Part(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry)
        {
            return null;
        }

        using XmlReader reader = XmlReader.Create(entry.Open(), OfficeZip.Xml);
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static DocumentMetadata Properties(XElement? meta)
    {
        return new(Value("title"), Value("creator") ?? Value("initial-creator"), Instant("creation-date"), Instant("date"));

        string? Value(string name) =>
            meta?.Descendants().FirstOrDefault(element => string.Equals(element.Name.LocalName, name, StringComparison.Ordinal))?.Value is { Length: > 0 } value ? value : null;

        DateTimeOffset? Instant(string name) =>
            DateTimeOffset.TryParse(Value(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset instant) ? instant : null;
    }
}
