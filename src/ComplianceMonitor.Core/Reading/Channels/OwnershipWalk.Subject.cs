namespace ComplianceMonitor.Core.Reading.Channels;

/// <content>Who does what a verb says.</content>
internal sealed partial class OwnershipWalk
{
    /// <summary>Who does what the verb says: the nearest person or institution before it.</summary>
    private static Claim? Subject(string[] words, int verb, Issuer owner)
    {
        bool denied = verb + 1 < words.Length && (Is(words[verb + 1], "no") || Is(words[verb + 1], "not"));
        for (int index = verb - 1; index >= 0 && verb - index <= 9; index--)
        {
            string word = words[index];
            denied |= Is(word, "not") || Is(word, "never") || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase);
            if (PupilBody(words, index))
            {
                return denied ? Claim.Denied : Claim.Uses;
            }

            if (OwnershipWords.OtherSubjects.Contains(word) || (Is(word, "which") && Antecedent(words, index, owner)))
            {
                return Claim.Others;
            }

            bool institution = OwnershipWords.Institutions.Contains(word);
            if (institution && Mere(words, index))
            {
                continue;
            }

            if (Is(word, "trust") && !owner.IsTrust)
            {
                return Claim.Others;
            }

            if (Is(word, "department", "team", "form") && index > 0 && words[Math.Max(0, index - 3)..index].Any(one => one.EndsWith("'s", StringComparison.Ordinal)) && OwnershipWords.SomebodyElse(string.Join(' ', words[Math.Max(0, index - 3)..index])))
            {
                return Claim.Others;
            }

            if (institution || Is(word, "we") || Is(word, "we've") || Is(word, "department", "team", "form", "podcast") || (Is(word, "class") && index > 0 && Is(words[index - 1], "each", "every")))
            {
                string before = index > 0 ? words[index - 1] : "";
                return Is(before, "if") || Is(before, "should") || words[(index + 1)..verb].Any(one => Is(one, "should", "could", "might")) || (Is(before, "whether") && !Is(words[index + 1], "may", "can")) || (OwnershipWords.Indefinite.Contains(before) && !EachHas(words, index, verb)) ? null : denied ? Claim.Denied : Claim.Uses;
            }

            if (OwnershipWords.Turning.Contains(word))
            {
                return null;
            }
        }

        if (!denied && verb > 1 && Is(words[verb], "have", "run", "keep") && Is(words[verb - 1], "schools", "academies", "nurseries", "settings") && Is(words[Math.Max(0, verb - 3)], "all", "both", "the", "our"))
        {
            return Claim.Uses;
        }

        if (!denied && verb > 0 && Is(words[verb], "is", "are", "was") && char.IsUpper(words[verb - 1][0]) && owner.Name.IsKnown && !owner.Name.Has(words[verb - 1]) && !Is(words[verb - 1], "The", "It", "This", "That", "Each", "There", "Here", "News", "X"))
        {
            return Claim.Others;
        }

