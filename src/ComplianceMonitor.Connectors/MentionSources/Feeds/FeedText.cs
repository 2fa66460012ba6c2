using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using ComplianceMonitor.Connectors.Documents;

namespace ComplianceMonitor.Connectors.MentionSources.Feeds;

/// <summary>
/// The text of a feed, with the mistakes mended that feeds make every day: another encoding than the one they declare, a bare &amp;, the names of
/// HTML's entities, the document type of RSS 0.91. A document type that declares anything stays, for the XML reader to refuse.
/// </summary>
internal static partial class FeedText
{
    /// <summary>Characters of the longest tag that is read: one with a million attributes would fill the memory.</summary>
    private const int LongestTag = 200_000;

    private const int LongestEntity = 12;

    /// <summary>The text; null where it holds a tag that nobody writes.</summary>
    /// <param name="bytes">The feed as it came.</param>
    public static string? Of(byte[] bytes)
    {
        string text = Decode(bytes).TrimStart();
        return Mend(PlainDoctype().Replace(text, "", 1));
    }

    private static string Decode(byte[] bytes)
    {
        string head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 200));
        string declared = Declared().Match(head).Groups["name"].Value.ToLowerInvariant();

        // What is UTF-8 with letters beyond ASCII is so by no accident; Latin-1 is what the decoder falls back to by itself.
        bool byItself = declared is "" or "utf-8" or "utf8" or "us-ascii" or "iso-8859-1" or "windows-1252" || declared.StartsWith("utf-16", StringComparison.Ordinal);
        Encoding? encoding = byItself || (bytes.AsSpan().ContainsAnyInRange((byte)0x80, (byte)0xFF) && Utf8.IsValid(bytes)) ? null : CodePagesEncodingProvider.Instance.GetEncoding(declared);
        return encoding is null ? TextDecoding.Decode(bytes) : CleanText.Of(encoding.GetString(bytes));
    }

    private static string? Mend(string text)
    {
        StringBuilder mended = new(text.Length + 64);
        int tag = -1;
        string quote = "";
        for (int at = 0; at < text.Length;)
        {
            // Outside of a tag only its start matters; within, its end, unless that stands in quotes.
            int next = text.AsSpan(at).IndexOfAny(tag < 0 ? "&<" : quote.Length > 0 ? quote : "&>\"'");
            int end = next < 0 ? text.Length : at + next;
            mended.Append(text, at, end - at);
            if (tag >= 0 && end - tag > LongestTag)
            {
                return null;
            }

            at = end;
            if (next < 0)
            {
                break;
            }

            int length = 1;
            switch (text[at])
            {
                case '<' when Skipped(text, at) is > 0 and int whole:
                    length = whole;
                    mended.Append(text, at, length);
                    break;
                case '&':
                    (string entity, length) = Entity(text, at);
                    mended.Append(entity);
                    break;
                case var sign:
                    tag = sign == '<' && StartsTag(text, at) ? at : sign == '>' ? -1 : tag;
                    quote = sign is '"' or '\'' && quote.Length == 0 ? $"{sign}&" : "";
                    mended.Append(sign);
                    break;
            }

            at += length;
        }

        return mended.ToString();
    }

    private static bool StartsTag(string text, int at) => at + 1 < text.Length && (char.IsLetter(text[at + 1]) || text[at + 1] is '/' or '?' or '!' or '_' or ':');

    /// <summary>Characters of a CDATA section or a comment, in which nothing is mended; 0 where there is none.</summary>
    private static int Skipped(string text, int at)
    {
        foreach ((string open, string close) in (ReadOnlySpan<(string, string)>)[("<![CDATA[", "]]>"), ("<!--", "-->")])
        {
            if (string.CompareOrdinal(text, at, open, 0, open.Length) == 0)
            {
                int end = text.IndexOf(close, at + open.Length, StringComparison.Ordinal);
                return end < 0 ? text.Length - at : end + close.Length - at;
            }
        }

        return 0;
    }

    private static (string Mended, int Length) Entity(string text, int at)
    {
        int end = text.IndexOf(';', at, Math.Min(LongestEntity, text.Length - at));
        ReadOnlySpan<char> name = end < 0 ? [] : text.AsSpan(at + 1, end - at - 1);
        if (name is "lt" or "gt" or "amp" or "quot" or "apos" || IsNumber(name))
        {
            return (text.Substring(at, name.Length + 2), name.Length + 2);
        }

        string entity = name.IsEmpty ? "" : text.Substring(at, name.Length + 2);
        string decoded = name.IsEmpty || name[0] == '#' ? entity : WebUtility.HtmlDecode(entity);
        return decoded == entity ? ("&amp;", 1) : (WebUtility.HtmlEncode(decoded), entity.Length);
    }

    private static bool IsNumber(ReadOnlySpan<char> name) => name is ['#', .. var digits]
        && (digits is ['x' or 'X', .. var hex]
            ? int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code))
        && Rune.IsValid(code);

    [GeneratedRegex("""^[^>]{0,180}\sencoding\s*=\s*["'](?<name>[A-Za-z0-9_.:-]{1,40})["']""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Declared();

    [GeneratedRegex("<!DOCTYPE[^>\\[]{0,400}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PlainDoctype();
}
