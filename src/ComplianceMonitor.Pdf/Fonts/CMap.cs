using System.Text;
using ComplianceMonitor.Pdf.Syntax;

namespace ComplianceMonitor.Pdf.Fonts;

/// <summary>
/// A character map (ISO 32000-1, 9.7.5 and 9.10.3): cuts a string into codes, and gives a code's text (ToUnicode) or its character
/// identifier.
/// </summary>
internal sealed class CMap : CodeMap
{
    private const int MostEntries = 200_000;
    private readonly List<(int Length, uint Low, uint High)> _spaces = [];
    private readonly Dictionary<uint, string> _texts = [];
    private readonly Dictionary<uint, int> _identifiers = [];
    private readonly List<(uint Low, uint High, int First)> _ranges = [];
    private CodeMap? _used;

    /// <summary>True where it gives the text of any code.</summary>
    public bool HasText => _texts.Count > 0;

    /// <summary>Two bytes a code, the code being the identifier.</summary>
    public static CMap Identity()
    {
        CMap map = new();
        map._spaces.Add((2, 0, 0xFFFF));
        map._ranges.Add((0, 0xFFFF, 0));
        return map;
    }

    public static CMap Parse(byte[] content, int nesting, Func<string, CodeMap?>? other = null)
    {
        CMap map = new();
        ObjectParser parser = new(new(content), nesting);
        List<PdfObject> operands = [];
        while (parser.Read(references: false) is { } next && map._texts.Count + map._identifiers.Count < MostEntries)
        {
            if (next is not PdfKeyword keyword)
            {
                operands.Add(next);
                continue;
            }

            map.Apply(keyword.Value, operands, other);
            operands.Clear();
        }

        return map;
    }

    /// <summary>The text of a code; null where the map has none.</summary>
    public override string? Text(uint code) => _texts.GetValueOrDefault(code) ?? _used?.Text(code);

    /// <summary>The identifier of a code; 0 where the map has none.</summary>
    public override int Identifier(uint code)
    {
        if (_identifiers.TryGetValue(code, out int identifier))
        {
            return identifier;
        }

        foreach ((uint low, uint high, int first) in _ranges)
        {
            if (code >= low && code <= high)
            {
                return first + (int)(code - low);
            }
        }

        return _used?.Identifier(code) ?? 0;
    }

    /// <summary>Takes the next code off a string: the shortest one that a code space holds, else as long as most of them.</summary>
    public override (uint Code, int Length) Next(ReadOnlySpan<byte> bytes)
    {
        if (_spaces.Count == 0 && _used is not null)
        {
            return _used.Next(bytes);
        }

        uint code = 0;
        for (int length = 1; length <= Math.Min(4, bytes.Length); length++)
        {
            code = (code << 8) | bytes[length - 1];
            foreach ((int spaceLength, uint low, uint high) in _spaces)
            {
                if (spaceLength == length && Within(code, low, high, length))
                {
                    return (code, length);
                }
            }
        }

        int fallback = Math.Min(_spaces.Count > 0 ? _spaces.Min(space => space.Length) : 2, bytes.Length);
        code = 0;
        for (int at = 0; at < fallback; at++)
        {
            code = (code << 8) | bytes[at];
        }

        return (code, fallback);
    }

    /// <summary>A code space is a box: every byte has its own bounds.</summary>
    private static bool Within(uint code, uint low, uint high, int length)
    {
        for (int shift = 0; shift < length * 8; shift += 8)
        {
            uint part = (code >> shift) & 0xFF;
            if (part < ((low >> shift) & 0xFF) || part > ((high >> shift) & 0xFF))
            {
                return false;
            }
        }

        return true;
    }

    private void Apply(string word, List<PdfObject> operands, Func<string, CodeMap?>? other)
    {
        switch (word)
        {
            case "usecmap" when operands is [.., PdfName name] && other?.Invoke(name.Value) is { } used:
                _used = used;
                break;
            case "endcodespacerange":
                foreach ((PdfString low, PdfObject high, _) in Triples(operands, 2))
                {
                    _spaces.Add((Math.Clamp(low.Bytes.Length, 1, 4), Code(low), high is PdfString end ? Code(end) : Code(low)));
                }

                break;
            case "endbfchar":
                foreach ((PdfString code, PdfObject target, _) in Triples(operands, 2))
                {
                    SetText(Code(code), target);
                }

                break;
            case "endbfrange":
                foreach ((PdfString low, PdfObject high, PdfObject? target) in Triples(operands, 3))
                {
                    SetTexts(Code(low), high is PdfString end ? Code(end) : 0, target);
                }

                break;
            case "endcidchar":
                foreach ((PdfString code, PdfObject target, _) in Triples(operands, 2))
                {
                    _identifiers[Code(code)] = (target as PdfNumber)?.Integer ?? 0;
                }

                break;
            case "endcidrange":
                foreach ((PdfString low, PdfObject high, PdfObject? target) in Triples(operands, 3))
                {
                    _ranges.Add((Code(low), high is PdfString end ? Code(end) : 0, (target as PdfNumber)?.Integer ?? 0));
                }

                break;
        }
    }

    private static IEnumerable<(PdfString, PdfObject, PdfObject?)> Triples(List<PdfObject> operands, int size)
    {
        // The count that stands before "begin..." was cleared with that word, so the operands are the entries alone.
        for (int at = 0; at + size <= operands.Count; at += size)
        {
            if (operands[at] is PdfString first)
            {
                yield return (first, operands[at + 1], size == 3 ? operands[at + 2] : null);
            }
        }
    }

    private void SetTexts(uint low, uint high, PdfObject? target)
    {
        high = Math.Min(high, low + 0xFFFF);
        switch (target)
        {
            case PdfArray array:
                for (int index = 0; index < array.Items.Count && low + index <= high; index++)
                {
                    SetText(low + (uint)index, array.Items[index]);
                }

                break;
            case PdfString { Bytes.Length: > 0 } first:
                byte[] bytes = [.. first.Bytes];
                for (uint code = low; code <= high && _texts.Count < MostEntries; code++)
                {
                    _texts[code] = Utf16(bytes);
                    Increment(bytes);
                }

                break;
        }
    }

    private static void Increment(byte[] bytes)
    {
        for (int at = bytes.Length - 1; at >= Math.Max(0, bytes.Length - 2) && ++bytes[at] == 0; at--)
        {
        }
    }

    private void SetText(uint code, PdfObject target)
    {
        string? text = target switch
        {
            PdfString { Bytes.Length: > 0 } value => Utf16(value.Bytes),
            PdfName name => GlyphNames.Text(name.Value),
            _ => null,
        };
        if (text is not null)
        {
            _texts[code] = text;
        }
    }

    private static string Utf16(byte[] bytes) =>
        bytes.Length == 1 ? ((char)bytes[0]).ToString() : Encoding.BigEndianUnicode.GetString(bytes, 0, bytes.Length / 2 * 2);

    private static uint Code(PdfString value)
    {
        uint code = 0;
        foreach (byte b in value.Bytes.AsSpan(0, Math.Min(4, value.Bytes.Length)))
        {
            code = (code << 8) | b;
        }

        return code;
    }
}
