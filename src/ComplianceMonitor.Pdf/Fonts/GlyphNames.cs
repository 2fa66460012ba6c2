using System.Globalization;
using System.Text;

namespace ComplianceMonitor.Pdf.Fonts;

/// <summary>What a glyph's name stands for: the names of the Adobe tradition, worked out where they follow a rule.</summary>
internal static class GlyphNames
{
    private static readonly (string Name, char Mark)[] Accents =
    [
        ("acute", '\u0301'), ("grave", '\u0300'), ("circumflex", '\u0302'), ("dieresis", '\u0308'), ("tilde", '\u0303'), ("ring", '\u030A'), ("caron", '\u030C'),
        ("cedilla", '\u0327'), ("commaaccent", '\u0327'), ("ogonek", '\u0328'), ("macron", '\u0304'), ("breve", '\u0306'), ("dotaccent", '\u0307'), ("hungarumlaut", '\u030B'),
    ];

    private static readonly Dictionary<string, string> Known = Load("glyph-names.txt");

    /// <summary>Four thousand more, read when a name is met that is not among the usual ones.</summary>
    private static readonly Lazy<Dictionary<string, string>> Rare = new(() => Load("glyph-names-rare.txt"));

    /// <summary>The characters; null where the name says nothing ("g123", ".notdef").</summary>
    public static string? Text(string name)
    {
        if (Known.TryGetValue(name, out string? text))
        {
            return text;
        }

        if (name.Length < 2)
        {
            return name.Length == 1 ? name : null;
        }

        int dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 ? Text(name[..dot])
            : dot == 0 ? null
            : name.Contains('_', StringComparison.Ordinal) ? Joined(name)
            : Numbered(name) ?? Accented(name) ?? Rare.Value.GetValueOrDefault(name);
    }

    private static string? Joined(string name)
    {
        string?[] parts = [.. name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(Text)];
        return parts.Length is > 1 and < 9 && Array.TrueForAll(parts, part => part is not null) ? string.Concat(parts) : null;
    }

    /// <summary>uni0041, uni00410042, u1F600, and the afii numbers of Cyrillic.</summary>
    private static string? Numbered(string name)
    {
        if (name.StartsWith("uni", StringComparison.Ordinal) && name.Length >= 7 && (name.Length - 3) % 4 == 0)
        {
            StringBuilder text = new();
            for (int at = 3; at < name.Length; at += 4)
            {
                if (!ushort.TryParse(name.AsSpan(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
                {
                    return null;
                }

                text.Append((char)unit);
            }

            return text.ToString();
        }

        if (name[0] == 'u' && name.Length is >= 5 and <= 7 && int.TryParse(name.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int point))
        {
            return Rune.IsValid(point) ? char.ConvertFromUtf32(point) : null;
        }

        return name.StartsWith("afii", StringComparison.Ordinal) && int.TryParse(name.AsSpan(4), CultureInfo.InvariantCulture, out int number) ? Cyrillic(number) : null;
    }

    private static string? Cyrillic(int number) => number switch
    {
        >= 10017 and <= 10022 => Letter(0x410, number - 10017),
        10023 => "Ё",
        >= 10024 and <= 10049 => Letter(0x416, number - 10024),
        >= 10065 and <= 10070 => Letter(0x430, number - 10065),
        10071 => "ё",
        >= 10072 and <= 10097 => Letter(0x436, number - 10072),
        _ => null,
    };

    private static string Letter(int first, int offset) => ((char)(first + offset)).ToString();

    private static string? Accented(string name)
    {
        foreach ((string accent, char mark) in Accents)
        {
            if (name.Length == accent.Length + 1 && name.EndsWith(accent, StringComparison.Ordinal) && char.IsAsciiLetter(name[0]))
            {
                return string.Concat(name[0], mark).Normalize(NormalizationForm.FormC);
            }
        }

        return null;
    }

    private static Dictionary<string, string> Load(string resource)
    {
        using StreamReader reader = new(typeof(GlyphNames).Assembly.GetManifestResourceStream(resource)!);
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line[0] != '#' && line.Split(' ') is [{ } name, .. { Length: > 0 } points])
            {
                names[name] = string.Concat(points.Select(point => char.ConvertFromUtf32(int.Parse(point, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))));
            }
        }

        return names;
    }
}
