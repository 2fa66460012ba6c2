using System.Buffers;
using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>Names and roles of those who run or post: "A Smith / B Jones" are two holders (traps 104, 105); "administrators at the school" names nobody.</summary>
internal static partial class Holders
{
    private const int Longest = 80;
    private const int MostListed = 20;

    /// <summary>Parts a cell or a phrase into holders.</summary>
    /// <param name="text">The words.</param>
    public static IReadOnlyList<string> Split(string text) => text.Length is 0 or > 400
        ? []
        : [.. Between().Split(text).Select(part => Article().Replace(part.Trim(' ', '.', ':', '(', ')', '-', '–', '"'), "").Trim()).Where(IsHolder).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Those who are said to run or post on the accounts at large, in sentences and in lists under such a sentence.</summary>
    /// <param name="statements">The document.</param>
    public static IReadOnlyList<Stated<string>> Shared(IReadOnlyList<Statement> statements)
    {
        List<Stated<string>> found = [];
        for (int index = 0; index < statements.Count; index++)
        {
            Statement statement = statements[index];
            if (statement.Heading || statement.Text.Contains('\t', StringComparison.Ordinal) || !statement.Text.AsSpan().ContainsAny(Signs))
            {
                continue;
            }

            if (Introduces().IsMatch(statement.Text))
            {
                for (int item = index + 1; item < statements.Count && item - index <= MostListed && statements[item].Entry && statements[item].Text.Length <= Longest; item++)
                {
                    Add(found, statements[item].Line, Bullet().Replace(statements[item].Text, "").TrimEnd(';', ',', '.'));
                }
            }

            foreach ((Regex sentence, SearchValues<string> sign) in Sentences)
            {
                if (!statement.Text.AsSpan().ContainsAny(sign))
                {
                    continue;
                }

                foreach (Match match in sentence.Matches(statement.Text).Take(MostListed))
                {
                    Add(found, statement.Line, match.Groups["who"].Value);
                }
            }
        }

        return found;
    }

    /// <summary>Those who are named in an entry behind "administrators:" or "posts:".</summary>
    public static StatedChannel InEntry(StatedChannel channel, string text) => channel with
    {
        Administrators = Split(Administrators().Match(text).Groups["who"].Value),
        Posters = Split(Posters().Match(text).Groups["who"].Value),
    };

    /// <summary>One of these is in every statement that names holders.</summary>
    private static readonly SearchValues<string> Signs = AnyOf("post", "account", "page", "channel", "administ", "publish", "runs them", "looks after");

    /// <summary>The sentences that name holders, each with what it cannot do without.</summary>
    private static readonly (Regex Sentence, SearchValues<string> Sign)[] Sentences =
    [
        (RunsThem(), AnyOf("administ", "custodian", "look after", "looks after", "run", "manage", "responsible for", "in charge of", "post")),
        (RunBy(), AnyOf("by")),
        (OnlyPost(), AnyOf("post")),
        (Cover(), AnyOf("cover", "deput", "back", "stand")),
    ];

    private static SearchValues<string> AnyOf(params string[] words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);

    private static void Add(List<Stated<string>> found, Line line, string who)
    {
        foreach (string holder in Split(Parenthesis().Replace(who, ", $1")).Where(IsNamed))
        {
            if (!found.Exists(one => string.Equals(one.Value, holder, StringComparison.OrdinalIgnoreCase)))
            {
                found.Add(new(holder, line, holder));
            }
        }
    }

    private static bool IsHolder(string part) =>
        part.Length is > 1 and <= Longest && char.IsLetter(part[0]) && (Role().IsMatch(part) || PersonName().IsMatch(part)) && !Nobody().IsMatch(part);

    /// <summary>In running text a capital alone names nobody ("However", "Audience"): a role of a school, a title with a name, or two to four words in capitals that are no ordinary ones.</summary>
    private static bool IsNamed(string holder) =>
        SchoolRoles.IsRole(holder) || Titled().IsMatch(holder)
        || (holder.Split(' ') is { Length: > 1 and < 5 } words && words.All(word => char.IsUpper(word[0]) && !OrdinaryWord().IsMatch(word) && PlatformNames.Find(word, []).Count == 0));

    [GeneratedRegex(@"^(?:Mr|Mrs|Miss|Ms|Mx|Dr|Rev|Revd|Sister|Father|Sir|Dame|Prof)\.?\s\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    [GeneratedRegex(@"^(?:The|This|That|These|Those|However|Therefore|Social|Media|School|Schools|Primary|Secondary|Academy|College|Trust|Nursery|Federation|Policy|Audience|Scale|Online|Safety|Data|Protection|Images?|Official|Personal|Use|Using|Staff|Pupils?|Parents?|Accounts?|Pages?|Content|All|Any|Each|When|Where|While|If|In|On|For|Our|We|Posts?|Posting|Purpose|Privacy|Public|Private|Year|Class|News|Website|Internet|Code|Conduct|Equality|Act|Education|Department|Service|Services|Digital|Technology|Platforms?|Networks?|Sites?|Ltd|Limited)$", RegexOptions.CultureInvariant)]
    private static partial Regex OrdinaryWord();

    [GeneratedRegex(@"\s*(?:[;,/&+\n]|\band\b|\bor\b|\bwith\b)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:[Tt]he|an?|[Oo]ur|[Ii]ts|any|[Aa]ll|[Oo]nly|either|[Bb]oth|one of|members? of)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"\((?:including\s+)?([^)]{1,60})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis();

    [GeneratedRegex(@"^(?:[-–—•*·▪●]|\(?\w{1,3}[.)])\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    /// <summary>Plurals and vague words that name nobody.</summary>
    [GeneratedRegex(@"^(?:administrators?|admins?|moderators?|staff|staff members?|(?:named |authorised |authorized |designated |approved |trained )*(?:members? of staff|staff(?: members?)?|persons?|people|users?)|posters?|school|everyone|nobody|others?|parents?|pupils?|they|we|it)(?: (?:at|of|in|from) (?:the )?\w+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"\b(?:head ?teacher|head|principal|deputy|deputies|assistant|business manager|SBM|bursar|office|administrator|admin team|secretary|officer|lead|leader|leaders|manager|manger|coordinator|co-ordinator|director|team|SLT|SENCO|governors?|chair|teachers?|coach|technician|librarian|receptionist|reception|marketing|communications|media|PA|clerk|committee|network|department|heads of \w+|custodian|dean|management|DSL|ICT|IT|PE)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex(@"^(?:(?:Mr|Mrs|Miss|Ms|Dr)\.?\s)?\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]+){0,3}(?:\sin the office)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PersonName();

    [GeneratedRegex(@"\b(?:only|may|can|are (?:allowed|authorised|authorized|permitted) to|authorised|approved|following)\b[^.]{0,60}\b(?:post|publish|upload|posters?|administ\w+|manage|run)\b[^.]{0,80}:\s*$|\b(?:accounts?|pages?|channels?) (?:are|is) (?:run|managed|administered|looked after) by(?: the following)?:\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Introduces();

    [GeneratedRegex(@"(?:^|;\s|:\s)(?:Only\s)?(?<who>(?:the |our |\p{Lu}|nobody but )[^.:;]{2,120}?)\s+(?:is (?:the )?(?:administrators?|custodian) (?:of|for)|administers?|looks? after|runs?|manages?|(?:is|are) (?:responsible for|in charge of)|(?:may |can |alone )?posts? (?:on|to))\s+(?:them|both|it|(?:each|all|both)(?: of)?|our|the|these|(?:the )?\w+['’]s)\b[^.]{0,40}?(?:accounts?|pages?|channels?|social media|them|both|all|\.|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RunsThem();

    [GeneratedRegex(@"\b(?:accounts?|pages?|channels?|anything published[^.]{0,60}?|social media|they|posts?)\s+(?:(?:is|are|will be|must be)\s+)(?:all\s+)?(?:run|managed|administered|looked after|made|posted|moderated|controlled|approved|monitored and run|kept)(?:\s+(?:only|jointly))?\s+by\s+(?<who>[^.;:]{2,160})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RunBy();

    [GeneratedRegex(@"(?:^|;\s|:\s)(?:only\s+|nobody but\s+|no one (?:but|except)\s+|nobody other than\s+)?(?<who>[^.:;]{2,160}?)\s+(?:(?:may|can|are (?:allowed|authorised|permitted) to|is (?:allowed|authorised|permitted) to)\s+post\b|posts?\.?$|posts?\s+(?:on|to)\s+(?:them|our|the (?:school|academy|official)))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyPost();

    [GeneratedRegex(@"\b(?:and|with|;)\s+(?<who>(?:the )?[^.;:,]{2,60}?)\s+(?:is|are|as) (?:(?:her|his|their|the|its) )?(?:cover|deput(?:y|ies)|back-?up|stand-?in)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cover();

    [GeneratedRegex(@"\b(?:admin(?:istrator)?s?|administered by|managed by|run by|owner|lead|custodian)\s*(?::|-|–|=|\bby\b|\s)\s*(?<who>[^;()\t]{2,120}?)(?=[;()\t]|$|,?\s*(?:and\s)?post(?:s|ers?|ed)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Administrators();

    [GeneratedRegex(@"\b(?:posts?|posters?|posted by|posts by|may post|content)\s*(?::|-|–|=|\bby\b)\s*(?<who>[^;()\t]{2,120})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Posters();
}
