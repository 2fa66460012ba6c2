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
/// <param name="text">The clause.</param>
/// <param name="owner">Whose document it is.</param>
internal sealed partial class OwnershipWalk(string text, Issuer owner)
{
    private const int Farthest = 26;
    private readonly ClauseWords _words = new(text);
    private readonly Memo<string, Claim?> _colons = new(above => Above(above, owner));

    /// <summary>Judges the words before a platform's name.</summary>
    /// <param name="at">Where the name begins.</param>
    /// <param name="listed">True where semicolons part the items of a list.</param>
    public Claim Before(int at, bool listed = false)
    {
        string[] words = _words.Before(at);
        (string behind, string next) = _words.Behind(at);
        if (OwnershipWords.Features.Contains(behind) || OwnershipWords.Features.Contains(next))
        {
            return Claim.Example;
        }

        if (IsFronted(words, at) || UsedByUs().IsMatch(text.AsSpan(at, Math.Min(120, text.Length - at))))
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
                if (word is ";" && !listed)
                {
                    return Claim.None;
                }

                if (word is ";")
                {
                    continue;
                }

                if (index is > 0 and < 4 && OwnershipWords.SchoolNews.Contains(previous))
                {
                    return Claim.Uses;
                }

                if (_colons.Of(string.Join(' ', words[..(index + 1)])) is { } list)
                {
                    return list;
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

            if (near && Possessive(words, index, owner) is { } holder)
            {
                return example && !nouns ? Claim.Example : holder;
            }

            if (near && Is(word, "of") && Is(previous, "use") && index > 1 && Possessive(words, index - 2, owner) is Claim.Ours && !Is(behind, "videos", "clips", "in"))
            {
                return Claim.Uses;
            }

            if (Is(word, "follow", "find", "like", "join", "visit", "contact", "see") && !example && Object(words, index, owner) is { } followed)
            {
                return followed;
            }

            if (Is(word, "us") && previous.ToLowerInvariant() is "following" or "joining" or "message" or "tag" or "follow" or "find" or "like" or "join" or "see" or "visit" or "connect" && !example)
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

            if (near && !example && (Is(word, "we're", "we've", "we'd") || (Is(word, "is") && Is(previous, "there") && index + 1 < words.Length && Is(words[index + 1], "one"))))
            {
                return Claim.Uses;
            }

            if (!example && Passive(words, index))
            {
                return Claim.Uses;
            }

            if (!example && Is(previous, "be") && Is(word, "found", "seen", "reached", "followed", "contacted") && Subject(words, index, owner) is { } found)
            {
                return found;
            }

            if (!example && (OwnershipWords.Verbs.Contains(word) || IsPresent(words, index)) && !Auxiliary(words, index) && !IsNoun(words, index) && Subject(words, index, owner) is { } claim)
            {
                return claim == Claim.Uses && !Publishes(words, index, behind) ? Claim.None : claim;
            }

            if (Is(word, "no") || Is(word, "neither") || Is(word, "nor"))
            {
                return Claim.Denied;
            }

            near = near && IsFiller(word);
        }

        return example && !nouns ? Claim.Example : Claim.None;
    }

    /// <summary>What the words up to a colon say of the list behind it; null where they say nothing.</summary>
    private static Claim? Above(string words, Issuer owner) =>
        OwnershipWords.ListOfOthers().IsMatch(words) ? Claim.None
        : OwnershipWords.SomebodyElse(words) || (!owner.IsTrust && OwnershipWords.Trusts().IsMatch(words)) ? Claim.Others
        : OwnershipWords.ListOfOurs().IsMatch(words) ? Claim.Ours : null;

    /// <summary>"our", "the school's", "Fernhollow Primary School", "the PTA's" right before the platform.</summary>
    private static Claim? Possessive(string[] words, int index, Issuer owner)
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
            return before.Length > 0 && OwnershipWords.SomebodyElse(string.Join(' ', words[Phrase(words, index)..(index + 1)])) ? Claim.Others
                : Is(plain, "trust") && !owner.IsTrust ? Claim.Others
                : Is(before, "no") ? Claim.Denied
                : OwnershipWords.Indefinite.Contains(before) || (!possessive && Place(words, index, before)) ? null
                : Denied(words, index) ? Claim.Denied : Claim.Ours;
        }

        if (possessive && index > 0 && Is(words[index - 1], "Mr", "Mrs", "Miss", "Ms", "Dr"))
        {
            return Claim.Others;
        }

        if (possessive && PupilBody(words, index))
        {
            return Claim.Ours;
        }

        if (possessive && OwnershipWords.Parts.Contains(plain) && !OwnershipWords.SomebodyElse(string.Join(' ', words[Math.Max(0, index - 3)..index])))
        {
            return Denied(words, index) ? Claim.Denied : Claim.Ours;
        }

        if (owner.Name.Has(plain) && char.IsUpper(plain[0]) && (possessive || (index == words.Length - 1 && index > 0 && Is(words[index - 1], "the"))))
        {
            return Claim.Ours;
        }

        if (possessive && char.IsUpper(plain[0]) && index > 0 && owner.Name.IsKnown && !Is(word, "it's", "what's", "let's", "that's", "here's", "there's"))
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

    /// <summary>"Facebook, Instagram and X are used by the school".</summary>
    [GeneratedRegex(@"^(?:[\w/,&@().-]+\s){1,8}?(?:is|are) (?:also |both |all )?(?:ours\b|(?:used|run|managed|operated|maintained|updated|looked after|kept) by (?:us|(?:the|our) (?:school|academy|college|nursery|setting|pre-?school|federation|office|business manager|headteacher))\b)|^\w+ is (?:also |now )?(?:our|where we|how we|the school['’]s) (?!\w* ?(?:worry|concern|problem|fear|headache|challenge|biggest|greatest|policy))|^\w+ (?:page|account|group|channel|feed) for (?:the|our) (?:school|academy|college|nursery|setting|pre-?school|federation) (?:was|has been|is)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UsedByUs();
}
