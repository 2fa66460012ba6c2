using ComplianceMonitor.Core.Mentions.Concerns;
using ComplianceMonitor.Core.Mentions.Identity;
using ComplianceMonitor.Core.Mentions.Learning;
using ComplianceMonitor.Core.Mentions.Stories;
using ComplianceMonitor.Core.Mentions.Text;

namespace ComplianceMonitor.Core.Mentions;

/// <summary>Says of items whether they are about their school, what they raise, and which are the same story.</summary>
/// <remarks>One instance sees a list of items in its order: only <see cref="MentionVerdict.DuplicateOf"/> depends on those before. Not for several threads at once.</remarks>
public sealed class MentionClassifier
{
    private const int MostReasons = 5;
    private readonly Dictionary<string, SchoolProfile> _schools;
    private readonly Dictionary<string, StoryMatching> _stories = new(StringComparer.Ordinal);
    private readonly IdentityModel _identity;
    private readonly double[] _weights;
    private readonly Dictionary<string, int> _signs;
    private readonly ConcernReading _concerns;

    /// <summary>Makes a classifier.</summary>
    /// <param name="schools">All schools: namesakes among them are told apart.</param>
    /// <param name="model">The weights; null for those of this edition.</param>
    public MentionClassifier(IReadOnlyCollection<MentionSchool> schools, MentionModel? model = null)
    {
        model ??= MentionModel.Default;
        _schools = schools.DistinctBy(school => school.Id, StringComparer.Ordinal).ToDictionary(school => school.Id, school => new SchoolProfile(school, schools), StringComparer.Ordinal);
        _identity = model.Identity;
        _weights = [.. model.Identity.Features.Select(feature => feature.Weight)];
        _signs = model.Identity.Features.Select((feature, number) => (feature.When, number)).DistinctBy(one => one.When, StringComparer.Ordinal).ToDictionary(one => one.When, one => one.number, StringComparer.Ordinal);
        _concerns = new(model);
    }

    /// <summary>True where a school of this id is known.</summary>
    /// <param name="id">As items name it.</param>
    public bool Knows(string id) => _schools.ContainsKey(id);

    /// <summary>Takes the next item.</summary>
    /// <param name="item">For a school that is known.</param>
    /// <exception cref="ArgumentException">Its school is not known.</exception>
    public MentionVerdict Classify(MentionItem item)
    {
        Looked looked = Look(item);
        double likelihood = Regression.Likelihood(_identity.Bias, _weights, looked.Signs);
        About about = likelihood >= _identity.Yes ? About.Yes : likelihood < _identity.No ? About.No : About.Unclear;
        List<(Concern Concern, IReadOnlyList<string> Why)> concerns = about is About.Yes ? _concerns.Of(looked.Seen) : [];
        if (!_stories.TryGetValue(item.School, out StoryMatching? stories))
        {
            _stories[item.School] = stories = new(OwnWords(_schools[item.School]));
        }

        return new(item.Id, about, [.. concerns.Select(one => one.Concern)], stories.Add(item, looked.Text), Why(about, looked.Signs, concerns)) { Likelihood = likelihood };
    }

    /// <summary>What the model would weigh of an item; for learning.</summary>
    internal Looked Look(MentionItem item)
    {
        SchoolProfile school = _schools.TryGetValue(item.School, out SchoolProfile? known) ? known : throw new ArgumentException($"No school '{item.School}' is known.", nameof(item));
        MentionText text = MentionText.Of(item);
        List<NameMention> names = NameReading.In(text.Tokens, school);
        GroupsSeen seen = new(ConcernReading.Groups, Lexicon.Default.Look(text.Tokens));
        List<string> signs = IdentitySigns.Of(item, text, names, seen, school);
        ConcernReading.AddCircumstances(seen, item, text, names, signs.Exists(sign => sign is "own-website" or "own-account"), signs.Exists(sign => sign is "name-in-other-account" or "name-in-account-about-school"));
        List<int> numbers = [];
        foreach (string sign in signs)
        {
            if (_signs.TryGetValue(sign, out int number) && !numbers.Contains(number))
            {
                numbers.Add(number);
            }
        }

        return new(text, seen, numbers);
    }

    /// <summary>Numbers of one concern's features.</summary>
    internal IReadOnlyList<int> Features(Concern concern, Looked looked) => _concerns.Features(concern, looked.Seen);

    private List<string> Why(About about, List<int> signs, List<(Concern Concern, IReadOnlyList<string> Why)> concerns)
    {
        IEnumerable<string> identity = signs
            .Where(sign => _identity.Features[sign].Says is not null && (about is About.Unclear || _weights[sign] > 0 == about is About.Yes))
            .OrderByDescending(sign => Math.Abs(_weights[sign])).Select(sign => _identity.Features[sign].Says!).Distinct(StringComparer.Ordinal).Take(MostReasons);
        return [.. identity, .. concerns.SelectMany(one => one.Why.Select(why => $"{Findings.Slug.Of(one.Concern)}: {why}"))];
    }

    private static IEnumerable<string> OwnWords(SchoolProfile school) =>
        school.Phrases.Values.SelectMany(phrases => phrases).SelectMany(phrase => phrase.Words).Concat(school.Places.SelectMany(place => place.Words));

    internal sealed record Looked(MentionText Text, GroupsSeen Seen, List<int> Signs);
}
