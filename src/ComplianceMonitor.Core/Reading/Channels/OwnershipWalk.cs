using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>What the words before a platform's name claim.</summary>
internal enum Claim
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>That the institution has it: "our", "the school's", "follow us on".</summary>
    Ours,

    /// <summary>That the institution uses it or has an account there: "we run", "the school posts news on".</summary>
    Uses,

    /// <summary>That somebody else has it: "the PTA's", "pupils use".</summary>
    Others,

    /// <summary>That it is an example.</summary>
    Example,

    /// <summary>That the institution has none: "we do not have", "no school ... page".</summary>
    Denied,
}

/// <summary>
/// Walks from a platform's name back to the words that own it: over fillers and other platforms to a possessive ("our website, newsletter and
/// Facebook page"), or over anything to a verb whose subject is the institution ("We regularly post news on Facebook").
/// </summary>
internal static partial class OwnershipWalk
{
    private const int Farthest = 26;

    /// <summary>Judges the words before a platform's name.</summary>
    /// <param name="text">The clause.</param>
    /// <param name="at">Where the name begins.</param>
    /// <param name="listed">True where semicolons part the items of a list.</param>
    /// <param name="isTrust">True in a trust's own document, where "the trust's" is ours.</param>
    public static Claim Before(string text, int at, bool isTrust, bool listed = false)
    {
        string[] words = [.. Word().Matches(text[..at]).Select(match => match.Value.Replace('’', '\''))];
        string[] after = [.. Word().Matches(text[at..Math.Min(text.Length, at + 80)]).Select(match => match.Value)];
        string behind = after.Length > 1 ? after[1] : "";
        if (after.Skip(1).Take(2).Any(OwnershipWords.Features.Contains))
        {
            return Claim.Example;
        }

        if (UsedByUs().IsMatch(text.AsSpan(at, Math.Min(120, text.Length - at))))
        {
            return Claim.Uses;
        }

        bool near = true, example = false, nouns = false;
        for (int index = words.Length - 1; index >= 0 && words.Length - index <= Farthest; index--)
        {
            string word = words[index];
            string previous = index > 0 ? words[index - 1] : "";
            if (word is ")")
            {
                index = Math.Max(0, Array.LastIndexOf(words, "(", index));
                continue;
            }

            if (word is ":" or ";")
            {
                string above = string.Join(' ', words[..(index + 1)]);
                if (word is ";" && !listed)
                {
                    return Claim.None;
                }

                if (word is ";")
                {
                    continue;
                }

                if (OwnershipWords.ListOfOthers().IsMatch(above))
                {
                    return Claim.None;
                }

                if (OwnershipWords.ListOfOurs().IsMatch(above))
                {
                    return Claim.Ours;
                }

                near = false;
                continue;
            }

            if (OwnershipWords.Examples.Contains(word) || (Is(word, "as") && Is(previous, "such")))
            {
                example = true;
                int cue = Is(word, "as") ? index - 1 : index;
                nouns = words[..cue].LastOrDefault(one => one is not ("," or "(")) is { } last && OwnershipWords.AccountNouns.Contains(last);
                index = cue;
                continue;
            }

            if (near && Possessive(words, index, isTrust) is { } owner)
            {
                return example && !nouns ? Claim.Example : owner;
            }

            if (Is(word, "us") && previous.ToLowerInvariant() is "follow" or "find" or "like" or "join" or "see" or "visit" or "connect" && !example)
            {
                return Claim.Ours;
            }

            if (index == words.Length - 1 && Is(word, "the") && Is(behind, "page", "account", "group", "feed", "channel"))
            {
                return Claim.Ours;
            }

            if (near && !example && Is(word, "official", "recognised", "approved", "authorised") && index + 1 < words.Length
                && OwnershipWords.AccountNouns.Contains(words[index + 1]) && Is(previous, "the", "only", "our", "following"))
            {
                return Claim.Ours;
            }

            if (!example && Passive(words, index))
            {
                return Claim.Uses;
            }

            if (!example && (OwnershipWords.Verbs.Contains(word) || IsPresent(words, index)) && !Auxiliary(words, index) && Subject(words, index, isTrust) is { } claim)
            {
                return claim == Claim.Uses && !Publishes(words, index, behind) ? Claim.None : claim;
            }

            if (Is(word, "no") || Is(word, "neither") || Is(word, "nor"))
            {
                return Claim.Denied;
            }

            near = near && IsFiller(word);
        }

        return example ? Claim.Example : Claim.None;
    }

