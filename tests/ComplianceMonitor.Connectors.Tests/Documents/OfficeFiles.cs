using System.IO.Compression;
using System.Text;

namespace ComplianceMonitor.Connectors.Tests.Documents;

/// <summary>Builds small office documents in memory.</summary>
internal static class OfficeFiles
{
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string OpenDocument = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
        + "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" "
        + "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\"";

    public static string P(string text, string style = "") =>
        $"<w:p>{(style.Length > 0 ? $"<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>" : "")}<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static string Table(params string[][] rows) =>
        $"<w:tbl>{string.Concat(rows.Select(row => $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc>{(cell.StartsWith('<') ? cell : P(cell))}</w:tc>"))}</w:tr>"))}</w:tbl>";

    public static byte[] Docx(string body, string? header = null, string? footer = null, string? link = null, string? notes = null)
    {
        StringBuilder references = new();
        references.Append(header is null ? "" : "<w:headerReference w:type=\"default\" r:id=\"h1\"/>");
        references.Append(footer is null ? "" : "<w:footerReference w:type=\"default\" r:id=\"f1\"/>");
        StringBuilder relations = new($"<Relationship Id=\"s1\" Type=\"{Relation}/styles\" Target=\"styles.xml\"/>");
        relations.Append(header is null ? "" : $"<Relationship Id=\"h1\" Type=\"{Relation}/header\" Target=\"header1.xml\"/>");
        relations.Append(footer is null ? "" : $"<Relationship Id=\"f1\" Type=\"{Relation}/footer\" Target=\"footer1.xml\"/>");
        relations.Append(notes is null ? "" : $"<Relationship Id=\"n1\" Type=\"{Relation}/footnotes\" Target=\"footnotes.xml\"/>");
        relations.Append(link is null ? "" : $"<Relationship Id=\"l1\" Type=\"{Relation}/hyperlink\" Target=\"{link}\" TargetMode=\"External\"/>");
        const string type = "application/vnd.openxmlformats-officedocument.wordprocessingml";
        List<(string, string)> parts =
        [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + $"<Override PartName=\"/word/document.xml\" ContentType=\"{type}.document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"{type}.styles+xml\"/>"
                + $"<Override PartName=\"/word/header1.xml\" ContentType=\"{type}.header+xml\"/><Override PartName=\"/word/footer1.xml\" ContentType=\"{type}.footer+xml\"/>"
                + $"<Override PartName=\"/word/footnotes.xml\" ContentType=\"{type}.footnotes+xml\"/>"
                + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"),
            ("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"d\" Type=\"{Relation}/officeDocument\" Target=\"word/document.xml\"/>"
                + "<Relationship Id=\"c\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>"),
            ("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                + "xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>Our policy</dc:title><dc:creator>A Clerk</dc:creator>"
                + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2024-01-02T03:04:05Z</dcterms:created></cp:coreProperties>"),
            ("word/_rels/document.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>"),
            ("word/styles.xml", $"<w:styles {Word}><w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Own\"><w:name w:val=\"Trust heading\"/><w:basedOn w:val=\"H1\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"TOC1\"><w:name w:val=\"toc 1\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"List Bullet\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style></w:styles>"),
            ("word/document.xml", $"<w:document {Word}><w:body>{body}<w:sectPr>{references}</w:sectPr></w:body></w:document>"),
        ];
        if (header is not null)
        {
            parts.Add(("word/header1.xml", $"<w:hdr {Word}>{header}</w:hdr>"));
        }

        if (footer is not null)
        {
            parts.Add(("word/footer1.xml", $"<w:ftr {Word}>{footer}</w:ftr>"));
        }

        if (notes is not null)
        {
            parts.Add(("word/footnotes.xml", $"<w:footnotes {Word}>{notes}</w:footnotes>"));
        }

        return Zip(parts);
    }

    public static byte[] Odt(string body, string masters = "") => Zip(
    [
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", $"<office:document-content {OpenDocument}><office:body><office:text>{body}</office:text></office:body></office:document-content>"),
        ("styles.xml", $"<office:document-styles {OpenDocument}><office:master-styles><style:master-page>{masters}</style:master-page></office:master-styles></office:document-styles>"),
        ("meta.xml", $"<office:document-meta {OpenDocument}><office:meta><dc:title>Our policy</dc:title><dc:creator>A Clerk</dc:creator><meta:creation-date>2024-01-02T03:04:05</meta:creation-date></office:meta></office:document-meta>"),
    ]);

    public static byte[] Zip(IEnumerable<(string Name, string Content)> parts)
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in parts)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }
}
