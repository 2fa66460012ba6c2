using ComplianceMonitor.Core.Mentions.Text;

namespace ComplianceMonitor.Core.Mentions.Identity;

/// <summary>Finds a school's name in an item, and what stands by it.</summary>
internal static class NameReading
{
    /// <summary>All mentions in an item, the longest name at each place.</summary>
    public static List<NameMention> In(Token[] tokens, SchoolProfile school)
    {
        const int Most = 40;
        List<NameMention> found = [];
        for (int at = 0; at < tokens.Length && found.Count < Most; at++)
        {
            string word = tokens[at].Word;
            if (!school.Phrases.TryGetValue(word, out NamePhrase[]? phrases) && !(word.Length > 3 && word[^1] is 's' && school.Phrases.TryGetValue(word[..^1], out phrases)))
            {
                continue;
            }

            foreach (NamePhrase phrase in phrases)
            {
                if (SchoolProfile.Starts(phrase.Words, tokens, at) && (!phrase.Acronym || phrase.Words[0].Length > 3 || tokens[at].Has(Form.AllCapitals)))
                {
                    NameMention mention = Judge(tokens, at, at + phrase.Words.Length, phrase, school);
                    found.Add(mention);
                    at = mention.End - 1;
                    break;
                }
            }
        }

        return found;
    }

    private static NameMention Judge(Token[] tokens, int start, int end, NamePhrase phrase, SchoolProfile school)
    {
        SchoolKinds kinds = SchoolKinds.At(tokens, end);
        Fit fit = kinds.Fits(school.Kinds);
        int after = kinds.After;
        bool right = fit is Fit.Right || (fit is Fit.Unstated && phrase.Grade is Grade.Full);
        NameMention mention = new(start, after, phrase.Grade)
        {
            WrongKind = fit is Fit.Wrong,
            StrangeKind = fit is Fit.Strange,
            RightKind = right,
            Linked = SchoolLinks.IsLinked(tokens, start, after),
            LinkedElsewhere = SchoolLinks.IsOther(tokens, start),
            InTitle = tokens[start].Sentence == 0,
            AfterThe = !right && phrase.Grade is Grade.Base && start > 0 && tokens[start - 1].Word is "the" && !school.HasThe,
            After = start > 0 && !tokens[start].Has(Form.StartsSentence | Form.AfterPause) ? tokens[start - 1].Word : "",
            Small = !tokens[start].Has(Form.Capital) && !tokens[start].Has(Form.AfterAt),
            Preceded = IsPreceded(tokens, start, school),
        };
        if (!right && !mention.Linked && phrase.Grade is Grade.Base && phrase.Words.Length > 1 && Things.IsNext(tokens[end - 1], nameIsSmall: true))
        {
            // "Victoria Park" by itself is the park.
            mention = mention with { LikeThing = true };
        }

        if (mention.Small && phrase.Grade is Grade.Base && start > 0 && (tokens[start - 1].Has(Form.Number) || tokens[start - 1].Word is "two" or "three" or "four" or "five" or "some" or "many" or "planting" or "these" or "those"))
        {
            return mention with { OtherThing = true };
        }

        if (start > 0 && !tokens[start].Has(Form.StartsSentence) && (right || tokens[start].Has(Form.AfterPause) || tokens[start - 1].Has(Form.Possessive)) && EndsOwnPlace(tokens, start, school))
        {
            mention = mention with { Place = Attached.Own };
        }

        return WithPlace(Explained(mention, tokens, after, school), tokens, after, school);
    }

    private static bool IsPreceded(Token[] tokens, int start, SchoolProfile school) =>
        start > 0 && !tokens[start].Has(Form.AfterPause | Form.StartsSentence) && tokens[start - 1].Has(Form.Capital) && !tokens[start - 1].Has(Form.Possessive) && (!tokens[start - 1].Has(Form.StartsSentence) || IsPartOfName(tokens[start - 1].Word))
        && (IsPartOfName(tokens[start - 1].Word) || !Gazetteer.Default.CannotBePlace(tokens[start - 1].Word)) && Gazetteer.Default.Kind(tokens[start - 1].Word) is null && !EndsOwnPlace(tokens, start, school);

