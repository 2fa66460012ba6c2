using System.Text;

namespace ComplianceMonitor.Pdf.Syntax;

/// <summary>An object of the PDF syntax (ISO 32000-1, 7.3). Nine cases.</summary>
internal abstract class PdfObject;

internal sealed class PdfNull : PdfObject
{
    public static PdfNull Value { get; } = new();
}

internal sealed class PdfBoolean(bool value) : PdfObject
{
    public bool Value { get; } = value;
}

internal sealed class PdfNumber(double value) : PdfObject
{
    public double Value { get; } = value;

    public int Integer => Value is > int.MinValue and < int.MaxValue ? (int)Value : 0;
}

internal sealed class PdfString(byte[] bytes) : PdfObject
{
    public byte[] Bytes { get; } = bytes;

    /// <summary>A text string: UTF-16 or UTF-8 by its mark, else read as Latin-1, which agrees with PDFDocEncoding for what matters here.</summary>
    public string Text => Bytes switch
    {
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(Bytes, 2, Bytes.Length - 2),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(Bytes, 2, Bytes.Length - 2),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(Bytes, 3, Bytes.Length - 3),
        _ => Encoding.Latin1.GetString(Bytes),
    };
}

internal sealed class PdfName(string value) : PdfObject
{
    public string Value { get; } = value;
}

internal sealed class PdfReference(int number, int generation) : PdfObject
{
    public int Number { get; } = number;

    public int Generation { get; } = generation;
}

internal sealed class PdfArray(IReadOnlyList<PdfObject> items) : PdfObject
{
    public IReadOnlyList<PdfObject> Items { get; } = items;
}

/// <summary>A word of a content stream, or a keyword of the file's structure.</summary>
internal sealed class PdfKeyword(string value) : PdfObject
{
    public string Value { get; } = value;
}

internal class PdfDictionary(IReadOnlyDictionary<string, PdfObject> entries) : PdfObject
{
    public static PdfDictionary Empty { get; } = new(new Dictionary<string, PdfObject>(StringComparer.Ordinal));

    public IReadOnlyDictionary<string, PdfObject> Entries { get; } = entries;

    /// <summary>The raw entry; a reference stays one. Null where it is absent.</summary>
    public PdfObject? this[string key] => Entries.GetValueOrDefault(key);
}

/// <summary>A stream: its dictionary and where its bytes lie, still encoded.</summary>
internal sealed class PdfStream(IReadOnlyDictionary<string, PdfObject> entries, ReadOnlyMemory<byte> raw) : PdfDictionary(entries)
{
    public ReadOnlyMemory<byte> Raw { get; } = raw;

    /// <summary>The object that the stream is, which its key is derived from; 0 where it lies in no object of its own.</summary>
    public int Number { get; init; }

    public int Generation { get; init; }
}
