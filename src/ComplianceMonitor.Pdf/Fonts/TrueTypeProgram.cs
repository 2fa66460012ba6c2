using System.Text;

namespace ComplianceMonitor.Pdf.Fonts;

/// <summary>The character tables of an embedded TrueType or OpenType font: which glyph stands for which character.</summary>
internal sealed class TrueTypeProgram
{
    private const int MostGlyphs = 65_536;
    private readonly Dictionary<int, int> _unicodeToGlyph = [];
    private readonly Dictionary<int, int> _symbolToGlyph = [];
    private readonly Dictionary<int, int> _macToGlyph = [];
    private readonly Dictionary<int, string> _glyphNames = [];
    private readonly Dictionary<int, int> _glyphToUnicode = [];

    private TrueTypeProgram()
    {
    }

    /// <summary>Reads the tables. Null where the bytes are no such font.</summary>
    public static TrueTypeProgram? Read(ReadOnlySpan<byte> bytes)
    {
        BigEndian data = new(bytes);
        TrueTypeProgram program = new();
        int tables = data.U16(4);
        if (tables is 0 or > 200)
        {
            return null;
        }

        for (int index = 0; index < tables; index++)
        {
            int entry = 12 + (index * 16);
            string tag = Encoding.ASCII.GetString(data.Slice(entry, 4));
            BigEndian table = new(data.Slice(data.U32(entry + 8), Math.Min(data.U32(entry + 12), Math.Max(0, data.Length - data.U32(entry + 8)))));
            switch (tag)
            {
                case "cmap":
                    program.ReadMaps(table);
                    break;
                case "post":
                    program.ReadNames(table);
                    break;
            }
        }

        foreach ((int character, int glyph) in program._unicodeToGlyph)
        {
            program._glyphToUnicode.TryAdd(glyph, character);
        }

        return program;
    }

    /// <summary>The text of a glyph by its number; null where the font does not tell.</summary>
    public string? TextOfGlyph(int glyph) =>
        _glyphToUnicode.TryGetValue(glyph, out int character) && Rune.IsValid(character) ? char.ConvertFromUtf32(character)
        : _glyphNames.TryGetValue(glyph, out string? name) ? GlyphNames.Text(name)
        : null;

    /// <summary>The text of a code of a symbolic simple font, by the font's own maps.</summary>
    public string? TextOfCode(int code)
    {
        int glyph = _symbolToGlyph.GetValueOrDefault(0xF000 + code, _symbolToGlyph.GetValueOrDefault(code, _macToGlyph.GetValueOrDefault(code)));
        return glyph > 0 ? TextOfGlyph(glyph) : null;
    }

    private void ReadMaps(BigEndian table)
    {
        for (int index = 0; index < Math.Min(64, table.U16(2)); index++)
        {
            int entry = 4 + (index * 8);
            Dictionary<int, int>? target = (table.U16(entry), table.U16(entry + 2)) switch
            {
                (3, 0) => _symbolToGlyph,
                (3, 1) or (3, 10) or (0, _) => _unicodeToGlyph,
                (1, 0) => _macToGlyph,
                _ => null,
            };
            if (target is not null)
            {
                ReadMap(table, table.U32(entry + 4), target);
            }
        }
    }

    private static void ReadMap(BigEndian table, long at, Dictionary<int, int> target)
    {
        switch (table.U16(at))
        {
            case 0:
                for (int code = 0; code < 256; code++)
                {
                    target.TryAdd(code, table.U8(at + 6 + code));
                }

                break;
            case 4:
                ReadSegments(table, at, target);
                break;
            case 6:
                int first = table.U16(at + 6);
                for (int index = 0; index < table.U16(at + 8); index++)
                {
                    target.TryAdd(first + index, table.U16(at + 10 + (index * 2)));
                }

                break;
            case 12:
                for (long group = 0; group < Math.Min(20_000, table.U32(at + 12)); group++)
                {
                    long entry = at + 16 + (group * 12);
                    long low = table.U32(entry);
                    for (long code = low; code <= Math.Min(table.U32(entry + 4), low + MostGlyphs) && target.Count < MostGlyphs * 2; code++)
                    {
                        target.TryAdd((int)code, (int)(table.U32(entry + 8) + (code - low)));
                    }
                }

                break;
        }
    }

    private static void ReadSegments(BigEndian table, long at, Dictionary<int, int> target)
    {
        int segments = table.U16(at + 6) / 2;
        long ends = at + 14;
        long starts = ends + (segments * 2) + 2;
        long deltas = starts + (segments * 2);
        long offsets = deltas + (segments * 2);
        for (int segment = 0; segment < segments; segment++)
        {
            int start = table.U16(starts + (segment * 2));
            int end = table.U16(ends + (segment * 2));
            int delta = table.U16(deltas + (segment * 2));
            int offset = table.U16(offsets + (segment * 2));
            for (int code = start; code <= end && code != 0xFFFF; code++)
            {
                int glyph = offset == 0 ? code + delta : table.U16(offsets + (segment * 2) + offset + ((code - start) * 2));
                glyph = offset != 0 && glyph != 0 ? glyph + delta : glyph;
                if ((glyph & 0xFFFF) != 0)
                {
                    target.TryAdd(code, glyph & 0xFFFF);
                }
            }
        }
    }

    private void ReadNames(BigEndian table)
    {
        const int standardNames = 258;
        if (table.U32(0) != 0x00020000)
        {
            return;
        }

        int glyphs = table.U16(32);
        long at = 34 + (glyphs * 2L);
        List<string> names = [];
        while (at < table.Length && names.Count < MostGlyphs)
        {
            int length = table.U8(at);
            names.Add(Encoding.Latin1.GetString(table.Slice(at + 1, length)));
            at += length + 1;
        }

        for (int glyph = 0; glyph < glyphs; glyph++)
        {
            int index = table.U16(34 + (glyph * 2)) - standardNames;
            if (index >= 0 && index < names.Count)
            {
                _glyphNames.TryAdd(glyph, names[index]);
            }
        }
    }
}
