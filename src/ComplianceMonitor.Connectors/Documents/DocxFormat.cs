using System.Xml;
using ComplianceMonitor.Core.Reading;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Document = ComplianceMonitor.Core.Reading.Document;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Word documents: headers once, the text, notes, footers once.</summary>
internal static class DocxFormat
{
    /// <summary>Reads a document.</summary>
    public static Document Read(string name, byte[] bytes, CancellationToken cancellationToken)
    {
        OfficeZip.Check(bytes, cancellationToken);
        using WordprocessingDocument word = Open(bytes);
        if (word.MainDocumentPart is not { } main || !LookedThrough(main) || main.Document?.Body is not { } body)
        {
            throw new UnreadableDocumentException("has the form of a Word file but holds no document: save it again from Word");
        }

        OfficeLines lines = new();
        DocxStyles styles = new(main.StyleDefinitionsPart?.Styles);
        Dictionary<string, OpenXmlPart> parts = main.Parts.ToDictionary(part => part.RelationshipId, part => part.OpenXmlPart, StringComparer.Ordinal);
        SectionProperties[] sections = [.. body.Descendants<SectionProperties>()];
        bool even = main.DocumentSettingsPart?.Settings?.GetFirstChild<EvenAndOddHeaders>() is not null;
        Running(sections.SelectMany(section => Shown<HeaderReference>(section, even)));
        lines.Blank();
        Walk(lines, main, body);
        Notes(main.FootnotesPart, main.FootnotesPart?.Footnotes);
        Notes(main.EndnotesPart, main.EndnotesPart?.Endnotes);
        lines.Blank();
        Running(sections.SelectMany(section => Shown<FooterReference>(section, even)));
        return lines.ToDocument(name, FileFormat.Docx, Properties(word));

        void Walk(OfficeLines into, OpenXmlPart part, OpenXmlElement content) => new DocxWalk(into, DocxPart.Of(part, styles, cancellationToken)).Blocks(content);

        void Notes(OpenXmlPart? part, OpenXmlElement? notes)
        {
            foreach (FootnoteEndnoteType note in notes?.Elements<FootnoteEndnoteType>().Where(note => note.Type is null) ?? [])
            {
                Walk(lines, part!, note);
            }
        }

        void Running(IEnumerable<string> ids)
        {
            foreach (string id in ids.Distinct(StringComparer.Ordinal))
            {
                OfficeLines own = new();
                if (parts.TryGetValue(id, out OpenXmlPart? part) && part.RootElement is { } content)
                {
                    Walk(own, part, content);
                    lines.AddOnce(own);
                }
            }
        }
    }

    /// <summary>Whether all parts that are read were looked through, which went by their names.</summary>
    private static bool LookedThrough(MainDocumentPart main)
    {
        OpenXmlPart?[] read = [main, main.StyleDefinitionsPart, main.DocumentSettingsPart, main.FootnotesPart, main.EndnotesPart, .. main.HeaderParts, .. main.FooterParts];
        return read.All(part => part is null || OfficeZip.IsRead(part.Uri.OriginalString));
    }

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
                RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, address) => DocxPart.Wrapped(address)),
            };
            return WordprocessingDocument.Open(copy, isEditable: true, settings);
        }
    }

    /// <summary>The ids of the headers or footers that pages of a section show, the first page's first.</summary>
    private static IEnumerable<string> Shown<T>(SectionProperties section, bool even)
        where T : HeaderFooterReferenceType
    {
        bool first = section.GetFirstChild<TitlePage>() is { } title && (title.Val?.Value ?? true);
        return section.Elements<T>()
            .Where(reference => reference.Id?.Value is not null)
            .Select(reference => (Type: reference.Type?.Value ?? HeaderFooterValues.Default, Id: reference.Id!.Value!))
            .Where(reference => reference.Type == HeaderFooterValues.Default || (reference.Type == HeaderFooterValues.First ? first : even))
            .OrderBy(reference => reference.Type == HeaderFooterValues.First ? 0 : reference.Type == HeaderFooterValues.Default ? 1 : 2)
            .Select(reference => reference.Id);
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
