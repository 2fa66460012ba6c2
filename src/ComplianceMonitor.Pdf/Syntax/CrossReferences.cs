namespace ComplianceMonitor.Pdf.Syntax;

/// <summary>Where an object lies: at an offset of the file, or as a part of an object stream.</summary>
internal readonly record struct Location(int Offset, int Stream, int Index)
{
    public static Location At(int offset) => new(offset, 0, 0);

    public static Location In(int stream, int index) => new(-1, stream, index);
}

/// <summary>The map from object numbers to places, newest update first, and the trailer (ISO 32000-1, 7.5).</summary>
internal sealed class CrossReferences
{
    private const int MostObjects = 5_000_000;
    private readonly Dictionary<int, Location?> _locations = [];
    private readonly Dictionary<string, PdfObject> _trailer = new(StringComparer.Ordinal);

    public PdfDictionary Trailer => new(_trailer);

    public IEnumerable<int> Numbers => _locations.Keys;

    /// <summary>The object's place; null where it is free or unknown.</summary>
    public Location? this[int number] => _locations.GetValueOrDefault(number);

    /// <summary>Reads the chain of tables and streams from the last one back. False where it is missing or damaged.</summary>
    public bool Follow(PdfFile file)
    {
        HashSet<int> seen = [];
        Queue<int> ahead = new();
        ahead.Enqueue(ScanBytes.StartOffset(file.Data.Span));
        while (ahead.TryDequeue(out int offset))
        {
            if (offset < 0 || offset >= file.Data.Length)
            {
                return seen.Count > 0 && _trailer.ContainsKey("Root");
            }

            if (!seen.Add(offset))
            {
                continue;
            }

            PdfDictionary? section = ReadSection(file, offset);
            if (section is null)
            {
                return false;
            }

            foreach ((string key, PdfObject value) in section.Entries)
            {
                _trailer.TryAdd(key, value);
            }

            // A hybrid file names its stream beside the table; it ranks before older updates.
            foreach (string key in (string[])["XRefStm", "Prev"])
            {
                if (section[key] is PdfNumber previous)
                {
                    ahead.Enqueue(previous.Integer + file.HeaderOffset);
                }
            }
        }

        return _trailer.ContainsKey("Root");
    }

    /// <summary>Finds objects by scanning the whole file for "12 0 obj": the last of a number wins. And the trailers' entries.</summary>
    public void Scan(PdfFile file)
    {
        _locations.Clear();
        _trailer.Clear();
        ReadOnlySpan<byte> data = file.Data.Span;
        int at = 0;
        while (at < data.Length && data[at..].IndexOf("obj"u8) is >= 0 and int found)
        {
            int word = at + found;
            at = word + 3;
            if (ScanBytes.NumberBefore(data, word) is var (number, start) && number < MostObjects)
            {
                _locations[number] = Location.At(start);
            }
        }

        for (int end = data.Length; end > 0 && data[..end].LastIndexOf("trailer"u8) is >= 0 and int trailer; end = trailer)
        {
            if (new ObjectParser(new(file.Data, trailer + 7), file.Limits.Nesting).Read() is PdfDictionary dictionary)
            {
                AddTrailer(dictionary);
            }
        }

        foreach (int number in _locations.Keys.Order().Reverse().ToArray())
        {
            if (file.Load(number) is PdfStream { Entries: { } entries } stream && entries.GetValueOrDefault("Type") is PdfName { Value: "XRef" })
            {
                AddTrailer(stream);
            }
        }
    }

    /// <summary>The second half of the scan, once the file can be deciphered: objects in streams, and the catalogue where no trailer names it.</summary>
    public void ScanStreams(PdfFile file)
    {
        // The later in the file, the newer.
        foreach (int number in _locations.OrderByDescending(entry => entry.Value?.Offset).Select(entry => entry.Key).ToArray())
        {
            if (file.Load(number) is PdfStream { Entries: { } entries } && entries.GetValueOrDefault("Type") is PdfName { Value: "ObjStm" })
            {
                ReadObjectStreamIndex(file, number);
            }
        }

        if (file.Dictionary(_trailer.GetValueOrDefault("Root")) is { } root && root["Pages"] is not null)
        {
            return;
        }

        foreach (int number in _locations.Keys.ToArray())
        {
            if (file.Load(number) is PdfDictionary candidate && candidate["Type"] is PdfName { Value: "Catalog" })
            {
                _trailer["Root"] = new PdfReference(number, 0);
            }
        }
    }

