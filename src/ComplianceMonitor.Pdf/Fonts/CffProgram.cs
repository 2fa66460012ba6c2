using System.Text;

namespace ComplianceMonitor.Pdf.Fonts;

/// <summary>The names and codes of an embedded compact font (Adobe technical notes 5176 and 5177).</summary>
internal sealed class CffProgram
{
    private const int StandardStrings = 391;
    private readonly Dictionary<int, string> _nameOfCode = [];
    private readonly Dictionary<int, string> _nameOfGlyph = [];

    private CffProgram()
    {
    }

    public static CffProgram? Read(ReadOnlySpan<byte> bytes)
    {
        BigEndian data = new(bytes);
        if (data.U8(0) != 1 || data.Length < 8)
        {
            return null;
        }

        long at = SkipIndex(data, data.U8(2));
        List<(long Start, long Length)> tops = Index(data, at, out at);
        List<(long Start, long Length)> strings = Index(data, at, out at);
        if (tops.Count == 0)
        {
            return null;
        }

        Dictionary<int, double[]> top = Dict(data.Slice(tops[0].Start, tops[0].Length));
        CffProgram program = new();
        int glyphs = top.TryGetValue(17, out double[]? charStrings) && charStrings.Length > 0 ? Count(data, (long)charStrings[0]) : 0;
        if (top.ContainsKey(1230))
        {
            // Keyed by character identifiers: it has no names.
            return program;
        }

        long charset = top.TryGetValue(15, out double[]? where) && where.Length > 0 ? (long)where[0] : 0;
        List<int> ids = Charset(data, charset, glyphs);
        for (int glyph = 0; glyph < ids.Count; glyph++)
        {
            int id = ids[glyph];
            string? name = id < StandardStrings ? CffStandardStrings.Name(id)
                : id - StandardStrings < strings.Count ? Encoding.Latin1.GetString(data.Slice(strings[id - StandardStrings].Start, strings[id - StandardStrings].Length))
                : null;
            if (name is not null)
            {
                program._nameOfGlyph[glyph] = name;
            }
        }

        program.ReadEncoding(data, top.TryGetValue(16, out double[]? encoding) && encoding.Length > 0 ? (long)encoding[0] : 0);
        return program;
    }

    public string? TextOfCode(int code) => _nameOfCode.TryGetValue(code, out string? name) ? GlyphNames.Text(name) : null;

    public string? TextOfGlyph(int glyph) => _nameOfGlyph.TryGetValue(glyph, out string? name) ? GlyphNames.Text(name) : null;

    private void ReadEncoding(BigEndian data, long at)
    {
        if (at <= 1)
        {
            return;
        }

        int glyph = 1;
        int count = data.U8(at + 1);
        switch (data.U8(at) & 0x7F)
        {
            case 0:
                for (int index = 0; index < count; index++, glyph++)
                {
                    Assign(data.U8(at + 2 + index), glyph);
                }

                break;
            case 1:
                for (int range = 0; range < count; range++)
                {
                    int first = data.U8(at + 2 + (range * 2));
                    for (int code = first; code <= first + data.U8(at + 3 + (range * 2)); code++, glyph++)
                    {
                        Assign(code, glyph);
                    }
                }

                break;
        }
    }

    private void Assign(int code, int glyph)
    {
        if (_nameOfGlyph.TryGetValue(glyph, out string? name))
        {
            _nameOfCode[code] = name;
        }
    }

    private static List<int> Charset(BigEndian data, long at, int glyphs)
    {
        List<int> ids = [0];
        if (at <= 2)
        {
            // Predefined: glyph and string numbers agree in the first of the three, which is the only one that occurs.
            ids.AddRange(Enumerable.Range(1, Math.Max(0, Math.Min(glyphs, 229) - 1)));
            return ids;
        }

        int format = data.U8(at++);
        while (ids.Count < glyphs && at < data.Length)
        {
            int first = data.U16(at);
            at += 2;
            int more = format switch
            {
                1 => data.U8(at++),
                2 => data.U16(at),
                _ => 0,
            };
            at += format == 2 ? 2 : 0;
            for (int id = first; id <= first + more && ids.Count < glyphs; id++)
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    private static int Count(BigEndian data, long at) => data.U16(at);

    private static long SkipIndex(BigEndian data, long at)
    {
        Index(data, at, out long end);
        return end;
    }

    private static List<(long Start, long Length)> Index(BigEndian data, long at, out long end)
    {
        int count = data.U16(at);
        if (count == 0)
        {
            end = at + 2;
            return [];
        }

        int size = data.U8(at + 2);
        long content = at + 3 + ((count + 1L) * size) - 1;
        List<(long, long)> entries = [];
        for (int index = 0; index < count && content < data.Length; index++)
        {
            long start = Offset(data, at + 3 + ((long)index * size), size);
            entries.Add((content + start, Offset(data, at + 3 + ((index + 1L) * size), size) - start));
        }

        end = content + Offset(data, at + 3 + ((long)count * size), size);
        return entries;
    }

    private static long Offset(BigEndian data, long at, int size)
    {
        long value = 0;
        for (int index = 0; index < size; index++)
        {
            value = (value << 8) | (uint)data.U8(at + index);
        }

        return value;
    }

    /// <summary>Operators with their operands; a two-byte operator 12 n is 1200 + n.</summary>
    private static Dictionary<int, double[]> Dict(ReadOnlySpan<byte> bytes)
    {
        BigEndian data = new(bytes);
        Dictionary<int, double[]> entries = [];
        List<double> operands = [];
        for (int at = 0; at < data.Length; at++)
        {
            int b = data.U8(at);
            switch (b)
            {
                case 12:
                    entries[1200 + data.U8(++at)] = [.. operands];
                    operands.Clear();
                    break;
                case <= 21:
                    entries[b] = [.. operands];
                    operands.Clear();
                    break;
                case 28:
                    operands.Add(data.I16(at + 1));
                    at += 2;
                    break;
                case 29:
                    operands.Add((int)data.U32(at + 1));
                    at += 4;
                    break;
                case 30:
                    while (++at < data.Length && (data.U8(at) & 0x0F) != 0x0F && (data.U8(at) >> 4) != 0x0F)
                    {
                    }

                    operands.Add(0);
                    break;
                case >= 32 and <= 246:
                    operands.Add(b - 139);
                    break;
                case >= 247 and <= 250:
                    operands.Add(((b - 247) * 256) + data.U8(++at) + 108);
                    break;
                case >= 251 and <= 254:
                    operands.Add((-(b - 251) * 256) - data.U8(++at) - 108);
                    break;
            }
        }

        return entries;
    }
}
