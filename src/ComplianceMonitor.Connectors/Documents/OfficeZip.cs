using System.IO.Compression;
using System.Xml;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>
/// Looks through the zip of an office document before anything is built from it. What headers claim is not believed: everything is
/// unpacked once, counted, and forgotten.
/// </summary>
internal static class OfficeZip
{
    private const long LargestUnpacked = 200_000_000;
    private const int MostEntries = 10_000;
    private const int Deepest = 64;
    private const int MostElements = 1_000_000;
    private const int MostTables = 10_000;

    /// <summary>How the XML of documents is read: no DTD, nothing from elsewhere.</summary>
    public static readonly XmlReaderSettings Xml = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LargestUnpacked,
        CloseInput = true,
    };

    /// <summary>Opens a zip to read.</summary>
    public static ZipArchive Open(byte[] bytes) => new(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);

    /// <summary>Checks size, count, depth and XML.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="cancellationToken">Ends the check when its time is over.</param>
    /// <exception cref="UnreadableDocumentException">It is beyond what documents have.</exception>
    public static void Check(byte[] bytes, CancellationToken cancellationToken)
    {
        using ZipArchive zip = Open(bytes);
        if (zip.Entries.Count > MostEntries)
        {
            throw new UnreadableDocumentException($"holds more than {MostEntries} parts, which no document does: save it again from the program that made it");
        }

        long left = LargestUnpacked;
        int elements = 0;
        int tables = 0;
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            if (entry.FullName.EndsWith(".piece", StringComparison.OrdinalIgnoreCase))
            {
                throw new UnreadableDocumentException("is cut in pieces as no office program does: save it again");
            }

            left = Unpacked(entry, left, cancellationToken);
            if (IsRead(entry.FullName))
            {
                CheckXml(entry, ref elements, ref tables, cancellationToken);
            }
        }
    }

    /// <summary>Whether the part's XML is looked through, and so may be read.</summary>
    public static bool IsRead(string name) =>
        (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        && !name.TrimStart('/').StartsWith("customXml/", StringComparison.OrdinalIgnoreCase);

    private static long Unpacked(ZipArchiveEntry entry, long left, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[81_920];
        using Stream stream = entry.Open();
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            cancellationToken.ThrowIfCancellationRequested();
            left -= read;
            if (left < 0)
            {
                throw new UnreadableDocumentException("unpacks to more than 200 MB: save it again without its pictures, or give its text");
            }
        }

        return left;
    }

    private static void CheckXml(ZipArchiveEntry entry, ref int elements, ref int tables, CancellationToken cancellationToken)
    {
        using XmlReader reader = XmlReader.Create(entry.Open(), Xml);
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                cancellationToken.ThrowIfCancellationRequested();
                tables += reader.LocalName is "tbl" or "table" ? 1 : 0;
                if (reader.Depth > Deepest)
                {
                    throw new UnreadableDocumentException($"is nested more than {Deepest} levels deep: save it again with simpler tables and text boxes, or give its text");
                }

                if (++elements > MostElements || tables > MostTables)
                {
                    throw new UnreadableDocumentException($"has more than {MostElements} parts or {MostTables} tables: give the part that is the document, or its text");
                }
            }
        }
        catch (XmlException)
        {
            throw new UnreadableDocumentException($"is damaged in {entry.Name}, or holds what no office program writes there: save it again from the program that made it");
        }
    }
}
