using System.Buffers;
using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>Tells a word that is an account's handle from a word of the sentence.</summary>
internal static partial class HandleWords
{
    private static readonly SearchValues<char> HandleSigns = SearchValues.Create("_.0123456789");

    /// <summary>True for a word that nobody would write in a sentence: a sign or a capital inside, or a slash before.</summary>
    public static bool LooksMade(string word) =>
        LooksLikeHandle(word) && (word[0] == '/' || word.AsSpan(1).IndexOfAnyInRange('A', 'Z') > 1 || (word.AsSpan().ContainsAny(HandleSigns) && word.Any(char.IsLetter)));

    /// <summary>"to Instagram (fernhollowschool)", "on Facebook (fernhollowinf and fernhollowjun)": long words that fill brackets may be handles.</summary>
    public static bool IsBracketed(string text, Group word)
    {
        int close = word.Length >= 6 && word.Index > 0 && text[word.Index - 1] == '(' ? text.IndexOf(')', word.Index) : -1;
        return close > 0 && Joint().Split(text[word.Index..close]).All(one => one.Length >= 6 && LooksLikeHandle(one) && !one.Contains(' ', StringComparison.Ordinal));
    }

    /// <summary>The same of a word that was found before.</summary>
    public static bool IsBracketed(string text, string word)
    {
        int at = text.IndexOf($"({word}", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && at + 1 + word.Length < text.Length && text[at + 1 + word.Length] is ')' or ',' or ' ';
    }

    [GeneratedRegex(@",? and |, | & |; ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    /// <summary>The handle in a register's cell for the account: a word with @ or /, or one that looks like a handle.</summary>
    public static string? HandleIn(string cell)
    {
        string word = cell.Trim(' ', '"', '\'', '(', ')');
        bool marked = word.StartsWith('@') || word.StartsWith('/');
        return !word.Contains(' ', StringComparison.Ordinal) && word.Length > 2 && !Placeholder().IsMatch(word) && (marked || LooksLikeHandle(word)) ? word.TrimStart('@', '/').ToLowerInvariant() : null;
    }

    /// <summary>True for a single word that is not an ordinary one: it has a digit, an underscore, a dot, a hyphen between small letters, a capital inside, or nothing but small letters.</summary>
    public static bool LooksLikeHandle(string word) =>
        word.Length >= 4 && !Placeholder().IsMatch(word) && !Ordinary().IsMatch(word) && !PlatformNames.Is(word)
        && (word[0] == '/' || word.AsSpan(1).ContainsAnyInRange('A', 'Z') || word.AsSpan().ContainsAny(HandleSigns) || !word.AsSpan().ContainsAnyInRange('A', 'Z'));

    [GeneratedRegex(@"^@?(?:x{2,}|handle|username|user_?name|name|your\w*|school_?name|account_?name|insert\w*|tbc|todo|tba|\.+|_+|page_?name|ourschool|xyz|.*(?:schoolname|yourschool|nameofschool).*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Placeholder();

    [GeneratedRegex(@"^(?:school|account|page|pages|channel|group|public|private|closed|open|none|n/?a|yes|no|news|used|the|and|our|daily|weekly|parents?|pupils?|staff|headteacher|office|marketing|currently|under|more|only|also|search|photos?|videos?|updates?|posts?|approved|planned|awaiting|pending|proposed|formerly|twitter|facebook|instagram|youtube|link|links|here|website|see|tbc|active|inactive|live|dormant|reception|\d{1,4}|[a-z]+\.(?:com|co\.uk|org|net))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinary();
}
