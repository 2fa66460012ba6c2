using ComplianceMonitor.Core.Mentions.Identity;
using ComplianceMonitor.Core.Mentions.Learning;
using ComplianceMonitor.Core.Mentions.Text;

namespace ComplianceMonitor.Core.Mentions.Concerns;

/// <summary>The concerns of an item, by the rules and weights of a model.</summary>
internal sealed class ConcernReading
{
    /// <summary>Groups that are no words: the kind of place, stars, shouting, the school's name.</summary>
    private static readonly string[] Circumstances = ["$social", "$news", "$web", "$review", "$low-stars", "$high-stars", "$shout", "$name", "$own", "$long", "$quoted-name", "$other-account", "$account-word"];
    private readonly (Concern Concern, ConcernModel Model, ConcernRule[] Rules, double[] Weights)[] _concerns;

    public ConcernReading(MentionModel model)
    {
        _concerns = [.. model.Concerns.Select(pair => (
            Findings.Slug.Parse<Concern>(pair.Key) ?? throw new System.Text.Json.JsonException($"'{pair.Key}' is no concern."),
            pair.Value,
            pair.Value.Features.Select(feature => ConcernRule.Parse(feature.When, Number)).ToArray(),
            pair.Value.Features.Select(feature => feature.Weight).ToArray()))];
    }

    public static int Groups => Lexicon.Default.Groups.Count + Circumstances.Length;

    /// <summary>Notes what is no word.</summary>
    public static void AddCircumstances(GroupsSeen seen, MentionItem item, MentionText text, List<NameMention> names, bool own, bool otherAccount)
    {
        string source = item.Source ?? "";
        bool news = source is "news";
        bool web = source is "web" or "directory" or "planning" or "jobs";
        bool review = source.Contains("review", StringComparison.Ordinal);
        seen.Add(Number(news ? "$news" : web ? "$web" : "$social"), 0);
        Add(seen, review, "$review");
        Add(seen, own, "$own");
        Add(seen, otherAccount, "$other-account");
        Add(seen, text.Tokens.Length > 60, "$long");
        int black = text.Clean.Count(letter => letter is '★');
        int white = text.Clean.Count(letter => letter is '☆');
        Add(seen, black is 1 or 2 && white > 0, "$low-stars");
        Add(seen, black >= 4, "$high-stars");
        Add(seen, text.Tokens.Any(token => token.Has(Form.AllCapitals) && token.Word.Length > 3 && token.Sentence > 0 && !names.Exists(name => text.Tokens[name.Start].Word == token.Word)), "$shout");
        foreach (NameMention name in names)
        {
            seen.Add(Number("$name"), name.Start);
            if (text.IsQuoted(name.Start, name.End))
            {
                seen.Add(Number("$quoted-name"), name.Start);
            }

            if (name.End < text.Tokens.Length && SchoolLinks.IsAccountWord(text.Tokens[name.End]))
            {
                seen.Add(Number("$account-word"), name.Start);
            }
        }
    }

    /// <summary>The concerns, with the arguments for each.</summary>
    public List<(Concern Concern, IReadOnlyList<string> Why)> Of(GroupsSeen seen)
    {
        List<(Concern, IReadOnlyList<string>)> found = [];
        foreach ((Concern concern, ConcernModel model, ConcernRule[] rules, double[] weights) in _concerns)
        {
            List<int> features = Features(rules, seen);
            if (Regression.Likelihood(model.Bias, weights, features) >= model.Threshold)
            {
                found.Add((concern, [.. features.Where(feature => weights[feature] > 0 && model.Features[feature].Says is not null).OrderByDescending(feature => weights[feature]).Take(2).Select(feature => model.Features[feature].Says!).Distinct(StringComparer.Ordinal)]));
            }
        }

        return found;
    }

    /// <summary>Numbers of the features of one concern that an item has; for learning.</summary>
    public List<int> Features(Concern concern, GroupsSeen seen) => Features(Array.Find(_concerns, one => one.Concern == concern).Rules, seen);

    private static List<int> Features(ConcernRule[] rules, GroupsSeen seen)
    {
        List<int> features = [];
        for (int number = 0; number < rules.Length; number++)
        {
            if (rules[number].Holds(seen))
            {
                features.Add(number);
            }
        }

        return features;
    }

    private static void Add(GroupsSeen seen, bool holds, string group)
    {
        if (holds)
        {
            seen.Add(Number(group), 0);
        }
    }

    private static int Number(string group)
    {
        int circumstance = Array.IndexOf(Circumstances, group);
        return circumstance >= 0 ? Lexicon.Default.Groups.Count + circumstance
            : Lexicon.Default.Numbers.TryGetValue(group, out int number) ? number
            : throw new System.Text.Json.JsonException($"There is no group of words '{group}'.");
    }
}
