using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace ComplianceMonitor.Core.Mentions.Text;

/// <summary>A group of words seen in an item.</summary>
/// <param name="Group">Number of the group.</param>
/// <param name="Start">The first token.</param>
/// <param name="Length">How many tokens.</param>
internal readonly record struct Hit(int Group, int Start, int Length);

/// <summary>The words and phrases of Data/mention-words.json, looked for all at once.</summary>
/// <remarks>A phrase is words with blanks between; a word that ends in * is a beginning; # is any number. The longest phrase at a place wins,
/// so a phrase in the group <c>idiom</c> ("killed it") hides the words that it is made of.</remarks>
internal sealed class Lexicon
{
    private const int ShortestBeginning = 3;
    private readonly FrozenDictionary<string, Phrases> _exact;
    private readonly FrozenDictionary<string, Phrases>.AlternateLookup<ReadOnlySpan<char>> _exactSpans;

    /// <summary>Beginnings by their first three letters.</summary>
    private readonly FrozenDictionary<string, (string Beginning, Phrases Phrases)[]>.AlternateLookup<ReadOnlySpan<char>> _beginnings;
    private readonly int _idiom;

    /// <summary>A fire drill is no fire, but it is a drill.</summary>
    private readonly int _rehearsal;
    private readonly Phrases _numbers;
    private readonly bool[] _negatable;

    private Lexicon(WordFile file)
    {
        Groups = [.. file.Groups.Keys];
        Numbers = Groups.Index().ToFrozenDictionary(one => one.Item, one => one.Index, StringComparer.Ordinal);
        List<(string First, Phrase Phrase)> phrases = [];
        foreach ((string name, WordGroup group) in file.Groups)
        {
            phrases.AddRange(group.Words.SelectMany(line => line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                .Select(words => words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(words => (words[0], new Phrase(Numbers[name], words))));
        }

        _negatable = [.. file.Groups.Values.Select(group => group.Negatable)];
        _idiom = Numbers["idiom"];
        _rehearsal = Numbers["rehearsal"];
        _numbers = new(phrases.Where(one => one.First is "#").Select(one => one.Phrase));
        _exact = Index(phrases.Where(one => !one.First.EndsWith('*') && one.First is not "#"));
        _exactSpans = _exact.GetAlternateLookup<ReadOnlySpan<char>>();
        _beginnings = Index(phrases.Where(one => one.First.EndsWith('*') && one.First.Length > ShortestBeginning).Select(one => (one.First[..^1], one.Phrase))).GroupBy(one => one.Key[..ShortestBeginning], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(one => (one.Key, one.Value)).OrderBy(one => one.Key, StringComparer.Ordinal).ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The lexicon of this edition of the product.</summary>
    public static Lexicon Default { get; } = Load();

    public IReadOnlyList<string> Groups { get; }

    public FrozenDictionary<string, int> Numbers { get; }

    /// <summary>All groups seen, those hidden by a longer phrase or denied ("no bullying here") left out.</summary>
    public List<Hit> Look(Token[] tokens)
    {
        List<Hit> hits = [];
        int hidden = 0;
        for (int at = 0; at < tokens.Length; at++)
        {
            int before = hits.Count;
            Match(tokens, at, hits);
            int longest = 0;
            for (int number = before; number < hits.Count; number++)
            {
                longest = hits[number].Group == _idiom ? Math.Max(longest, at + hits[number].Length) : longest;
            }

            hidden = Math.Max(hidden, longest);
            for (int number = hits.Count - 1; number >= before; number--)
            {
                Hit hit = hits[number];
                if (hit.Group != _idiom && ((at + hit.Length <= hidden && hit.Group != _rehearsal) || (_negatable[hit.Group] && IsDenied(tokens, at))))
                {
                    hits.RemoveAt(number);
                }
            }
        }

        return hits;
    }

    /// <summary>True where a word by itself is of a group.</summary>
    public bool IsWord(int group, string word) =>
        _exact.TryGetValue(word, out Phrases? phrases) && Array.IndexOf(phrases.Alone, group) >= 0;

    private void Match(Token[] tokens, int at, List<Hit> hits)
    {
        string word = tokens[at].Word;
        if (_exact.TryGetValue(word, out Phrases? phrases))
        {
            phrases.Match(tokens, at, hits);
        }

        if (tokens[at].Has(Form.Possessive) && word.Length > 2 && _exactSpans.TryGetValue(word.AsSpan(0, word.Length - 1), out phrases))
        {
            phrases.Match(tokens, at, hits);
        }

        if (tokens[at].Has(Form.Number))
        {
            _numbers.Match(tokens, at, hits);
        }

        if (word.Length >= ShortestBeginning && _beginnings.TryGetValue(word.AsSpan(0, ShortestBeginning), out (string Beginning, Phrases Phrases)[]? beginnings))
        {
            foreach ((string beginning, Phrases longer) in beginnings)
            {
                if (word.StartsWith(beginning, StringComparison.Ordinal))
                {
                    longer.Match(tokens, at, hits);
                }
            }
        }
    }

    /// <summary>A word of denial within the three words before, in the same clause.</summary>
    private static bool IsDenied(Token[] tokens, int at)
    {
        for (int back = at - 1, steps = 0; back >= 0 && steps < 3; back--, steps++)
        {
            if (tokens[back + 1].Has(Form.StartsSentence | Form.AfterPause))
            {
                return false;
            }

            if (tokens[back].Word is "no" or "not" or "never" or "without" or "nobody" or "zero" or "isnt" or "wasnt" or "arent" or "werent" or "dont" or "doesnt" or "didnt" or "hasnt" or "havent" or "nor" or "neither" or "anti")
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, Phrases> Index(IEnumerable<(string First, Phrase Phrase)> phrases) =>
        phrases.GroupBy(one => one.First, one => one.Phrase, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => new Phrases(group), StringComparer.Ordinal);

    private static Lexicon Load()
    {
        using Stream data = Assembly.GetExecutingAssembly().GetManifestResourceStream("Data/mention-words.json")
            ?? throw new InvalidOperationException("Data/mention-words.json is not in the assembly.");
        return new(JsonSerializer.Deserialize(data, MentionData.Default.WordFile) ?? throw new InvalidOperationException("Data/mention-words.json is empty."));
    }

    internal sealed record WordFile(Dictionary<string, WordGroup> Groups);

    internal sealed record WordGroup(IReadOnlyList<string> Words, bool Negatable = false);
}