    /// <summary>"our", "the school's", "Fernhollow Primary School", "the PTA's" right before the platform.</summary>
    private static Claim? Possessive(string[] words, int index, bool isTrust)
    {
        string word = words[index];
        if (Is(word, "our", "ours"))
        {
            return Denied(words, index) ? Claim.Denied : Claim.Ours;
        }

        if (Is(word, "their") || Is(word, "your") || Is(word, "his") || Is(word, "her") || Is(word, "my") || Is(word, "personal"))
        {
            return Claim.Others;
        }

        bool possessive = word.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || word.EndsWith("s'", StringComparison.OrdinalIgnoreCase);
        string plain = possessive ? word[..^2] : word;
        if (OwnershipWords.Institutions.Contains(plain) || (possessive && OwnershipWords.Institutions.Contains(plain + "s")))
        {
            if (Is(plain, "group") && !possessive)
            {
                return null;
            }

            string before = Determiner(words, index);
            return before.Length > 0 && OwnershipWords.SomebodyElse(string.Join(' ', words[Math.Max(0, index - 5)..(index + 1)])) ? Claim.Others
                : Is(plain, "trust") && !isTrust ? Claim.Others
                : Is(before, "no") ? Claim.Denied
                : OwnershipWords.Indefinite.Contains(before) || (!possessive && Place(words, index, before)) ? null
                : Denied(words, index) ? Claim.Denied : Claim.Ours;
        }

        if (possessive && index > 0 && Is(words[index - 1], "Mr", "Mrs", "Miss", "Ms", "Dr"))
        {
            return Claim.Others;
        }

        return possessive && !Is(word, "it's") && !Is(word, "what's") && !Is(word, "let's") && OwnershipWords.OtherSubjects.Contains(plain) ? Claim.Others : null;
    }

    /// <summary>"at school on Facebook", "the school and Facebook": a place or a party, not an owner.</summary>
    private static bool Place(string[] words, int index, string before) =>
        Is(before, "at", "in", "from", "to", "between") || (index + 1 < words.Length && Is(words[index + 1], "and", "or", "on", "in", "via", "at", ",", "through"));

    /// <summary>The article before a name: "any" of "any Fernhollow Primary School".</summary>
    private static string Determiner(string[] words, int index)
    {
        int at = index - 1;
        while (at >= 0 && words[at].Length > 0 && char.IsUpper(words[at][0]) && !OwnershipWords.Indefinite.Contains(words[at]))
        {
            at--;
        }

        return at >= 0 ? words[at] : "";
    }

    private static bool Denied(string[] words, int index) =>
        words[Math.Max(0, index - 5)..index].Any(word => Is(word, "not") || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || Is(word, "without"));

    /// <summary>"Facebook, Instagram and X are used by the school".</summary>
    [GeneratedRegex(@"^(?:[\w/,&]+\s){1,8}?(?:is|are) (?:also )?(?:used|run|managed|operated|maintained|updated) by (?:us|(?:the|our) (?:school|academy|college|nursery|setting|pre-?school|federation))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UsedByUs();

    [GeneratedRegex(@"@[\w.]+|e\.g\.?|i\.e\.?|[\p{L}\d_](?:[\p{L}\d_'’.-]*[\p{L}\d_'’])?|[():;,/&]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

}