        // A name that nobody knows: "Fernhollow has a Facebook page".
        return !denied && verb > 0 && owner.Name.Has(words[verb - 1]) && char.IsUpper(words[verb - 1][0]) ? Claim.Uses
            : !denied && verb > 0 && Is(words[verb], "has", "runs", "operates", "maintains", "keeps") && char.IsUpper(words[verb - 1][0]) && !Is(words[verb - 1], "The", "It", "This", "That", "Each", "Everybody", "X") ? Claim.Uses : null;
    }

    /// <summary>Whom one is asked to follow or may find there: "the academy", "us" and its pages are ours, "Mr Stone" and "our local library" are others.</summary>
    private static Claim? Object(string[] words, int verb, Issuer owner)
    {
        string[] followed = [.. words[(verb + 1)..].TakeWhile(word => !Is(word, "on", "via", "at", "through", ":", "to", "@") && word[0] != '@')];
        string text = string.Join(' ', followed);
        return followed.Length is 0 or > 9 || verb + 1 + followed.Length >= words.Length && !words[(verb + 1)..].Any(word => word[0] == '@') ? null
            : followed.Any(word => Is(word, "us", "me", "them", "it", "links", "link", "these", "this", "out")) ? null
            : OwnershipWords.SomebodyElse(text) ? Claim.Others
            : followed.Any(word => OwnershipWords.Institutions.Contains(word) || owner.Name.Has(word) || Is(word, "department", "team", "page", "pages", "account", "accounts", "feed", "class", "year")) ? Claim.Ours
            : Is(followed[0], "our", "the", "his", "her", "their", "Mr", "Mrs", "Miss", "Ms", "Dr") || followed.All(word => char.IsUpper(word[0])) ? Claim.Others : null;
    }

    /// <summary>"any use of TikTok", "their own pages": the word is no verb there.</summary>
    private static bool IsNoun(string[] words, int index) =>
        index > 0 && (Is(words[index], "own", "owns") ? Is(words[index - 1], "their", "its", "our", "your", "his", "her", "my") || words[index - 1].EndsWith("'s", StringComparison.Ordinal)
            : Is(words[index], "use", "post", "posts", "share", "record", "display", "displays", "upload", "uploads", "uses", "release", "releases", "host")
                && Is(words[index - 1], "any", "the", "their", "such", "of", "in", "make", "no", "personal", "this", "whose", "every", "each", "improper", "private"));

    /// <summary>"used by the school", "run by us"; "news is shared on", which only the school can mean.</summary>
    private static bool Passive(string[] words, int index) => NewsIs(words, index) || (
        index + 2 < words.Length && OwnershipWords.Verbs.Contains(words[index]) && Is(words[index + 1], "by")
        && (Is(words[index + 2], "us") || (index + 3 < words.Length && Is(words[index + 2], "the", "our") && OwnershipWords.Institutions.Contains(words[index + 3]))));

    /// <summary>"each school has a Facebook page": every one of them has it, where "each school should" asks for it.</summary>
    private static bool EachHas(string[] words, int index, int verb) => verb == index + 1 && Is(words[index - 1], "each", "every") && Is(words[verb], "has", "runs", "keeps", "tweets", "posts");

    /// <summary>The eco council, the pupil parliament: bodies of pupils whose accounts are the school's.</summary>
    private static bool PupilBody(string[] words, int index) =>
        index > 0 && Is(Plain(words[index]), "council", "committee", "parliament") && Is(words[index - 1], "eco", "school", "pupil", "student", "eco-school");

    private static string Plain(string word) => word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;

    /// <summary>"Busy Bees Ltd, which has": the name before the comma is another's.</summary>
    private static bool Antecedent(string[] words, int which, Issuer owner) =>
        which > 1 && words[which - 1] is "," && char.IsUpper(words[which - 2][0]) && owner.Name.IsKnown && !owner.Name.Has(words[which - 2]) && !OwnershipWords.Institutions.Contains(words[which - 2])
        && PlatformNames.Find(words[which - 2], []).Count == 0;

    private static bool NewsIs(string[] words, int index) => NewsGoes(words, index) || (
        index > 1 && Is(words[index], "shared", "posted", "published", "announced", "given", "celebrated", "shown", "put", "kept", "displayed") && index + 1 < words.Length && Is(words[index + 1], "on", "via", "through")
        && Is(words[index - 1], "is", "are") && OwnershipWords.SchoolNews.Contains(words[index - 2]) && !words[..(index - 2)].Any(OwnershipWords.OtherSubjects.Contains));

    /// <summary>"Photographs of work go to": only the school's own do.</summary>
    private static bool NewsGoes(string[] words, int index) =>
        (index > 0 && Is(words[index], "is", "are") && index + 1 < words.Length && Is(words[index + 1], "on") && OwnershipWords.SchoolNews.Contains(words[0]) && !words[..index].Any(OwnershipWords.OtherSubjects.Contains)) || (
        Is(words[index], "go", "goes", "appear", "appears") && index > 0 && index + 1 < words.Length && Is(words[index + 1], "to", "on", "up", "out") && words.Length - index < 7
        && words[Math.Max(0, index - 4)..index].Any(OwnershipWords.SchoolNews.Contains) && !words[..index].Any(OwnershipWords.OtherSubjects.Contains));

    /// <summary>"is on", "are also on": being there is having an account.</summary>
    private static bool IsPresent(string[] words, int index) =>
        Is(words[index], "is", "are") && index + 1 < words.Length && Is(words[index + 1], "on", "also", "now", "active", "present", "currently") && words.Length - index < 8;

    /// <summary>"have decided that": the verb that counts comes later.</summary>
    private static bool Auxiliary(string[] words, int verb) =>
        (Is(words[verb], "keep", "keeps") && verb + 1 < words.Length && Is(words[verb + 1], "up", "in")) || words[verb].StartsWith("ha", StringComparison.OrdinalIgnoreCase) && verb + 1 < words.Length
        && (words[verb + 1].EndsWith("ed", StringComparison.Ordinal) || Is(words[verb + 1], "to") || Is(words[verb + 1], "been"));

    /// <summary>"staff of the school": the institution is a place there, not who acts.</summary>
    private static bool Mere(string[] words, int index)
    {
        int at = index - 1;
        while (at >= 0 && (Is(words[at], "the") || Is(words[at], "our") || Is(words[at], "this") || char.IsUpper(words[at][0])))
        {
            at--;
        }

        return at >= 0 && at < index && OwnershipWords.Relations.Contains(words[at]);
    }

    /// <summary>"We use YouTube videos" is no account; "we use Facebook, X and YouTube to share news" is one of each.</summary>
    private static bool Publishes(string[] words, int verb, string behind) =>
        !(Is(behind, "videos", "clips", "video", "films") && Is(words[verb], "use", "uses", "share", "put"))
        && !words[(verb + 1)..].Any(OwnershipWords.Turning.Contains)
        && !OwnershipWords.Parties.Contains(words.Last(word => PlatformNames.Find(word, []).Count == 0 && !Is(word, "and", "or", ",", "the")))
        && (!OwnershipWords.Holding.Contains(words[verb]) || words[(verb + 1)..].Count(word => !IsFiller(word)) <= (Is(behind, "page", "account", "channel", "group", "feed", "profile", "presence") ? 2 : Is(words[verb], "keep", "keeps", "set") ? 1 : 0));

    private static bool IsFiller(string word) =>
        OwnershipWords.Fillers.Contains(word) || word.Length > 3 && word.Contains('/', StringComparison.Ordinal) || word[0] is '@' or '(' or ')' or ',' or '/' || Is(word, "up", "our", "its") || PlatformNames.Find(word, []).Count > 0;

    private static bool Is(string word, params ReadOnlySpan<string> others)
    {
        foreach (string other in others)
        {
            if (string.Equals(word, other, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