    private void AddTrailer(PdfDictionary dictionary)
    {
        foreach (string key in (string[])["Root", "Info", "Encrypt", "ID"])
        {
            if (dictionary[key] is { } value)
            {
                _trailer.TryAdd(key, value);
            }
        }
    }

    private PdfDictionary? ReadSection(PdfFile file, int offset)
    {
        Lexer lexer = new(file.Data, offset);
        lexer.SkipSpace();
        if (lexer.Position + 4 <= lexer.Length && file.Data.Span.Slice(lexer.Position, 4).SequenceEqual("xref"u8))
        {
            lexer.Position += 4;
            return ReadTable(file, lexer);
        }

        return file.ReadAt(offset, out _) is PdfStream stream && stream["Type"] is PdfName { Value: "XRef" } && ReadStream(file, stream) ? stream : null;
    }

    private PdfDictionary? ReadTable(PdfFile file, Lexer lexer)
    {
        ObjectParser parser = new(lexer, file.Limits.Nesting);
        while (true)
        {
            lexer.SkipSpace();
            PdfObject? first = parser.Read(references: false);
            if (first is PdfKeyword { Value: "trailer" })
            {
                return parser.Read() as PdfDictionary;
            }

            if (first is not PdfNumber start || parser.Read(references: false) is not PdfNumber count || count.Integer is < 0 or > MostObjects)
            {
                return null;
            }

            for (int index = 0; index < count.Integer; index++)
            {
                if (parser.Read(references: false) is not PdfNumber offset || parser.Read(references: false) is not PdfNumber
                    || parser.Read(references: false) is not PdfKeyword kind)
                {
                    return null;
                }

                _locations.TryAdd(start.Integer + index, kind.Value == "n" && offset.Integer > 0 ? Location.At(offset.Integer + file.HeaderOffset) : null);
            }
        }
    }

    private bool ReadStream(PdfFile file, PdfStream stream)
    {
        if (file.Resolve(stream["W"]) is not PdfArray { Items: [PdfNumber w0, PdfNumber w1, PdfNumber w2, ..] })
        {
            return false;
        }

        int[] widths = [w0.Integer, w1.Integer, w2.Integer];
        int row = widths.Sum();
        if (widths.Any(width => width is < 0 or > 8) || row == 0)
        {
            return false;
        }

        ReadOnlySpan<byte> data = file.Decode(stream);
        IReadOnlyList<PdfObject> index = file.Resolve(stream["Index"]) is PdfArray { Items: { Count: >= 2 } items }
            ? items
            : [new PdfNumber(0), stream["Size"] ?? new PdfNumber(0)];
        int at = 0;
        for (int section = 0; section + 1 < index.Count; section += 2)
        {
            int start = (index[section] as PdfNumber)?.Integer ?? 0;
            int count = (index[section + 1] as PdfNumber)?.Integer ?? 0;
            for (int number = start; number < start + count && at + row <= data.Length; number++, at += row)
            {
                long kind = widths[0] == 0 ? 1 : ScanBytes.Field(data.Slice(at, widths[0]));
                long second = ScanBytes.Field(data.Slice(at + widths[0], widths[1]));
                long third = ScanBytes.Field(data.Slice(at + widths[0] + widths[1], widths[2]));
                _locations.TryAdd(number, kind switch
                {
                    1 when second < int.MaxValue => Location.At((int)second + file.HeaderOffset),
                    2 when second < MostObjects && third < MostObjects => Location.In((int)second, (int)third),
                    _ => null,
                });
            }
        }

        return true;
    }

    private void ReadObjectStreamIndex(PdfFile file, int stream)
    {
        foreach ((int number, int index) in file.ObjectStreamNumbers(stream))
        {
            _locations.TryAdd(number, Location.In(stream, index));
        }
    }
}
