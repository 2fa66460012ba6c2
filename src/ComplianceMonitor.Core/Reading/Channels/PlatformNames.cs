using System.Buffers;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>A platform's name in a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind its last letter.</param>
/// <param name="Key">The platform's key.</param>
internal readonly record struct NamedPlatform(int Start, int End, string Key);

/// <summary>Finds platforms by name. An x is a platform only in the right company, and threads are mostly of the other kind (traps 99, 100).</summary>
internal static class PlatformNames
{
    private static readonly (string Word, string Key)[] Words =
    [
        ("Facebook", "facebook"), ("Face book", "facebook"), ("FB", "facebook"),
        ("Instagramm", "instagram"), ("Instagram", "instagram"), ("Insta", "instagram"),
        ("Twitter", "x"),
        ("YouTube", "youtube"), ("You Tube", "youtube"),
        ("LinkedIn", "linkedin"), ("Linked In", "linkedin"),
        ("TikTok", "tiktok"), ("Tik Tok", "tiktok"), ("Tik-Tok", "tiktok"),
        ("Threads", "threads"),
        ("Bluesky", "bluesky"), ("Blue Sky", "bluesky"), ("bsky", "bluesky"),
        ("Mastodon", "mastodon"), ("Mastadon", "mastodon"),
        ("WhatsApp", "whatsapp"), ("Whats App", "whatsapp"), ("What's App", "whatsapp"), ("What’s App", "whatsapp"),
        ("Snapchat", "snapchat"), ("Snap Chat", "snapchat"),
        ("Pinterest", "pinterest"), ("Pintrest", "pinterest"),
        ("Flickr", "flickr"), ("Vimeo", "vimeo"),
        ("Podcast", "podcast"), ("SoundCloud", "podcast"), ("Spotify", "podcast"),
        ("Blog", "blog"),
    ];

    private static readonly ILookup<char, (string Word, string Key)> ByLetter = Words.ToLookup(one => char.ToUpperInvariant(one.Word[0]));

    private static readonly SearchValues<string> Any = SearchValues.Create([.. Words.Select(one => one.Word)], StringComparison.OrdinalIgnoreCase);
    private static readonly string[] NoPlatformBeforeX = ["year", "years", "class", "mrs", "mr", "miss", "ms", "dr", "plan", "room", "type", "factor", "generation", "form", "pupil", "child", "malcolm"];
    private static readonly string[] PlatformBehindX = ["account", "accounts", "page", "feed", "profile", "handle", "posts", "channel"];

    /// <summary>True where a text may name a platform: a cheap test before all others.</summary>
    public static bool MayBeIn(string text) => text.AsSpan().ContainsAny(Any) || text.Contains('X', StringComparison.Ordinal);

