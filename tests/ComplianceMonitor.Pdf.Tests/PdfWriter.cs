using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ComplianceMonitor.Pdf.Tests;

/// <summary>Writes small PDF files for tests: objects by number, then a cross-reference table.</summary>
internal sealed class PdfWriter
{
    private readonly SortedDictionary<int, byte[]> _objects = [];
    private int _next = 1;

    public string TrailerExtra { get; set; } = "";

    /// <summary>Further entries of the catalogue; set before the pages are added.</summary>
    public string RootExtra { get; set; } = "";

    /// <summary>A file of one page with a standard font under /F1 that runs that content.</summary>
    public static byte[] Page(string content, string pageExtra = "", string font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    {
        PdfWriter writer = new();
        int fontNumber = writer.Add(font);
        int contentNumber = writer.AddStream(content);
        writer.AddPages($"/Resources << /Font << /F1 {fontNumber} 0 R >> >> /Contents {contentNumber} 0 R {pageExtra}");
        return writer.ToArray();
    }

    /// <summary>The content that shows lines one below the other.</summary>
    public static string Lines(params string[] lines) =>
        "BT /F1 12 Tf 72 760 Td 14 TL " + string.Concat(lines.Select(line => $"({Escaped(line)}) Tj T* ")) + "ET";

    public static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);

    public static byte[] Deflated(byte[] data)
    {
        using MemoryStream output = new();
        using (ZLibStream zip = new(output, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(data);
        }

        return output.ToArray();
    }

    public int Add(string body) => Put(_next, Encoding.Latin1.GetBytes(body));

    public int AddStream(string content, string entries = "") => AddStream(Encoding.Latin1.GetBytes(content), entries);

    public int AddStream(byte[] content, string entries = "") =>
        Put(_next, [.. Encoding.Latin1.GetBytes($"<< /Length {content.Length} {entries} >>\nstream\n"), .. content, .. "\nendstream"u8]);

    public int Reserve() => _next++;

    public int Put(int number, byte[] body)
    {
        _objects[number] = body;
        _next = Math.Max(_next, number + 1);
        return number;
    }

    /// <summary>The catalogue and one page for each set of entries.</summary>
    public void AddPages(params string[] pages)
    {
        int tree = Reserve();
        int[] kids = [.. pages.Select(page => Add($"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 595 842] {page} >>"))];
        Put(tree, Encoding.Latin1.GetBytes($"<< /Type /Pages /Count {kids.Length} /Kids [{string.Join(' ', kids.Select(kid => $"{kid} 0 R"))}] >>"));
        int root = Add($"<< /Type /Catalog /Pages {tree} 0 R {RootExtra} >>");
        TrailerExtra += $" /Root {root} 0 R";
    }

    public byte[] ToArray()
    {
        using MemoryStream file = new();
        Write(file, "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        Dictionary<int, long> offsets = [];
        foreach ((int number, byte[] body) in _objects)
        {
            offsets[number] = file.Position;
            Write(file, $"{number} 0 obj\n");
            file.Write(body);
            Write(file, "\nendobj\n");
        }

        long table = file.Position;
        int size = _objects.Count == 0 ? 1 : _objects.Keys.Max() + 1;
        Write(file, $"xref\n0 {size}\n0000000000 65535 f \n");
        for (int number = 1; number < size; number++)
        {
            Write(file, offsets.TryGetValue(number, out long offset)
                ? string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n")
                : "0000000000 00000 f \n");
        }

        Write(file, $"trailer\n<< /Size {size}{TrailerExtra} >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));

    /// <summary>The same file with a cross-reference stream, and all that is no stream packed into an object stream.</summary>
    public byte[] ToStreams()
    {
        using MemoryStream file = new();
        Write(file, "%PDF-1.5\n");
        Dictionary<int, (int Kind, long First, int Second)> places = [];
        StringBuilder index = new();
        StringBuilder packed = new();
        int pack = _next;
        int count = 0;
        foreach ((int number, byte[] body) in _objects)
        {
            string text = Encoding.Latin1.GetString(body);
            if (text.Contains("stream", StringComparison.Ordinal))
            {
                places[number] = (1, file.Position, 0);
                Write(file, $"{number} 0 obj\n{text}\nendobj\n");
                continue;
            }

            index.Append(CultureInfo.InvariantCulture, $"{number} {packed.Length} ");
            packed.Append(text).Append(' ');
            places[number] = (2, pack, count++);
        }

        places[pack] = (1, file.Position, 0);
        WriteStream(file, pack, Encoding.Latin1.GetBytes($"{index}{packed}"), $"/Type /ObjStm /N {count} /First {index.Length}");
        int table = pack + 1;
        places[table] = (1, file.Position, 0);
        long start = file.Position;
        byte[] rows = [.. Enumerable.Range(0, table + 1).SelectMany(number =>
        {
            (int kind, long first, int second) = places.GetValueOrDefault(number);
            return (byte[])[(byte)kind, (byte)(first >> 16), (byte)(first >> 8), (byte)first, (byte)second];
        })];
        WriteStream(file, table, rows, $"/Type /XRef /Size {table + 1} /W [1 3 1]{TrailerExtra}");
        Write(file, $"startxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    private static void WriteStream(MemoryStream file, int number, byte[] content, string entries)
    {
        byte[] data = Deflated(content);
        Write(file, $"{number} 0 obj\n<< /Length {data.Length} /Filter /FlateDecode {entries} >>\nstream\n");
        file.Write(data);
        Write(file, "\nendstream\nendobj\n");
    }
}
