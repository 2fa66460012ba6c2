namespace ComplianceMonitor.Core.Mentions.Learning;

/// <summary>Learns a model's weights again from labelled items.</summary>
public static class MentionLearning
{
    private const double IdentityPull = 1.0;
    private const double UnclearTarget = 0.45;
    private const double ConcernPull = 2.0;

    /// <summary>Most items raise nothing: the few that do count for more, and a danger to a child for most.</summary>
    private const double ConcernCounts = 2;
    private const double SafeguardingCounts = 4;

    /// <summary>Where nothing speaks for a concern there is none.</summary>
    private const double ConcernBias = -3;

    /// <summary>The model with its weights learnt from items; what it looks for stays.</summary>
    /// <param name="schools">The items' schools.</param>
    /// <param name="items">Labelled items. Those without a label are passed over.</param>
    /// <param name="model">Where to start; its priors are what weights are drawn to.</param>
    public static MentionModel Learn(IReadOnlyCollection<MentionSchool> schools, IReadOnlyList<MentionItem> items, MentionModel model)
    {
        MentionClassifier classifier = new(schools, model);
        (MentionItem Item, MentionClassifier.Looked Looked)[] looked = [.. items.Where(item => item.About is "yes" or "no" or "unclear").Select(item => (item, classifier.Look(item)))];
        IdentityModel identity = model.Identity;
        Example[] examples = [.. looked.Select(one => new Example(one.Looked.Signs, one.Item.About switch { "yes" => 1, "no" => 0, _ => UnclearTarget }))];
        (double bias, Argument[] features) = Learn(examples, identity.Features, 0, IdentityPull);
        Dictionary<string, ConcernModel> concerns = new(StringComparer.Ordinal);
        foreach ((string slug, ConcernModel concern) in model.Concerns)
        {
            Concern kind = Findings.Slug.Parse<Concern>(slug)!.Value;
            examples = [.. looked.Where(one => one.Item.About is "yes").Select(one => one.Item.Concerns?.Contains(slug, StringComparer.Ordinal) is true
                ? new Example(classifier.Features(kind, one.Looked), 1, kind is Concern.Safeguarding ? SafeguardingCounts : ConcernCounts)
                : new Example(classifier.Features(kind, one.Looked), 0))];
            (double concernBias, Argument[] arguments) = Learn(examples, concern.Features, ConcernBias, ConcernPull);
            concerns[slug] = concern with { Bias = concernBias, Features = arguments };
        }

        return new(identity with { Bias = bias, Features = features }, concerns);
    }

    /// <summary>Each school's items classified by a model that learnt from the others' only, in the items' order.</summary>
    /// <param name="schools">The items' schools.</param>
    /// <param name="items">Labelled items.</param>
    /// <param name="model">Where to start; its weights are not used, only its priors.</param>
    /// <param name="parts">How many groups of schools.</param>
    public static IReadOnlyList<MentionVerdict> CrossValidate(IReadOnlyCollection<MentionSchool> schools, IReadOnlyList<MentionItem> items, MentionModel model, int parts)
    {
        string[] ids = [.. schools.Select(school => school.Id).Order(StringComparer.Ordinal)];
        Dictionary<string, MentionVerdict> verdicts = new(StringComparer.Ordinal);
        for (int part = 0; part < Math.Min(parts, ids.Length); part++)
        {
            HashSet<string> held = [.. ids.Where((_, number) => number % parts == part)];
            MentionClassifier classifier = new(schools, Learn(schools, [.. items.Where(item => !held.Contains(item.School))], model));
            foreach (MentionItem item in items.Where(item => held.Contains(item.School)))
            {
                verdicts[item.Id] = classifier.Classify(item);
            }
        }

        return [.. items.Where(item => verdicts.ContainsKey(item.Id)).Select(item => verdicts[item.Id])];
    }

    private static (double Bias, Argument[] Features) Learn(Example[] examples, IReadOnlyList<Argument> features, double bias, double pull)
    {
        (double learnt, double[] weights) = Regression.Learn(examples, bias, [.. features.Select(feature => feature.Prior)], pull);
        return (Math.Round(learnt, 4), [.. features.Select((feature, number) => feature with { Weight = Math.Round(weights[number], 4) })]);
    }
}
