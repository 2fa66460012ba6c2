using ComplianceMonitor.Core.Mentions.Text;

namespace ComplianceMonitor.Core.Mentions.Identity;

/// <summary>A school that is not named but placed: "a Netherby primary", "the special school in Netherby".</summary>
internal static class TownSchools
{
    private const int Reach = 4;

    /// <summary>How the kinds of the schools that are placed in the school's own town fit it; null where there are none.</summary>
    public static Fit? In(Token[] tokens, List<NameMention> names, SchoolProfile school)
    {
        Fit? best = null;
        for (int at = 0; at < tokens.Length; at++)
        {
            if (school.PlaceAt(tokens, at) is not { Nearness: not Nearness.County } place || names.Exists(name => at >= name.Start && at < name.End))
            {
                continue;
            }

            Fit? fit = After(tokens, at + place.Words.Length, names, school) ?? Before(tokens, at, names, school);
            best = (best, fit) switch { (null, _) => fit, (_, Fit.Right) => fit, (Fit.Wrong, not null) => fit, _ => best };
        }

        return best;
    }

    private static Fit? After(Token[] tokens, int from, List<NameMention> names, SchoolProfile school)
    {
        // "Netherby's much-loved primary school"
        for (int at = from; at < Math.Min(tokens.Length, from + Reach) && !tokens[at].Has(Form.AfterPause | Form.StartsSentence); at++)
        {
            if (names.Exists(name => at >= name.Start && at < name.End) || tokens[at].Word is "in" or "at" or "to" or "of" or "and" or "for" or "from" or "with" or "on" or "by")
            {
                return null;
            }

            if (Kind(tokens, at, school) is { } fit)
            {
                return at > from && tokens[at].Has(Form.Capital) ? null : fit;
            }
        }

        return null;
    }

    private static Fit? Before(Token[] tokens, int place, List<NameMention> names, SchoolProfile school)
    {
        if (place < 2 || tokens[place].Has(Form.AfterPause | Form.StartsSentence) || tokens[place - 1].Word is not ("in" or "at" or "near" or "of"))
        {
            return null;
        }

        for (int at = place - 2; at >= Math.Max(0, place - 4); at--)
        {
            if (names.Exists(name => at >= name.Start && at < name.End) || tokens[at].Has(Form.Capital))
            {
                return null;
            }

            if (Kind(tokens, at, school) is { } fit && (at == 0 || Gazetteer.Default.Kind(tokens[at - 1].Word) is null || tokens[at - 1].Word is "the" or "of"))
            {
                return fit;
            }
        }

        return null;
    }

    private static Fit? Kind(Token[] tokens, int at, SchoolProfile school)
    {
        if (tokens[at].Word is "the" or "and" or "of" or "for" or "first" or "community" or "church" or "day" or "boys" or "girls" || Gazetteer.Default.Kind(tokens[at].Word) is null)
        {
            return null;
        }

        SchoolKinds kinds = SchoolKinds.At(tokens, at);
        return kinds.After > at && kinds.School ? kinds.Kinds.Count == 0 ? Fit.Unstated : kinds.Fits(school.Kinds) : null;
    }
}
