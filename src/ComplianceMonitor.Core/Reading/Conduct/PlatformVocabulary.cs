using System.Buffers;
using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Channels;

namespace ComplianceMonitor.Core.Reading.Conduct;

/// <summary>Where a platform is named in a text.</summary>
/// <param name="Name">As written.</param>
/// <param name="Platform">Key of the platform.</param>
/// <param name="At">Where it begins.</param>
internal readonly record struct NamedPlatform(string Name, string Platform, int At)
{
    /// <summary>Where it ends.</summary>
    public int End => At + Name.Length;
}

/// <summary>Finds the names of platforms in running text, misspelt ones too.</summary>
internal static partial class PlatformVocabulary
{
    /// <summary>Common misspellings that are no name of the catalogue, and the key of what is meant.</summary>
    private static readonly (string Name, string Platform)[] Misspellings =
    [
        ("You Tube", "youtube"), ("Youtub", "youtube"), ("U Tube", "youtube"), ("Utube", "youtube"),
        ("Face book", "facebook"), ("Facebok", "facebook"), ("Faceboook", "facebook"), ("Facbook", "facebook"), ("Face-book", "facebook"),
        ("Instagramm", "instagram"), ("Insta gram", "instagram"), ("Instragram", "instagram"), ("Instgram", "instagram"), ("Intagram", "instagram"), ("Instergram", "instagram"),
        ("Linked In", "linkedin"), ("Linkdin", "linkedin"), ("LinkedIN", "linkedin"), ("Linked-In", "linkedin"), ("Linkedln", "linkedin"),
        ("Snap Chat", "snapchat"), ("Snap-chat", "snapchat"), ("Snapchap", "snapchat"), ("Snapchatt", "snapchat"),
        ("Tik Tok", "tiktok"), ("Tik-Tok", "tiktok"), ("Tic Tok", "tiktok"), ("TikTock", "tiktok"), ("Tic Toc", "tiktok"), ("TicToc", "tiktok"), ("Tick Tock", "tiktok"), ("TickTok", "tiktok"),
        ("Whats App", "whatsapp"), ("What's App", "whatsapp"), ("What’s App", "whatsapp"), ("What'sApp", "whatsapp"), ("What’sApp", "whatsapp"), ("Whatsap", "whatsapp"), ("WhatsUp", "whatsapp"), ("Whatapp", "whatsapp"), ("WatsApp", "whatsapp"), ("Whats-App", "whatsapp"),
        ("Pintrest", "pinterest"), ("Pinterst", "pinterest"), ("Mastadon", "mastodon"), ("Blue Sky", "bluesky"), ("Fortnight", "games"), ("Twiter", "x"), ("Twittter", "x"), ("Be Real", "bereal"),
        ("Google +", "google-plus"), ("YikYak", "yik-yak"), ("Yik-Yak", "yik-yak"), ("Ask-fm", "askfm"), ("Ask .fm", "askfm"),
    ];

