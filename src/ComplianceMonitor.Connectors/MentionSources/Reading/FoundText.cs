using System.Globalization;
using System.Net;
using System.Text;
using ComplianceMonitor.Connectors.Documents;

namespace ComplianceMonitor.Connectors.MentionSources.Reading;

/// <summary>
/// Text from outside as plain text on one line: without tags, scripts, direction marks, zero-width and control characters, and no longer
/// than it may be. Null where nothing is left.
/// </summary>
internal static class FoundText
{
    /// <summary>Characters of the longest title.</summary>
    public const int LongestTitle = 300;

    /// <summary>Characters of the longest text.</summary>
    public const int LongestText = 4000;

    // What is longer is not looked through: tags and blanks may make up most of it.
    private const int MostRead = 100_000;

    private static readonly string[] Hidden = ["script", "style", "noscript", "template"];

    /// <summary>A title that may hold HTML.</summary>
    /// <param name="html">As it came.</param>
    public static string? TitleOfHtml(string? html) => Tidy(Untagged(html), LongestTitle);

    /// <summary>A text that may hold HTML.</summary>
    /// <param name="html">As it came.</param>
    public static string? OfHtml(string? html) => Tidy(Untagged(html), LongestText);

    /// <summary>A title in which a sign such as &lt; means itself.</summary>
    /// <param name="plain">As it came.</param>
    public static string? TitleOf(string? plain) => Tidy(plain, LongestTitle);

    /// <summary>A text in which a sign such as &lt; means itself.</summary>
    /// <param name="plain">As it came.</param>
    public static string? Of(string? plain) => Tidy(plain, LongestText);

    private static string? Untagged(string? html)
    {
        if (html is null || html.AsSpan().IndexOfAny('<', '&') < 0)
        {
            return html;
        }

        ReadOnlySpan<char> rest = html.AsSpan(0, Math.Min(html.Length, MostRead));
        StringBuilder text = new(rest.Length);
        for (int open; (open = rest.IndexOf('<')) >= 0;)
        {
            text.Append(rest[..open]);
            rest = rest[open..];
            int length = LengthOfTag(rest);
            text.Append(length == 0 ? '<' : IsInline(rest) ? "" : " ");
            rest = rest[Math.Max(1, length)..];
        }

        return WebUtility.HtmlDecode(text.Append(rest).ToString());
    }

    /// <summary>Characters of the tag, with what it hides; 0 where the sign is just a sign.</summary>
    private static int LengthOfTag(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2 || !(char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '!' or '?'))
        {
            return 0;
        }

        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            int over = rest.IndexOf("-->", StringComparison.Ordinal);
            return over < 0 ? rest.Length : over + 3;
        }

        foreach (string name in Hidden)
        {
            if (rest[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                int close = rest.IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
                int after = close < 0 ? -1 : rest[close..].IndexOf('>');
                return after < 0 ? rest.Length : close + after + 1;
            }
        }

        int end = rest.IndexOf('>');
        return end < 0 ? rest.Length : end + 1;
    }

    /// <summary>Tags within a word, such as the emphasis that searches put around a hit, part nothing.</summary>
    private static bool IsInline(ReadOnlySpan<char> tag)
    {
        ReadOnlySpan<char> name = tag[1..].TrimStart('/');
        int end = name.IndexOfAny('>', ' ', '/');
        return (end < 0 ? name : name[..end]) is "b" or "i" or "em" or "strong" or "span" or "a" or "mark" or "u" or "wbr" or "B" or "STRONG" or "EM";
    }

    private static string? Tidy(string? text, int longest)
    {
        if (text is null)
        {
            return null;
        }

        string clean = CleanText.Of(text.Length > MostRead ? text[..MostRead] : text);
        StringBuilder line = new(Math.Min(clean.Length, longest + 2));
        foreach (Rune letter in clean.EnumerateRunes())
        {
            if (line.Length > longest)
            {
                break;
            }

            if (Rune.IsWhiteSpace(letter) ? line.Length > 0 && line[^1] != ' ' : !IsHidden(letter))
            {
                line.Append(Rune.IsWhiteSpace(letter) ? " " : letter.ToString());
            }
        }

        string joined = line.ToString().TrimEnd();
        if (joined.Length > longest)
        {
            int end = char.IsHighSurrogate(joined[longest - 2]) ? longest - 2 : longest - 1;
            joined = joined[..end].TrimEnd() + "…";
        }

        return joined.Length == 0 ? null : joined;
    }

    /// <summary>Marks that nobody sees, such as the tag characters in which words are smuggled. The joiner stays: families of emoji are made with it.</summary>
    private static bool IsHidden(Rune letter) =>
        letter == Rune.ReplacementChar || (letter.Value != 0x200D && Rune.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.Control);
}
