using System.Net;
using System.Text;

namespace ComplianceMonitor.Core.Mentions.Text;

/// <summary>A word of an item.</summary>
/// <param name="Word">Lower case, without apostrophes.</param>
/// <param name="Start">Where it stands in the cleaned text.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Sentence">Number of its sentence; the title is 0.</param>
internal readonly record struct Token(string Word, int Start, Form Form, int Sentence)
{
    public bool Has(Form form) => (Form & form) != Form.None;
}

/// <summary>How a word is written and what stands before it.</summary>
[Flags]
internal enum Form : byte
{
    None = 0,
    Capital = 1,
    AllCapitals = 2,
    Possessive = 4,
    Number = 8,

    /// <summary>Punctuation other than a hyphen or a full stop of an abbreviation stands before it.</summary>
    AfterPause = 16,
    StartsSentence = 32,
    AfterAt = 64,
}

/// <summary>An item's title and text as words: without HTML, invisible marks and typographic variants.</summary>
internal sealed class MentionText
{
    /// <summary>More of an item than this is not read.</summary>
    public const int MostCharacters = 20_000;

    private MentionText(string clean, Token[] tokens)
    {
        Clean = clean;
        Tokens = tokens;
    }

    public string Clean { get; }

    public Token[] Tokens { get; }

    public static MentionText Of(MentionItem item)
    {
        string clean = $"{Tidy(item.Title)}\n{Tidy(item.Text)}";
        return new(clean, Cut(clean));
    }

    /// <summary>True where the tokens stand in a short quotation, as the name of an account or a sender does: "Fernhollow Finance Office".</summary>
    public bool IsQuoted(int start, int end)
    {
        const int Most = 40;
        int from = Tokens[start].Start;
        int last = Tokens[end - 1].Start + Tokens[end - 1].Word.Length;
        int open = from - 1;
        while (open >= 0 && from - open < Most && Clean[open] is not ('"' or '\'' or '.' or ',' or '\n'))
        {
            open--;
        }

        if (open < 0 || Clean[open] is not ('"' or '\'') || (open > 0 && !char.IsWhiteSpace(Clean[open - 1]) && Clean[open - 1] is not '('))
        {
            return false;
        }

        int close = last;
        while (close < Clean.Length && close - last < Most && Clean[close] is not ('"' or '.' or '\n') && !(Clean[close] is '\'' && (close + 1 >= Clean.Length || !char.IsLetter(Clean[close + 1]))))
        {
            close++;
        }

        return close < Clean.Length && Clean[close] == Clean[open];
    }

    /// <summary>The same for a phrase, such as a name.</summary>
    public static MentionText Of(string phrase)
    {
        string clean = Tidy(phrase);
        return new(clean, Cut(clean));
    }

    private static string Tidy(string? raw)
    {
        if (string.IsNullOrEmpty(raw))
        {
            return "";
        }

        ReadOnlySpan<char> text = raw.AsSpan(0, Math.Min(raw.Length, MostCharacters));
        if (!text.ContainsAnyExceptInRange(' ', '~') && !text.ContainsAny('<', '&'))
        {
            return text.Length == raw.Length ? raw : text.ToString();
        }

        string plain = WithoutTags(text);
        plain = plain.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(plain) : plain;
        StringBuilder kept = new(plain.Length);
        foreach (Rune rune in plain.EnumerateRunes())
        {
            Keep(kept, rune);
        }

        string letters = kept.ToString();
        return letters.IsNormalized(NormalizationForm.FormKC) ? letters : letters.Normalize(NormalizationForm.FormKC);
    }

    private static void Keep(StringBuilder kept, Rune rune)
    {
        switch (rune.Value)
        {
            case 0x2018 or 0x2019 or 0x02BC or 0x00B4 or '`': kept.Append('\''); break;
            case 0x201C or 0x201D or 0x00AB or 0x00BB: kept.Append('"'); break;
            case >= 0x2010 and <= 0x2015: kept.Append(rune.Value < 0x2013 ? "-" : " - "); break;
            case 0x00AD or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0xFEFF or (>= 0xFE00 and <= 0xFE0F): break;
            case 0xFFFD: kept.Append(' '); break;
            case '\n' or '\r' or 0x2028 or 0x2029: kept.Append('\n'); break;
            default:
                if (Rune.IsControl(rune))
                {
                    kept.Append(' ');
                }
                else
                {
                    Span<char> two = stackalloc char[2];
                    kept.Append(two[..rune.EncodeToUtf16(two)]);
                }

                break;
        }
    }

