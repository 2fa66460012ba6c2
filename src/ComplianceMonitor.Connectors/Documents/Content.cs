using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>What bytes turn out to be.</summary>
internal enum Content
{
    /// <summary>Text or Markdown, and nothing else that is known.</summary>
    Text = 1,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>Office Open XML text.</summary>
    Docx,

    /// <summary>OpenDocument text.</summary>
    Odt,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>Rich Text Format.</summary>
    Rtf,

    /// <summary>A document of Word before 2007, or another OLE file, or one that is encrypted.</summary>
    Ole,

    /// <summary>A workbook.</summary>
    Spreadsheet,

    /// <summary>Slides.</summary>
    Slides,

    /// <summary>A picture.</summary>
    Picture,

    /// <summary>A zip that is no document.</summary>
    Archive,

    /// <summary>A zip that cannot be opened.</summary>
    BrokenZip,

    /// <summary>Other bytes that are no text.</summary>
    Binary,
}

/// <summary>Tells what a file is from its bytes alone: names lie.</summary>
internal static class ContentSniffer
{
    private const int Sniffed = 8192;

    /// <summary>Where the header of a PDF may stand: not all begin with it.</summary>
    private const int Headed = 1024;

    private static readonly (byte[] Start, Content Content)[] Starts =
    [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], Content.Ole),
        ([.. "{\\rtf"u8], Content.Rtf),
        ([0x89, .. "PNG"u8], Content.Picture),
        ([0xFF, 0xD8, 0xFF], Content.Picture),
        ([.. "GIF8"u8], Content.Picture),
        ([.. "II*\0"u8], Content.Picture),
        ([.. "MM\0*"u8], Content.Picture),
        ([0x1F, 0x8B], Content.Archive),
        ([.. "Rar!"u8], Content.Archive),
        ([.. "7z"u8, 0xBC, 0xAF], Content.Archive),
        ([0x7F, .. "ELF"u8], Content.Binary),
    ];

    private static readonly SearchValues<string> Pages =
        SearchValues.Create(["<!doctype html", "<html"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Blocks =
        SearchValues.Create(["<head>", "<body", "<div", "<section", "<article", "<main", "<meta ", "<nav", "<script"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Fragments = SearchValues.Create(["<p>", "<p ", "<ul", "<ol", "<table", "<h1", "<h2"], StringComparison.OrdinalIgnoreCase);

    /// <summary>What the bytes are.</summary>
    public static Content Tell(byte[] bytes)
    {
        ReadOnlySpan<byte> span = bytes;
        foreach ((byte[] start, Content content) in Starts)
        {
            if (span.StartsWith(start))
            {
                return content;
            }
        }

        return IsPdf(span) ? Content.Pdf
            : span is [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', ..] ? Content.Picture
            : IsZip(span) ? TellZip(bytes)
            : TextDecoding.LooksBinary(bytes) ? Content.Binary
            : Content.Text;
    }

    /// <summary>True for what unfolds to many times its size: PDF, and the zip files that DOCX and ODT are.</summary>
    public static bool IsPacked(ReadOnlySpan<byte> bytes) => IsPdf(bytes) || IsZip(bytes);

    /// <summary>Whether decoded text is a web page: it says so near its start, or block tags stand there.</summary>
    public static bool IsHtml(string text)
    {
        ReadOnlySpan<char> head = text.AsSpan(0, Math.Min(text.Length, Sniffed));
        ReadOnlySpan<char> start = head.TrimStart();
        if (head[..Math.Min(head.Length, 1024)].ContainsAny(Pages))
        {
            return true;
        }

        // Part of a page: it starts with a tag and closes many. A text may start with one tag too, or with a placeholder.
        int closed = start is ['<', ..] ? head.Count("</") : 0;
        return (closed > 1 && start.ContainsAny(Blocks)) || (closed > 7 && start[..Math.Min(start.Length, 6)].ContainsAny(Fragments));
    }

    private static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, Headed)].IndexOf("%PDF-"u8) >= 0;

    private static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8);

    private static Content TellZip(byte[] bytes)
    {
        try
        {
            using ZipArchive zip = new(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
            return zip.GetEntry("word/document.xml") is not null ? Content.Docx
                : zip.GetEntry("xl/workbook.xml") is not null ? Content.Spreadsheet
                : zip.GetEntry("ppt/presentation.xml") is not null ? Content.Slides
                : zip.GetEntry("mimetype") is { } type ? TellOpenDocument(type)
                : zip.Entries.Any(entry => entry.FullName.StartsWith("word/", StringComparison.Ordinal)) ? Content.Docx
                : Content.Archive;
        }
        catch (InvalidDataException)
        {
            return Content.BrokenZip;
        }
    }

    private static Content TellOpenDocument(ZipArchiveEntry type)
    {
        byte[] start = new byte[80];
        using Stream stream = type.Open();
        string text = Encoding.ASCII.GetString(start, 0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        return text.StartsWith("application/vnd.oasis.opendocument.text", StringComparison.Ordinal) ? Content.Odt
            : text.StartsWith("application/vnd.oasis.opendocument.spreadsheet", StringComparison.Ordinal) ? Content.Spreadsheet
            : text.StartsWith("application/vnd.oasis.opendocument.presentation", StringComparison.Ordinal) ? Content.Slides
            : Content.Archive;
    }
}
