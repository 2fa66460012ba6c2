using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>One line for every kind of content: who reads it, or why nobody does and what to give instead.</summary>
internal static class DocumentFormats
{
    /// <summary>Reads a document.</summary>
    /// <param name="name">The file's path or the address.</param>
    /// <param name="bytes">The content.</param>
    /// <param name="cancellationToken">Ends the reading when its time is over.</param>
    /// <exception cref="UnreadableDocumentException">It is empty, damaged, too large inside or of a kind that is not read.</exception>
    public static Document Read(string name, byte[] bytes, CancellationToken cancellationToken) => bytes.Length == 0
        ? throw new UnreadableDocumentException("is empty: give the file with its content")
        : ContentSniffer.Tell(bytes) switch
        {
            Content.Docx => DocxFormat.Read(name, bytes, cancellationToken),
            Content.Odt => OdtFormat.Read(name, bytes, cancellationToken),
            Content.Text => ReadText(name, TextDecoding.Decode(bytes), cancellationToken),
            Content.Pdf => PdfFormat.Read(name, bytes, cancellationToken),
            Content.Rtf => throw new UnreadableDocumentException("is in Rich Text Format, which is not read: save it as DOCX"),
            Content.Ole => throw new UnreadableDocumentException("is a Word file from before 2007 or protected by a password: save it as DOCX without a password"),
            Content.Spreadsheet => throw new UnreadableDocumentException("is a workbook, not a text: give the document itself as DOCX, ODT, HTML or text"),
            Content.Slides => throw new UnreadableDocumentException("is a set of slides, not a text: give the document itself as DOCX, ODT, HTML or text"),
            Content.Picture => throw new UnreadableDocumentException("is a picture: give a version with text, or have its text recognised"),
            Content.Archive => throw new UnreadableDocumentException("is an archive and no document: unpack it and give the document in it"),
            Content.BrokenZip => throw new UnreadableDocumentException("is a damaged or incomplete DOCX, ODT or zip file: fetch it again, or save it again"),
            _ => throw new UnreadableDocumentException("is no document of a kind that is read: give it as DOCX, ODT, HTML or text"),
        };

    private static Document ReadText(string name, string text, CancellationToken cancellationToken) =>
        ContentSniffer.IsHtml(text) ? HtmlFormat.Read(name, text) : TextFormat.Read(name, text, cancellationToken);
}