    /// <summary>Names that are common words: they count only with their capital and next to another platform or in its grammar.</summary>
    private static readonly HashSet<string> CommonWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "X", "Threads", "Vine", "Signal", "Remind", "Arbor", "Teams", "Seesaw", "Tapestry", "Snap", "Medium", "Discord", "Blue Sky", "Telegram",
        "Fortnight", "Messenger", "Twitch", "Padlet", "Tick Tock", "Flicker", "Insta", "MSN", "Be Real", "Linked In",
    };

    /// <summary>Aliases that are no names of a service ("tweets", "school blog").</summary>
    private static readonly HashSet<string> NotNames = new(StringComparer.OrdinalIgnoreCase) { "tweets", "Blog", "Podcast", "FB", "IG", "YT", "Flicker", "Next Door", "Online games" };

    private static readonly Dictionary<string, string> ByName = Names();

    /// <summary>The names that begin with a letter, in capitals; the longest first, so that none hides a longer one.</summary>
    private static readonly ILookup<char, string> ByLetter = ByName.Keys.OrderByDescending(name => name.Length).ToLookup(name => name[0]);

    private static readonly SearchValues<string> NamesWithin = SearchValues.Create([.. ByName.Keys.Where(name => name.Length > 1)], StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a misspelling.</summary>
    public static bool IsMisspelt(string name) => Array.Exists(Misspellings, one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase) && !string.Equals(name, PlatformCatalogue.Default.Find(one.Platform)?.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Every naming in order.</summary>
    public static IReadOnlyList<NamedPlatform> In(string text)
    {
        if (!text.AsSpan().ContainsAny(NamesWithin) && !text.Contains('X', StringComparison.Ordinal))
        {
            return [];
        }

        List<NamedPlatform> found = Written(text);
        return found.Count == 0 ? found : [.. found.Where(name => !CommonWords.Contains(name.Name) || Stands(text, name, found))];
    }

    /// <summary>Every name that stands as a word of its own, and in no address. An x counts only as a capital.</summary>
    private static List<NamedPlatform> Written(string text)
    {
        List<NamedPlatform> found = [];
        for (int at = Next(text, 0); at >= 0;)
        {
            string? name = ByLetter[char.ToUpperInvariant(text[at])].FirstOrDefault(name => string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0 && Ends().IsMatch(text, at + name.Length));
            if (name is not null && Begins().IsMatch(text, at))
            {
                found.Add(new(text.Substring(at, name.Length), ByName[name], at));
                at += name.Length - 1;
            }

            at = Next(text, at + 1);
        }

        return found;
    }

    private static int Next(string text, int from)
    {
        int name = text.AsSpan(from).IndexOfAny(NamesWithin);
        int x = text.AsSpan(from, name < 0 ? text.Length - from : name).IndexOf('X');
        return x >= 0 ? from + x : name >= 0 ? from + name : -1;
    }

    /// <summary>A common word is a name where it has its capital and stands beside a platform that is no common word, or where grammar says so ("on X", "X account").</summary>
    private static bool Stands(string text, NamedPlatform name, List<NamedPlatform> all)
    {
        if (!char.IsUpper(name.Name[0]))
        {
            return false;
        }

        string after = text[name.End..Math.Min(text.Length, name.End + 24)];
        string before = text[Math.Max(0, name.At - 24)..name.At];
        return all.Exists(other => other != name && char.IsUpper(other.Name[0]) && Math.Min(Math.Abs(other.At - name.End), Math.Abs(name.At - other.End)) <= 60)
            || (AccountAfter().IsMatch(after) || ServiceBefore().IsMatch(before)) && !string.Equals(name.Name, "Fortnight", StringComparison.OrdinalIgnoreCase);
    }

    private static Dictionary<string, string> Names()
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (Platform platform in PlatformCatalogue.Default.All)
        {
            string[] all = [platform.Name.Split(" (")[0].Split(" / ")[0], .. platform.Aliases, .. platform.RenamedFrom is { } former ? [former.Name] : Array.Empty<string>()];
            foreach (string name in all.Where(name => !NotNames.Contains(name) && !name.Contains('/', StringComparison.Ordinal) && !name.Contains('(', StringComparison.Ordinal) && !Thing().IsMatch(name)))
            {
                names.TryAdd(name.ToUpperInvariant(), platform.Key);
            }
        }

        names.TryAdd("TEAMS", "teams");
        foreach ((string name, string platform) in Misspellings)
        {
            names.TryAdd(name.ToUpperInvariant(), platform);
        }

        return names;
    }

    [GeneratedRegex(@"\G(?<![\w@#]|://|www\.|\.[a-z]{2,4}/|//[\w.]{0,30}\.)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Begins();

    [GeneratedRegex(@"\G(?![\w@])(?!\.(?:com|co|org|net|me)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\b(?:page|feed|site|channel|show|blog|podcast)s?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thing();

    [GeneratedRegex(@"^\s*(?:account|page|feed|channel|profile|handle|app\b|group|chat|messages?|post|\(formerly|\(@|:\s*@|for homework)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AccountAfter();

    [GeneratedRegex(@"\b(?:on|via|using|by|called|through|as)\s+(?:Microsoft\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ServiceBefore();
}
