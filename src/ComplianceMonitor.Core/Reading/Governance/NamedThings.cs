using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Governance;

/// <summary>A thing that a claim names.</summary>
/// <param name="IsMatch">Whether a line of the body has it.</param>
internal sealed record NamedThing(Predicate<string> IsMatch);

/// <summary>Finds what a claim names that a reader can look for in the body: an Act, an edition, a service, a subject that has a name.</summary>
internal static partial class NamedThings
{
    /// <summary>Names with more than one form: what a claim calls it, and what the body may call it.</summary>
    private static readonly (Regex Claim, Regex Body)[] Known =
    [
        (Kcsie(), KcsieInBody()),
        (Mfa(), Mfa()),
        (Ai(), AiOrTool()),
        (Deepfakes(), Deepfakes()),
    ];

    /// <summary>The thing that the claim names first, and those that it names in one breath with it ("KCSIE 2023, MFA"); what explains a thing is no claim of its own.</summary>
    /// <param name="claim">The claim.</param>
    public static IReadOnlyList<NamedThing> In(string claim)
    {
        List<(int At, int End, NamedThing Thing)> things = [];
        foreach ((Regex name, Regex inBody) in Known)
        {
            if (name.Match(claim) is { Success: true } match)
            {
                string year = match.Groups["year"].Value;
                bool edition = match.Groups["edition"].Success;
                things.Add((match.Index, match.Index + match.Length, new(text => inBody.IsMatch(text) && (year.Length == 0 || !AnyYear().IsMatch(text) || text.Contains(year, StringComparison.Ordinal)) && (!edition || AnyYear().IsMatch(text)))));
            }
        }

        if (Act().Match(claim) is { Success: true } act)
        {
            string name = LeadingWords().Replace(act.Value, "");
            things.Add((act.Index, act.Index + act.Length, new(text => text.Contains(name, StringComparison.OrdinalIgnoreCase))));
        }

        foreach (Match word in Capitalised().Matches(claim))
        {
            string name = word.Groups["name"].Value;
            if (!NameWordsThatSayNothing.Contains(name.ToLowerInvariant()) && !things.Exists(thing => word.Index >= thing.At - 12 && word.Index <= thing.At + 40))
            {
                things.Add((word.Index, word.Index + word.Length, new(text => text.Contains(name, StringComparison.OrdinalIgnoreCase))));
            }
        }

        if (things.Count == 0 && Subject().Match(claim) is { Success: true } subject)
        {
            string[] stems = [.. subject.Groups["subject"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 4).Select(word => word[..Math.Min(word.Length, 6)])];
            return stems.Length == 0 ? [] : [new(text => Array.Exists(stems, stem => text.Contains(stem, StringComparison.OrdinalIgnoreCase)))];
        }

        things = [.. things.OrderBy(thing => thing.At)];
        int first = 1;
        while (first < things.Count && things[first].At >= things[first - 1].End && Joins().IsMatch(claim[things[first - 1].End..things[first].At]))
        {
            first++;
        }

        return [.. things.Take(first).Select(thing => thing.Thing)];
    }

    [GeneratedRegex(@"^\s*(?:[,/&+]|and|or|plus)?\s*(?:the\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Joins();

    private static readonly HashSet<string> NameWordsThatSayNothing = new(StringComparer.Ordinal)
    {
        "policy", "section", "sections", "paragraph", "paragraphs", "online", "safety", "social", "media", "staff", "parents", "parent", "pupils", "school", "schools", "the", "and", "appendix", "relevant", "legislation", "recognised",
        "channels", "governors", "headteacher", "trust", "academy", "code", "conduct", "guidance", "update", "updates", "updated", "added", "new", "removed", "minor", "amends", "amendments", "changes", "version", "review", "reviewed",
        "annual", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "spring", "summer", "autumn", "introduction", "roles", "responsibilities", "complaints", "rules", "standards",
        "jcc", "dcc", "hr", "no", "page", "contents", "amended", "revised", "included", "inserted", "clarified", "data", "protection", "dfe", "statutory", "in", "to", "for", "on", "behaviour", "safeguarding", "personal", "use", "scope", "purpose",
    };

    [GeneratedRegex(@"\b(?:KCSI?E|Keeping Children Safe in Education)(?:\s*(?<year>20\d\d))?(?<edition>\s+(?:year|date|edition))?", RegexOptions.IgnoreCase)]
    private static partial Regex Kcsie();

    [GeneratedRegex(@"\b(?:KCSI?E|Keeping Children Safe in Education)", RegexOptions.IgnoreCase)]
    private static partial Regex KcsieInBody();

    [GeneratedRegex(@"\b(?:MFA|2FA|multi-?\s?factor|two-?\s?factor|two-?\s?step)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Mfa();

    [GeneratedRegex(@"\b(?:AI|A\.I\.|[Aa]rtificial [Ii]ntelligence|[Gg]enerative|[Cc]hatbots?)\b")]
    private static partial Regex Ai();

    [GeneratedRegex(@"\b(?:AI|A\.I\.|[Aa]rtificial [Ii]ntelligence|[Gg]enerative|[Cc]hatbots?|ChatGPT|Copilot|Gemini|Grok|[Dd]eep-?fakes?)\b")]
    private static partial Regex AiOrTool();

    [GeneratedRegex(@"\bdeep-?\s?fakes?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Deepfakes();

    [GeneratedRegex(@"\b20\d\d\b|(?:KCSI?E)20\d\d", RegexOptions.IgnoreCase)]
    private static partial Regex AnyYear();

    [GeneratedRegex(@"\b(?:The )?\p{Lu}[\p{L}'’-]*(?: (?:\p{Lu}[\p{L}'’-]*|\(\p{Lu}[^)]*\)|of|and|to))* (?:Act|Regulations)\b(?: (?:19|20)\d\d)?", RegexOptions.NonBacktracking)]
    private static partial Regex Act();

    [GeneratedRegex(@"^(?:The |Added (?:the )?|Updated (?:for |to )?|New |Included |Inserted )+")]
    private static partial Regex LeadingWords();

    [GeneratedRegex(@"\b(?<name>\p{Lu}[\p{L}\d]{2,})\b")]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"\b(?:add(?:ed|s)?|new|insert(?:ed)?|introduc(?:ed|es)|includ(?:ed|es))\b.*\b(?:on|about|re|regarding|covering|concerning)\s+(?<subject>[\p{Ll} -]+)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Subject();
}
