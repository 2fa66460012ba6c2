using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using ComplianceMonitor.Core.Mentions.Text;

namespace ComplianceMonitor.Core.Mentions.Stories;

/// <summary>What an item's words tell of its story: their stems, without those that every story has.</summary>
internal static class StoryWords
{
    private const int Most = 400;
    private static readonly (FrozenSet<string> Stop, FrozenSet<string> Common) Usual = Load();

    /// <summary>Each stem once, with the weight that it has whatever the other items are.</summary>
    public static Dictionary<string, double> Of(Token[] tokens, FrozenSet<string> own)
    {
        Dictionary<string, double> words = new(StringComparer.Ordinal);
        foreach (Token token in tokens)
        {
            if (words.Count >= Most)
            {
                break;
            }

            string word = token.Word;
            if (word.Length < 2 || Usual.Stop.Contains(word))
            {
                continue;
            }

            string stem = Stem(word);
            words[stem] = own.Contains(word) ? 0.1 : Usual.Common.Contains(word) || Usual.Common.Contains(stem) ? 0.3 : 1.0;
        }

        return words;
    }

    /// <summary>A word without its usual endings; the same for "mugged" and "mugging".</summary>
    public static string Stem(string word)
    {
        if (word.Length < 5 || !char.IsLetter(word[0]))
        {
            return word is { Length: 4 } && word[^1] is 's' && word[^2] is not 's' ? word[..^1] : word;
        }

        string stem = word;
        if (stem.EndsWith("ies", StringComparison.Ordinal))
        {
            return $"{stem[..^3]}y";
        }

        foreach (string ending in (ReadOnlySpan<string>)["ations", "ation", "ings", "ing", "ers", "edly", "ed", "er", "es", "s", "ly"])
        {
            if (stem.EndsWith(ending, StringComparison.Ordinal) && stem.Length - ending.Length >= 3 && !stem.EndsWith("ss", StringComparison.Ordinal))
            {
                stem = stem[..^ending.Length];
                break;
            }
        }

        if (stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l' or 'e'))
        {
            stem = stem[..^1];
        }

        return stem.Length > 3 && stem[^1] is 'e' ? stem[..^1] : stem;
    }

    private static (FrozenSet<string> Stop, FrozenSet<string> Common) Load()
    {
        using Stream data = Assembly.GetExecutingAssembly().GetManifestResourceStream("Data/mention-common.json")
            ?? throw new InvalidOperationException("Data/mention-common.json is not in the assembly.");
        CommonFile file = JsonSerializer.Deserialize(data, MentionData.Default.CommonFile) ?? throw new InvalidOperationException("Data/mention-common.json is empty.");
        return (file.Stop.Split(' ').ToFrozenSet(StringComparer.Ordinal), file.Common.Split(' ').ToFrozenSet(StringComparer.Ordinal));
    }

    internal sealed record CommonFile(string Stop, string Common);
}