    private static string WithoutTags(ReadOnlySpan<char> text)
    {
        StringBuilder kept = new(text.Length);
        while (!text.IsEmpty)
        {
            int open = text.IndexOf('<');
            if (open < 0 || open + 1 >= text.Length)
            {
                kept.Append(text);
                break;
            }

            kept.Append(text[..open]);
            int close = char.IsAsciiLetter(text[open + 1]) || text[open + 1] is '/' or '!' ? text[open..].IndexOf('>') : -1;
            kept.Append(close < 0 ? '<' : ' ');
            text = text[(open + (close < 0 ? 1 : close + 1))..];
        }

        return kept.ToString();
    }

    private static Token[] Cut(string text)
    {
        List<Token> tokens = new((text.Length / 6) + 4);
        int sentence = 0;
        bool starts = true;
        bool pause = false;
        for (int at = 0; at < text.Length;)
        {
            char letter = text[at];
            if (!char.IsLetterOrDigit(letter) && letter is not ('&' or '\''))
            {
                if (letter is '.' or '!' or '?' or '\n' or '★' or '☆')
                {
                    bool ends = letter is not '.' || at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]) || text[at + 1] is '"' or ')';
                    ends &= letter is not '.' || !IsAbbreviation(tokens);
                    sentence += ends && !starts ? 1 : 0;
                    starts |= ends;
                }

                pause |= letter is ',' or ';' or ':' or '(' or ')' or '"' or '|' or '/' or '…' || (letter is '-' && at > 0 && text[at - 1] == ' ');
                at++;
                continue;
            }

            int end = EndOfWord(text, at);
            tokens.Add(Make(text, at, end, sentence, starts, pause));
            starts = pause = false;
            at = end;
        }

        return [.. tokens.Where(token => token.Word.Length > 0)];
    }

    private static int EndOfWord(string text, int at)
    {
        if (text[at] is '&')
        {
            return at + 1;
        }

        int end = at + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end])
            || (text[end] is '\'' or '*' or '_' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    private static Token Make(string text, int start, int end, int sentence, bool starts, bool pause)
    {
        ReadOnlySpan<char> raw = text.AsSpan(start, end - start);
        bool capital = char.IsUpper(raw[0]);
        Form form = (capital ? Form.Capital : Form.None) | (starts ? Form.StartsSentence : Form.None) | (pause ? Form.AfterPause : Form.None);
        form |= char.IsDigit(raw[0]) ? Form.Number : Form.None;
        form |= raw.Length > 1 && capital && !raw.ContainsAnyInRange('a', 'z') ? Form.AllCapitals : Form.None;
        form |= raw.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || (raw.EndsWith("s", StringComparison.Ordinal) && end < text.Length && text[end] == '\'') ? Form.Possessive : Form.None;
        form |= start > 0 && text[start - 1] is '@' ? Form.AfterAt : Form.None;
        Span<char> word = raw.Length <= 64 ? stackalloc char[raw.Length] : new char[raw.Length];
        int length = 0;
        foreach (char letter in raw)
        {
            if (letter is not '\'')
            {
                word[length++] = char.ToLowerInvariant(letter);
            }
        }

        return new(Usual(word[..length]), start, form, sentence);
    }

    private static string Usual(ReadOnlySpan<char> word) => word switch
    {
        "&" or "n" => "and",
        "saint" => "st",
        "cofe" => "ce",
        _ => word.ToString(),
    };

    private static bool IsAbbreviation(List<Token> tokens) =>
        tokens.Count > 0 && tokens[^1].Word is "st" or "mr" or "mrs" or "ms" or "miss" or "dr" or "rd" or "no" or "rev" or "fr" or "v" or "vs";
}
