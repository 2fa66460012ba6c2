using ComplianceMonitor.Pdf.Filters;
using ComplianceMonitor.Pdf.Security;

namespace ComplianceMonitor.Pdf.Syntax;

/// <summary>A file: objects by number, read when they are asked for, deciphered and decoded.</summary>
internal sealed class PdfFile
{
    private const int LongestChain = 32;
    private readonly Dictionary<int, PdfObject> _objects = [];
    private readonly HashSet<int> _loading = [];
    private readonly Dictionary<int, (int Number, int Offset)[]> _streamIndexes = [];
    private readonly Dictionary<int, byte[]> _streamContents = [];
    private readonly CancellationToken _cancellation;
    private CrossReferences _references = new();
    private Decipher? _decipher;
    private bool _rebuilt;
    private long _budget;

    private PdfFile(ReadOnlyMemory<byte> data, PdfLimits limits, CancellationToken cancellation)
    {
        Data = data;
        Limits = limits;
        _budget = limits.DecompressedBytes;
        _cancellation = cancellation;
        HeaderOffset = Math.Max(0, data.Span[..Math.Min(1024, data.Length)].IndexOf("%PDF-"u8));
    }

    public ReadOnlyMemory<byte> Data { get; }

    public PdfLimits Limits { get; }

    /// <summary>Bytes before the header, which offsets do not count.</summary>
    public int HeaderOffset { get; }

    public PdfDictionary Trailer => _references.Trailer;

    public static PdfFile Open(ReadOnlyMemory<byte> data, PdfLimits limits, CancellationToken cancellation)
    {
        PdfFile file = new(data, limits, cancellation);
        if (!file._references.Follow(file))
        {
            file.Rebuild();
        }

        if (file._decipher is null)
        {
            file.PrepareDecipher();
        }

        if (file.Dictionary(file.Trailer["Root"]) is null)
        {
            file.Rebuild();
        }

        return file;
    }

    /// <summary>Reads the file again without its cross-reference. False where that was done before.</summary>
    public bool Rebuild()
    {
        if (_rebuilt)
        {
            return false;
        }

        _rebuilt = true;
        Forget();
        _references = new();
        _references.Scan(this);
        if (_decipher is null)
        {
            PrepareDecipher();
        }

        _references.ScanStreams(this);
        return true;
    }

    /// <summary>The object behind a reference, however long the chain; null for what is missing.</summary>
    public PdfObject? Resolve(PdfObject? value)
    {
        for (int step = 0; value is PdfReference reference; step++)
        {
            value = step < LongestChain ? Load(reference.Number) : null;
        }

        return value is PdfNull ? null : value;
    }

    public PdfDictionary? Dictionary(PdfObject? value) => Resolve(value) as PdfDictionary;
    public PdfArray? Array(PdfObject? value) => Resolve(value) as PdfArray;
    public string? Name(PdfObject? value) => (Resolve(value) as PdfName)?.Value;
    public double? Number(PdfObject? value) => (Resolve(value) as PdfNumber)?.Value;

    public PdfObject? Load(int number)
    {
        if (_objects.TryGetValue(number, out PdfObject? known))
        {
            return known;
        }

        _cancellation.ThrowIfCancellationRequested();
        if (_references[number] is not { } location || !_loading.Add(number))
        {
            return null;
        }

        PdfObject? value;
        try
        {
            value = location.Offset >= 0 ? LoadAt(location.Offset, number) : LoadFromStream(location, number);
        }
        finally
        {
            _loading.Remove(number);
        }

        if (value is not null)
        {
            _objects[number] = value;
        }

        return value;
    }

    /// <summary>Every object that can be read, by number.</summary>
    public IEnumerable<PdfObject> Objects() => _references.Numbers.Order().ToArray().Select(Load).OfType<PdfObject>();

