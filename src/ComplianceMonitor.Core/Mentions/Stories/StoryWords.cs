using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using ComplianceMonitor.Core.Mentions.Text;

namespace ComplianceMonitor.Core.Mentions.Stories;

/// <summary>What an item's words tell of its story: their stems, without those that every story has. Data/mention-common.json.</summary>
internal sealed class StoryWords
{
    private const int Most = 160;
    private const float OfOwn = 0.1f;
    private const float OfCommon = 0.3f;
    private const float OfName = 1.3f;
    private static readonly (FrozenSet<string> Stop, FrozenSet<ulong> Common, FrozenDictionary<ulong, ulong> Same) Usual = Load();
    private readonly FrozenSet<ulong> _own;

    /// <param name="own">Words of the school's name and place, which all its stories have.</param>
    public StoryWords(IEnumerable<string> own) => _own = own.Select(word => Stem(word)).ToFrozenSet();

    /// <summary>Each stem once, in the order of the hashes.</summary>
    public StoryWord[] Of(Token[] tokens)
    {
        FrozenSet<string> stop = Usual.Stop;
        Dictionary<ulong, float> words = new(Math.Min(tokens.Length, Most));
        foreach (Token token in tokens)
        {
            if (words.Count >= Most)
            {
                break;
            }

            if (token.Word.Length < 2 || stop.Contains(token.Word))
            {
                continue;
            }

            ulong stem = Stem(token.Word);
            bool name = (token.Has(Form.Capital) && !token.Has(Form.StartsSentence) && token.Sentence > 0) || token.Has(Form.Number);
            float weight = _own.Contains(stem) ? OfOwn : Usual.Common.Contains(stem) ? OfCommon : name ? OfName : 1;
            stem = Usual.Same.GetValueOrDefault(stem, stem);
            words[stem] = Math.Max(weight, words.GetValueOrDefault(stem));
        }

        StoryWord[] sorted = new StoryWord[words.Count];
        int at = 0;
        foreach ((ulong hash, float weight) in words)
        {
            sorted[at++] = new(hash, weight);
        }

        Array.Sort(sorted, (one, other) => one.Hash.CompareTo(other.Hash));
        return sorted;
    }

    /// <summary>The hash of a word without its usual endings; the same for "mugged" and "mugging".</summary>
    public static ulong Stem(ReadOnlySpan<char> word)
    {
        if (word.Length < 5 || !char.IsLetter(word[0]))
        {
            return StoryPrint.Hash(word.Length == 4 && word[^1] is 's' && word[^2] is not 's' ? word[..^1] : word);
        }

        if (word.EndsWith("ies", StringComparison.Ordinal))
        {
            word = word[..^3];
        }
        else
        {
            foreach (string ending in (ReadOnlySpan<string>)["ations", "ation", "ings", "ing", "ers", "edly", "ed", "er", "es", "s", "ly", "y"])
            {
                if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= 3 && !word.EndsWith("ss", StringComparison.Ordinal))
                {
                    word = word[..^ending.Length];
                    break;
                }
            }
        }

        word = word.Length > 3 && word[^1] == word[^2] && word[^1] is not ('s' or 'l' or 'e') ? word[..^1] : word;
        return StoryPrint.Hash(word.Length > 3 && word[^1] is 'e' ? word[..^1] : word);
    }

    private static (FrozenSet<string> Stop, FrozenSet<ulong> Common, FrozenDictionary<ulong, ulong> Same) Load()
    {
        using Stream data = Assembly.GetExecutingAssembly().GetManifestResourceStream("Data/mention-common.json")
            ?? throw new InvalidOperationException("Data/mention-common.json is not in the assembly.");
        CommonFile file = JsonSerializer.Deserialize(data, MentionData.Default.CommonFile) ?? throw new InvalidOperationException("Data/mention-common.json is empty.");
        return (
            file.Stop.Split(' ').ToFrozenSet(StringComparer.Ordinal),
            file.Common.Split(' ').Select(word => Stem(word)).ToFrozenSet(),
            file.Same.Select(line => line.Split(' ')).SelectMany(words => words.Select(word => (Word: Stem(word), First: Stem(words[0])))).DistinctBy(one => one.Word).ToFrozenDictionary(one => one.Word, one => one.First));
    }

    /// <param name="Stop">Words that tell nothing.</param>
    /// <param name="Common">Words that most stories of schools have.</param>
    /// <param name="Same">Lines of words that one paper uses for another's.</param>
    internal sealed record CommonFile(string Stop, string Common, IReadOnlyList<string> Same);
}
