using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using ComplianceMonitor.Core.Mentions.Text;

namespace ComplianceMonitor.Core.Mentions.Stories;

/// <summary>Tells which items of one school are the same story: the same address, nearly the same text, or the same event told by another paper.</summary>
/// <remarks>One pass in the items' order; a word's list of items keeps its latest, so that memory and time stay linear.</remarks>
internal sealed class StoryMatching
{
    private const int KeptPerWord = 48;
    private const int LatestOfCommon = 8;
    private const int MostCompared = 8;
    private const int Shingle = 4;
    private const int SketchSize = 12;
    private const double SameText = 0.5;
    private readonly FrozenSet<string> _own;
    private readonly Dictionary<string, int> _byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, int> _bySketch = [];
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);
    private readonly List<Told> _told = [];

    /// <param name="own">Words of the school's name and place, which all its stories have.</param>
    public StoryMatching(IEnumerable<string> own) => _own = own.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Takes the next item.</summary>
    /// <returns>The id of the first item of its story; null where it is the first.</returns>
    public string? Add(MentionItem item, MentionText text)
    {
        Told told = new(item.Id, StoryWords.Of(text.Tokens, _own), Shingles(text.Tokens), Day(item.Published), item.Source is "news" or null);
        int same = Find(item, told);
        string? first = same < 0 ? null : _told[same].First ?? _told[same].Id;
        int number = _told.Count;
        _told.Add(told with { First = first });
        _byAddress.TryAdd(CanonicalAddress.Of(item.Url), number);
        foreach (ulong hash in told.Shingles.AsSpan(0, Math.Min(SketchSize, told.Shingles.Length)))
        {
            _bySketch.TryAdd(hash, number);
        }

        foreach (string word in told.Words.Where(word => word.Value >= 1).Select(word => word.Key))
        {
            List<int> items = CollectionsMarshal.GetValueRefOrAddDefault(_byWord, word, out _) ??= [];
            if (items.Count == KeptPerWord)
            {
                items.RemoveAt(0);
            }

            items.Add(number);
        }

        return first == item.Id ? null : first;
    }

    private int Find(MentionItem item, Told told)
    {
        if (!string.IsNullOrWhiteSpace(item.Url) && _byAddress.TryGetValue(CanonicalAddress.Of(item.Url), out int same))
        {
            return same;
        }

        foreach (ulong hash in told.Shingles.AsSpan(0, Math.Min(SketchSize, told.Shingles.Length)))
        {
            if (_bySketch.TryGetValue(hash, out same) && Overlap(told.Shingles, _told[same].Shingles) >= SameText)
            {
                return same;
            }
        }

        return SameEvent(told);
    }

    /// <summary>The item with the most telling words in common, where they are enough for the days between.</summary>
    private int SameEvent(Told told)
    {
        Dictionary<int, int> shared = [];
        foreach ((string word, double weight) in told.Words)
        {
            if (weight >= 1 && _byWord.TryGetValue(word, out List<int>? items))
            {
                // A word that is everywhere leads only to its latest items.
                int from = items.Count == KeptPerWord ? KeptPerWord - LatestOfCommon : 0;
                foreach (int other in CollectionsMarshal.AsSpan(items)[from..])
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(shared, other, out _)++;
                }
            }
        }

        int best = -1;
        double bestExcess = 0;
        foreach ((int number, _) in shared.Where(pair => pair.Value > 1).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MostCompared))
        {
            double excess = Likeness(told, _told[number]) - Needed(told, _told[number]);
            if (excess > bestExcess)
            {
                (best, bestExcess) = (number, excess);
            }
        }

        return best;
    }

    private static double Needed(Told one, Told other)
    {
        int? days = one.Day is { } day && other.Day is { } otherDay ? Math.Abs(day - otherDay) : null;
        double needed = days switch { <= 3 => 0.08, <= 8 => 0.14, <= 31 => 0.19, null => 0.3, _ => 0.4 };
        return one.News && other.News ? needed : needed + 0.15;
    }

    private double Likeness(Told one, Told other)
    {
        double both = 0;
        foreach ((string word, double weight) in one.Words)
        {
            both += other.Words.ContainsKey(word) ? Square(word, weight) : 0;
        }

        return both / Math.Sqrt(Length(one) * Length(other));
    }

    private double Length(Told told) => told.Words.Sum(word => Square(word.Key, word.Value));

    /// <summary>A word that many of the school's items have tells less.</summary>
    private double Square(string word, double weight)
    {
        int seen = weight >= 1 && _byWord.TryGetValue(word, out List<int>? items) ? items.Count : 0;
        double tells = seen <= 2 ? weight : weight * 2 / seen;
        return tells * tells;
    }

    private static double Overlap(ulong[] one, ulong[] other)
    {
        int both = 0;
        for (int left = 0, right = 0; left < one.Length && right < other.Length;)
        {
            int order = one[left].CompareTo(other[right]);
            both += order == 0 ? 1 : 0;
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        // A snippet of a longer text is the same text.
        return both / (double)Math.Max(1, Math.Min(one.Length, other.Length));
    }

    private static ulong[] Shingles(Token[] tokens)
    {
        int count = Math.Min(tokens.Length, 2_000) - Shingle + 1;
        if (count < 1)
        {
            return [];
        }

        HashSet<ulong> hashes = [];
        for (int at = 0; at < count; at++)
        {
            ulong hash = 14695981039346656037;
            for (int number = 0; number < Shingle; number++)
            {
                foreach (char letter in tokens[at + number].Word)
                {
                    hash = (hash ^ letter) * 1099511628211;
                }

                hash = (hash ^ ' ') * 1099511628211;
            }

            hashes.Add(hash ^ (hash >> 29));
        }

        ulong[] sorted = [.. hashes];
        Array.Sort(sorted);
        return sorted;
    }

    private static int? Day(string? published) =>
        published is { Length: >= 10 } && DateOnly.TryParseExact(published.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day.DayNumber : null;

    private sealed record Told(string Id, Dictionary<string, double> Words, ulong[] Shingles, int? Day, bool News)
    {
        public string? First { get; init; }
    }
}