    /// <summary>The object that starts with "12 0 obj" at an offset, not deciphered.</summary>
    public PdfObject? ReadAt(int offset, out int number)
    {
        number = -1;
        if (offset < 0 || offset >= Data.Length)
        {
            return null;
        }

        ObjectParser parser = new(new(Data, offset), Limits.Nesting);
        if (parser.Read(references: false) is not PdfNumber first || parser.Read(references: false) is not PdfNumber generation
            || parser.Read(references: false) is not PdfKeyword { Value: "obj" })
        {
            return null;
        }

        number = first.Integer;
        PdfObject? value = parser.Read();
        if (value is not PdfDictionary dictionary)
        {
            return value;
        }

        Lexer lexer = parser.Lexer;
        lexer.SkipSpace();
        return lexer.Position + 6 <= lexer.Length && Data.Span.Slice(lexer.Position, 6).SequenceEqual("stream"u8)
            ? new PdfStream(dictionary.Entries, StreamExtent.Bytes(this, dictionary, lexer.Position + 6)) { Number = number, Generation = generation.Integer }
            : value;
    }

    /// <summary>The bytes of a stream, deciphered and decoded; what an image filter left stays encoded.</summary>
    public byte[] Decode(PdfStream stream)
    {
        ReadOnlyMemory<byte> raw = stream.Number > 0 && _decipher is not null && Name(stream["Type"]) != "XRef"
            ? _decipher.Stream(stream, this)
            : stream.Raw;
        byte[] decoded = StreamDecoder.Decode(this, stream, raw, _budget);
        _budget -= decoded.Length;
        return _budget >= 0
            ? decoded
            : throw new PdfException(PdfProblem.TooLarge, $"The PDF unpacks to more than {Limits.DecompressedBytes / 1_000_000} MB.");
    }

    /// <summary>The numbers of the objects in an object stream, with their place in it.</summary>
    public IEnumerable<(int Number, int Index)> ObjectStreamNumbers(int stream) =>
        ObjectStreamIndex(stream).Select((entry, index) => (entry.Number, index));

    private PdfObject? LoadAt(int offset, int number)
    {
        PdfObject? value = ReadAt(offset, out int found);
        if (value is null || found != number)
        {
            // The cross-reference lies: look for the objects themselves, once.
            return Rebuild() && _references[number] is { Offset: >= 0 and int mended } ? LoadAt(mended, number) : null;
        }

        return _decipher is null || value is PdfStream ? value : _decipher.Strings(value, number);
    }

    private PdfObject? LoadFromStream(Location location, int number)
    {
        (int Number, int Offset)[] index = ObjectStreamIndex(location.Stream);
        int at = location.Index < index.Length && index[location.Index].Number == number
            ? location.Index
            : System.Array.FindIndex(index, entry => entry.Number == number);
        return at < 0 ? null : new ObjectParser(new(_streamContents[location.Stream], index[at].Offset), Limits.Nesting).Read();
    }

    private (int Number, int Offset)[] ObjectStreamIndex(int number)
    {
        if (_streamIndexes.TryGetValue(number, out (int, int)[]? known))
        {
            return known;
        }

        List<(int, int)> index = [];
        if (_references[number] is { Offset: >= 0 } && Load(number) is PdfStream stream && Number(stream["First"]) is { } first && Number(stream["N"]) is { } count)
        {
            byte[] content = Decode(stream);
            _streamContents[number] = content;
            ObjectParser parser = new(new(content), Limits.Nesting);
            for (int entry = 0; entry < count && parser.Read(references: false) is PdfNumber objectNumber && parser.Read(references: false) is PdfNumber offset; entry++)
            {
                index.Add((objectNumber.Integer, (int)first + offset.Integer));
            }
        }

        return _streamIndexes[number] = [.. index];
    }

    private void PrepareDecipher()
    {
        if (Dictionary(Trailer["Encrypt"]) is not { } encryption)
        {
            return;
        }

        byte[] id = Array(Trailer["ID"])?.Items is [PdfObject first, ..] && Resolve(first) is PdfString text ? text.Bytes : [];
        _decipher = Decipher.Open(this, encryption, id);

        // What was read before the key was known is still in cipher.
        int encryptNumber = (Trailer["Encrypt"] as PdfReference)?.Number ?? -1;
        foreach (int number in _objects.Keys.Where(number => number != encryptNumber).ToArray())
        {
            _objects.Remove(number);
        }

        _streamIndexes.Clear();
        _streamContents.Clear();
    }

    private void Forget()
    {
        _objects.Clear();
        _streamIndexes.Clear();
        _streamContents.Clear();
    }
}
