using System.Xml;
using ComplianceMonitor.Core.Reading;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Document = ComplianceMonitor.Core.Reading.Document;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Word documents: headers once, the text, notes, footers once.</summary>
internal static class DocxFormat
{
    private const string Malformed = "urn:malformed:";

    /// <summary>Reads a document.</summary>
    public static Document Read(string name, byte[] bytes, CancellationToken cancellationToken)
    {
        OfficeZip.Check(bytes, cancellationToken);
        using WordprocessingDocument word = Open(bytes);
        if (word.MainDocumentPart is not { Document.Body: { } body } main)
        {
            throw new UnreadableDocumentException("has the form of a Word file but holds no document: save it again from Word");
        }

        OfficeLines lines = new();
        DocxStyles styles = new(main.StyleDefinitionsPart?.Styles);
        SectionProperties[] sections = [.. body.Descendants<SectionProperties>()];
        Running(lines, sections.SelectMany(section => Parts<HeaderReference>(main, section)), part => (part as HeaderPart)?.Header);
        lines.Blank();
        new DocxWalk(lines, main, styles, cancellationToken).Blocks(body);
        foreach (Footnote note in main.FootnotesPart?.Footnotes?.Elements<Footnote>().Where(note => note.Type is null) ?? [])
        {
            new DocxWalk(lines, main.FootnotesPart!, styles, cancellationToken).Blocks(note);
        }

        foreach (Endnote note in main.EndnotesPart?.Endnotes?.Elements<Endnote>().Where(note => note.Type is null) ?? [])
        {
            new DocxWalk(lines, main.EndnotesPart!, styles, cancellationToken).Blocks(note);
        }

        lines.Blank();
        Running(lines, sections.SelectMany(section => Parts<FooterReference>(main, section)), part => (part as FooterPart)?.Footer);
        return lines.ToDocument(name, FileFormat.Docx, Properties(word));

        void Running(OfficeLines all, IEnumerable<OpenXmlPart> parts, Func<OpenXmlPart, DocumentFormat.OpenXml.OpenXmlElement?> root)
        {
            foreach (OpenXmlPart part in parts.Distinct())
            {
                OfficeLines own = new();
                if (root(part) is { } content)
                {
                    new DocxWalk(own, part, styles, cancellationToken).Blocks(content);
                    all.AddOnce(own);
                }
            }
        }
    }

    /// <summary>The target of a link as it was written.</summary>
    public static string Target(Uri uri) =>
        uri.OriginalString.StartsWith(Malformed, StringComparison.Ordinal) ? Uri.UnescapeDataString(uri.OriginalString[Malformed.Length..]) : uri.OriginalString;

    private static WordprocessingDocument Open(byte[] bytes)
    {
        try
        {
            return WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);
        }
        catch (OpenXmlPackageException)
        {
            // Addresses that are none ("mailto:a@b@c") are common, and the package opens only when they are rewritten, in a copy.
            MemoryStream copy = new();
            copy.Write(bytes);
            OpenSettings settings = new()
            {
                AutoSave = false,
                RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, uri) => Malformed + Uri.EscapeDataString(uri ?? "")),
            };
            return WordprocessingDocument.Open(copy, isEditable: true, settings);
        }
    }

    /// <summary>The headers or footers that pages of a section show, the first page's first.</summary>
    private static IEnumerable<OpenXmlPart> Parts<T>(MainDocumentPart main, SectionProperties section)
        where T : HeaderFooterReferenceType
    {
        bool first = section.GetFirstChild<TitlePage>() is { } title && (title.Val?.Value ?? true);
        bool even = main.DocumentSettingsPart?.Settings?.GetFirstChild<EvenAndOddHeaders>() is not null;
        HeaderFooterValues[] shown = [.. first ? [HeaderFooterValues.First] : Array.Empty<HeaderFooterValues>(), HeaderFooterValues.Default, .. even ? [HeaderFooterValues.Even] : Array.Empty<HeaderFooterValues>()];
        return from type in shown
               from reference in section.Elements<T>()
               where (reference.Type?.Value ?? HeaderFooterValues.Default) == type && reference.Id?.Value is not null
               from pair in main.Parts
               where string.Equals(pair.RelationshipId, reference.Id!.Value, StringComparison.Ordinal)
               select pair.OpenXmlPart;
    }

    private static DocumentMetadata Properties(WordprocessingDocument word)
    {
        try
        {
            var properties = word.PackageProperties;
            return new(properties.Title, properties.Creator, Instant(properties.Created), Instant(properties.Modified));
        }
        catch (Exception failure) when (failure is XmlException or FormatException or IOException)
        {
            // Properties are never proof of anything; a document with broken ones is as good as one without.
            return new();
        }

        static DateTimeOffset? Instant(DateTime? time) => time is { } known ? new DateTimeOffset(DateTime.SpecifyKind(known.ToUniversalTime(), DateTimeKind.Utc)) : null;
    }
}