    /// <summary>True for a platform's name and nothing else.</summary>
    public static bool Is(string word) => word is "X" || Words.Any(one => string.Equals(one.Word, word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The platforms that a text names, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="addresses">Parts of the text that are addresses, where names do not count.</param>
    public static List<NamedPlatform> Find(string text, IReadOnlyList<(int Start, int End)> addresses)
    {
        List<NamedPlatform> found = [];
        for (int at = 0; at < text.Length;)
        {
            int next = text.AsSpan(at).IndexOfAny(Any);
            if (next < 0)
            {
                break;
            }

            at += next;
            (string word, string key) = ByLetter[char.ToUpperInvariant(text[at])].First(one => string.Compare(text, at, one.Word, 0, one.Word.Length, StringComparison.OrdinalIgnoreCase) == 0);
            int end = at + word.Length;
            bool plural = end < text.Length && text[end] is 's' && key is "podcast" or "blog";
            if (Bounded(text, at, plural ? end + 1 : end) && !addresses.Any(address => at >= address.Start && at < address.End) && IsName(text, at, end, key))
            {
                found.Add(new(at, end, key));
            }

            at = end;
        }

        AddX(text, addresses, found);
        return found;
    }

    /// <summary>True for a line that begins with a platform's name and goes on with what names an account: "Twitter @name", "Facebook: ...".</summary>
    /// <param name="text">The line.</param>
    public static bool StartsEntry(string text)
    {
        text = text[MarkLength(text)..];
        (string? Word, string Key) first = Words.FirstOrDefault(one => text.StartsWith(one.Word, StringComparison.OrdinalIgnoreCase));
        int end = first.Word?.Length ?? (text.StartsWith('X') ? 1 : 0);
        if (end == 0)
        {
            return false;
        }

        foreach (string tail in (string[])[" (formerly Twitter)", " (Twitter)", "/Twitter", " / Twitter", "/X", " page", " account", " channel", " feed"])
        {
            end += string.Compare(text, end, tail, 0, tail.Length, StringComparison.OrdinalIgnoreCase) == 0 ? tail.Length : 0;
        }

        ReadOnlySpan<char> rest = text.AsSpan(end).TrimStart(' ');
        return rest.Length == 0 || rest.StartsWith(". ", StringComparison.Ordinal) || rest[0] is ':' or '-' or '–' or '—' or '@' or '\t' or '=' or '<' || rest.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            || (rest[0] == '(' && rest.Length > 1 && (rest[1] == '@' || char.IsUpper(rest[1]) || end > (first.Word?.Length ?? 1)));
    }

    /// <summary>How long the bullet or number before an entry is: "- ", "(d) ", "1. ".</summary>
    private static int MarkLength(string text)
    {
        int space = text.StartsWith("X. ", StringComparison.Ordinal) ? 0 : text.AsSpan(0, Math.Min(text.Length, 6)).IndexOf(' ');
        return space is > 0 and < 5 && (text[space - 1] is '.' or ')' || !char.IsLetterOrDigit(text[0])) ? space + 1 : 0;
    }

    private static bool IsName(string text, int at, int end, string key) => key switch
    {
        "threads" when char.IsLower(text[at]) => false,
        "podcast" when char.IsLower(text[at]) => OwnedOne(text, at, end),
        "blog" => OwnedOne(text, at, end) || at == 0,
        "facebook" => !text.AsSpan(end).StartsWith(" Messenger", StringComparison.OrdinalIgnoreCase) && (end - at > 2 || char.IsUpper(text[at])),
        _ => true,
    };

    /// <summary>A blog or podcast is a common noun: only "the school's blog", "our podcast", "School blog:" name one.</summary>
    private static bool OwnedOne(string text, int at, int end) =>
        (end >= text.Length || text[end] is not 's' || text.AsSpan(0, at).TrimEnd().EndsWith(" our", StringComparison.OrdinalIgnoreCase)) && (text.AsSpan(0, at).TrimEnd() is var before
            && (before.EndsWith("our", StringComparison.OrdinalIgnoreCase) || before[..(before.LastIndexOf(' ') + 1)].TrimEnd().EndsWith("our", StringComparison.OrdinalIgnoreCase) || before.EndsWith("'s", StringComparison.Ordinal) || before.EndsWith("’s", StringComparison.Ordinal)
                || before.EndsWith("school", StringComparison.OrdinalIgnoreCase) || before.EndsWith("class", StringComparison.OrdinalIgnoreCase)
                || before.EndsWith(" a", StringComparison.Ordinal) || before.EndsWith("ly", StringComparison.Ordinal) || before.EndsWith("official", StringComparison.OrdinalIgnoreCase) || before.Length == 0 || before[^1] == '\t'));

    private static void AddX(string text, IReadOnlyList<(int Start, int End)> addresses, List<NamedPlatform> found)
    {
        bool company = found.Count > 0;
        for (int at = text.IndexOf('X', StringComparison.Ordinal); at >= 0; at = text.IndexOf('X', at + 1))
        {
            if (Bounded(text, at, at + 1) && !addresses.Any(address => at >= address.Start && at < address.End) && IsPlatformX(text, at, company))
            {
                found.Add(new(at, at + 1, "x"));
            }
        }

        found.Sort((one, other) => one.Start.CompareTo(other.Start));
        for (int index = found.Count - 1; index > 0; index--)
        {
            // "X (formerly Twitter)" is one name.
            if (found[index].Key is "x" && found[index - 1] is { Key: "x" } first && first.End - first.Start == 1 && FormerName(text.AsSpan(first.End, found[index].Start - first.End)))
            {
                bool closed = found[index].End < text.Length && text[found[index].End] == ')';
                found[index - 1] = first with { End = found[index].End + (closed ? 1 : 0) };
                found.RemoveAt(index);
            }
        }
    }

    private static bool FormerName(ReadOnlySpan<char> between) =>
        between.TrimStart(" ,(").TrimEnd(' ') is "" or "formerly" or "previously" or "formerly known as" or "previously known as" or "once" or "was" or "used to be" or "which used to be" or "or" or "still called" or "the old" or "/";

    private static bool IsPlatformX(string text, int at, bool company)
    {
        string before = WordBefore(text, at);
        ReadOnlySpan<char> behind = text.AsSpan(at + 1).TrimStart(' ');
        bool labelled = behind.Length > 0 && (behind[0] is '@' or '\t' || (behind[0] is ':' or '(' && at <= MarkLength(text)) || (behind[0] is ',' && at > 0 && at == MarkLength(text)) || (behind[0] is ')' && at > 0 && text[at - 1] is '(') || (behind[0] is ':' or '(' or '–' or '-' && behind.Contains('@')))
            || PlatformBehindX.Any(word => text.AsSpan(at + 1).TrimStart(' ').StartsWith(word, StringComparison.OrdinalIgnoreCase));
        if (!labelled && NoPlatformBeforeX.Contains(before, StringComparer.OrdinalIgnoreCase))
        {
            return false;
        }

        return company || labelled || (behind.Length == 0 && !text.AsSpan(0, at).ContainsAnyInRange('a', 'z')) || (at > 0 && text[at - 1] == '\t') || before is "on" or "via" && behind.IndexOfAny('0', '1') != 0;
    }

    private static string WordBefore(string text, int at)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, at).TrimEnd(' ');
        int start = before.LastIndexOfAny(' ', '\t', '(') + 1;
        return before[start..].ToString();
    }

    private static bool Bounded(string text, int start, int end) =>
        (start == 0 || (!char.IsLetterOrDigit(text[start - 1]) && text[start - 1] is not ('@' or '_' or '.' or '-' or '#')) || text[start - 1] == '-' && start == 1)
        && (end >= text.Length || (!char.IsLetterOrDigit(text[end]) && text[end] is not ('_' or '@')
            && !(text[end] == '.' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))
            && !(text[end] == '-' && end + 1 < text.Length && char.IsLetter(text[end + 1]))));
}
