using System.Buffers;
using System.Text;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>
/// Frees text of signs that nobody sees and that would hide words from the rules: NULs and other controls, lone surrogates, soft
/// hyphens, zero-width and direction marks. Every kind of blank becomes a space and a ligature its letters.
/// </summary>
internal static class CleanText
{
    private static readonly SearchValues<char> Odd = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(one => char.IsSurrogate(one) || Replacement(one) is not null)]);

    /// <summary>The text without such signs. Tabs, line ends and form feeds stay.</summary>
    public static string Of(string text)
    {
        int odd = text.AsSpan().IndexOfAny(Odd);
        if (odd < 0)
        {
            return text;
        }

        StringBuilder clean = new(text.Length);
        ReadOnlySpan<char> rest = text;
        while (odd >= 0)
        {
            clean.Append(rest[..odd]);
            bool pair = char.IsHighSurrogate(rest[odd]) && odd + 1 < rest.Length && char.IsLowSurrogate(rest[odd + 1]);
            _ = pair ? clean.Append(rest.Slice(odd, 2)) : clean.Append(Replacement(rest[odd]) ?? "\uFFFD");
            rest = rest[(odd + (pair ? 2 : 1))..];
            odd = rest.IndexOfAny(Odd);
        }

        return clean.Append(rest).ToString();
    }

    private static string? Replacement(char one) => one switch
    {
        '\t' or '\n' or '\r' or '\f' or ' ' => null,
        '\v' or '\u0085' or '\u2028' or '\u2029' => " ",
        '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F' and not '\u200D') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') => "",
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        _ when char.IsControl(one) => "",
        _ when char.GetUnicodeCategory(one) == System.Globalization.UnicodeCategory.SpaceSeparator => " ",
        _ => null,
    };
}