    private static NameMention WithPlace(NameMention mention, Token[] tokens, int after, SchoolProfile school)
    {
        if (after >= tokens.Length || (tokens[after].Has(Form.StartsSentence) && tokens[after].Sentence > 1))
        {
            return mention;
        }

        if (school.PlaceAt(tokens, after - 1) is { Words.Length: > 1 })
        {
            // The name took the first word of the town with it.
            return mention with { Place = Attached.Own };
        }

        bool direct = !tokens[after].Has(Form.AfterPause | Form.StartsSentence);
        if (direct && tokens[after].Word is "of" && after + 1 < tokens.Length && tokens[after + 1].Has(Form.Capital) && !Gazetteer.Default.CannotBePlace(tokens[after + 1].Word) && school.PlaceAt(tokens, after + 1) is null)
        {
            return mention with { Extended = true };
        }

        bool joined = direct && tokens[after].Word is "in" or "at" or "near" or "from";
        int place = joined ? after + 1 : after;
        place += joined && place < tokens.Length && tokens[place].Word is "the" ? 1 : 0;
        if (place >= tokens.Length)
        {
            return mention;
        }

        string word = tokens[place].Word;
        string? next = place + 1 < tokens.Length ? tokens[place + 1].Word : null;
        if (school.PlaceAt(tokens, place) is not null || (school.Postcode.Length > 0 && word == school.Postcode[0]))
        {
            return mention with { Place = Attached.Own };
        }

        bool capital = tokens[place].Has(Form.Capital) && !tokens[place].Has(Form.StartsSentence);
        Gazetteer places = Gazetteer.Default;
        if (capital && (places.Abroad(word, next) ?? places.City(word, next) ?? places.County(word, next)) is not null && mention.Place is not Attached.Own)
        {
            return mention with { Place = Attached.KnownOther };
        }

        if (direct && !joined && (mention.Linked ? Things.IsSurelyNext(tokens[place]) : Things.IsNext(tokens[place], mention.Small)))
        {
            return mention with { OtherThing = true };
        }

        return !capital || mention.Place is Attached.Own || places.CannotBePlace(word) || places.Kind(word) is not null ? mention
            : joined ? mention with { Place = tokens[after].Word is "from" ? mention.Place : Attached.InOther }
            : direct ? mention with { Extended = !tokens[place].Has(Form.AllCapitals) && word.Length > 1 && !tokens[place - 1].Has(Form.Possessive) && !mention.Linked && word.All(char.IsLetter) && (tokens[place].Sentence > 0 || !TitleCase(tokens)) }
            : Listed(mention, tokens, place, school);
    }

    /// <summary>What stands after a comma: "Fernhollow School, Mill Lane, Netherby" is the school's own, "Fernhollow School, Otherby, has" is another.</summary>
    private static NameMention Listed(NameMention mention, Token[] tokens, int place, SchoolProfile school)
    {
        const int Reach = 7;
        int end = place + 1;
        while (end < Math.Min(tokens.Length, place + 3) && tokens[end].Has(Form.Capital) && !tokens[end].Has(Form.AfterPause | Form.StartsSentence))
        {
            end++;
        }

        bool closed = end >= tokens.Length || tokens[end].Has(Form.AfterPause | Form.StartsSentence);
        for (int at = place; at < Math.Min(tokens.Length, place + Reach) && !(at > place && tokens[at].Has(Form.StartsSentence)); at++)
        {
            if (tokens[at].Has(Form.AfterPause) && (school.PlaceAt(tokens, at) is not null || (school.Postcode.Length > 0 && tokens[at].Word == school.Postcode[0])))
            {
                return mention with { Place = Attached.Own };
            }
        }

        bool place1 = closed && Gazetteer.Default.Kind(tokens[end - 1].Word) is null && !Things.IsNext(tokens[end - 1], nameIsSmall: true) && tokens[place].Word.All(char.IsLetter);
        return mention with { Place = place1 ? Attached.Bracketed : Attached.AfterOther };
    }

    private static bool IsPartOfName(string word) => word is "little" or "great" or "upper" or "lower" or "new" or "old" or "north" or "south" or "east" or "west";

    /// <summary>"The Grange, a care home" and "Oak Tree (the nursery school)": what it is, said after a comma.</summary>
    private static NameMention Explained(NameMention mention, Token[] tokens, int after, SchoolProfile school)
    {
        const int Reach = 4;
        if (after >= tokens.Length || !tokens[after].Has(Form.AfterPause) || tokens[after].Word is not ("a" or "an" or "the" or "which" or "our"))
        {
            return mention;
        }

        for (int at = after + 1; at < Math.Min(tokens.Length, after + 1 + Reach) && !tokens[at].Has(Form.StartsSentence | Form.AfterPause); at++)
        {
            string word = tokens[at].Word;
            if (Things.IsNext(tokens[at], nameIsSmall: true) || (word is "nursery" && !school.Kinds.Contains("nursery")))
            {
                return mention with { OtherThing = mention.Grade is Grade.Base };
            }

            if (word is "school" or "academy" or "college" or "primary" or "secondary" or "comprehensive")
            {
                return mention with { RightKind = true };
            }
        }

        return mention;
    }

    private static bool EndsOwnPlace(Token[] tokens, int start, SchoolProfile school)
    {
        for (int back = 1; back <= 3 && start - back >= 0; back++)
        {
            if (school.PlaceAt(tokens, start - back) is { } place && place.Words.Length == back)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TitleCase(Token[] tokens)
    {
        int words = 0;
        int capitals = 0;
        foreach (Token token in tokens)
        {
            if (token.Sentence > 0 || words > 20)
            {
                break;
            }

            words++;
            capitals += token.Has(Form.Capital) ? 1 : 0;
        }

        return capitals * 2 > words;
    }
}
