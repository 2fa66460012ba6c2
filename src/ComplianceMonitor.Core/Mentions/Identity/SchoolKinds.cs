using ComplianceMonitor.Core.Mentions.Text;

namespace ComplianceMonitor.Core.Mentions.Identity;

/// <summary>How the kind of school that stands after a name fits the school's own.</summary>
internal enum Fit
{
    /// <summary>No kind is stated.</summary>
    Unstated,
    Right,

    /// <summary>A kind that the school's names do not have, but that it may be called by: "Trinity Primary" for Trinity School.</summary>
    Strange,

    /// <summary>A kind that it cannot be.</summary>
    Wrong,
}

/// <summary>The words for a kind of school after a name: their end, what they say, and whether "school" is among them.</summary>
internal readonly record struct SchoolKinds(int After, HashSet<string> Kinds, bool School)
{
    private static readonly string[] Stages = ["nursery", "primary", "secondary", "college"];
    private static readonly string[] Parts = ["infant", "junior", "high", "grammar", "upper", "middle", "lower"];
    private static readonly string[] Faiths = ["faith-anglican", "faith-catholic"];
    private static readonly HashSet<string> None = [];

    /// <summary>Reads the words from a token on.</summary>
    public static SchoolKinds At(Token[] tokens, int end)
    {
        HashSet<string>? kinds = null;
        bool school = false;
        int at = end;
        for (; at < tokens.Length && !tokens[at].Has(Form.StartsSentence | Form.AfterPause); at++)
        {
            string word = tokens[at].Word;
            string? next = at + 1 < tokens.Length && !tokens[at + 1].Has(Form.StartsSentence | Form.AfterPause) ? tokens[at + 1].Word : null;
            string? kind = Gazetteer.Default.Kind(word);
            bool goesOn = word switch
            {
                "day" => next is "nursery" or "care" or "nurseries",
                "pre" => next is "school",
                "first" or "free" or "foundation" or "community" or "trust" or "boys" or "girls" or "mixed" or "lower" or "technology" or "science" or "sports" or "arts" or "business" or "language" or "tech" or "technical" or "studio" or "learning"
                    => next is not null && Gazetteer.Default.Kind(next) is not null,
                "c" or "r" or "e" => true,
                "of" => at > end && tokens[at - 1].Word is "church" or "c",
                "for" => at > end && next is "boys" or "girls",
                "the" => false,
                "and" => at > end && next is not null && Gazetteer.Default.Kind(next) is "infant" or "junior" or "nursery" or "primary",
                "church" => next is "of" or "school" or "primary" or "infant" or "infants" or "junior",
                "upper" or "middle" or "special" or "independent" => next is "school" or "schools",
                "form" => at > end && tokens[at - 1].Word is "sixth" or "6th",
                _ => kind is not null,
            };
            if (!goesOn)
            {
                break;
            }

            school |= word is "school" or "academy" or "college" or "schools";
            if (kind is not (null or "neutral"))
            {
                (kinds ??= new(StringComparer.Ordinal)).Add(word is "school" && at > end && tokens[at - 1].Word is "pre" ? "day-nursery" : kind);
            }
        }

        return new(at, kinds ?? None, school || kinds is not null);
    }

    /// <summary>The kinds with those that they are parts of: an infant school is a primary one.</summary>
    public static IEnumerable<string> Wide(string kind) => kind switch
    {
        "infant" or "junior" => [kind, "primary"],
        "high" or "grammar" or "upper" or "middle" => [kind, "secondary"],
        "lower" => [kind, "primary"],
        _ => [kind],
    };

    /// <summary>How they fit a school's own kinds, which are wide.</summary>
    public Fit Fits(HashSet<string> own)
    {
        if (Kinds.Count == 0)
        {
            return School ? Fit.Right : Fit.Unstated;
        }

        HashSet<string> seen = [.. Kinds.SelectMany(Wide)];
        if ((seen.Contains("day-nursery") && !own.Contains("day-nursery")) || Disjoint(own, seen, Faiths) || Disjoint(own, seen, ["boys", "girls"]))
        {
            return Fit.Wrong;
        }

        if (seen.Contains("nursery") && !own.Contains("nursery") && !seen.Contains("primary"))
        {
            return Fit.Wrong;
        }

        bool sixthForm = own.Contains("secondary") && seen.Contains("college") && !seen.Contains("primary");
        if (Disjoint(own, seen, Stages) && !sixthForm)
        {
            return Fit.Wrong;
        }

        if (Disjoint(own, seen, Parts))
        {
            return own.Contains("primary") ? Fit.Wrong : Fit.Strange;
        }

        bool stageUnknown = !Stages.Any(own.Contains) && Stages.Any(seen.Contains);
        bool faithUnknown = !Faiths.Any(own.Contains) && Faiths.Any(seen.Contains);
        bool partUnknown = !Parts.Any(own.Contains) && Parts.Any(Kinds.Contains) && !Kinds.Contains("primary") && own.Contains("primary");
        return stageUnknown || faithUnknown || partUnknown ? Fit.Strange : Fit.Right;
    }

    private static bool Disjoint(HashSet<string> own, HashSet<string> seen, string[] among) =>
        among.Any(own.Contains) && among.Any(seen.Contains) && !among.Any(one => own.Contains(one) && seen.Contains(one));
}
