using System.Collections.Frozen;

namespace ComplianceMonitor.Core.Mentions.Text;

/// <summary>Words of a group that stand one after the other.</summary>
internal sealed class Phrase
{
    private readonly string[] _words;
    private readonly bool[] _beginnings;

    public Phrase(int group, string[] words)
    {
        Group = group;
        _beginnings = [.. words.Select(word => word.EndsWith('*'))];
        _words = [.. words.Select(word => word.EndsWith('*') ? word[..^1] : word)];
    }

    public int Group { get; }

    public int Length => _words.Length;

    /// <summary>The second word where it is to stand as it is; otherwise null.</summary>
    public string? Second => _words.Length > 1 && !_beginnings[1] && _words[1] is not "#" ? _words[1] : null;

    /// <summary>True where its words from the second on follow the token; none may begin a sentence.</summary>
    public bool Follows(Token[] tokens, int at)
    {
        if (at + _words.Length > tokens.Length)
        {
            return false;
        }

        for (int number = 1; number < _words.Length; number++)
        {
            ref readonly Token token = ref tokens[at + number];
            string word = _words[number];
            bool same = word is "#" ? token.Has(Form.Number) : _beginnings[number] ? token.Word.StartsWith(word, StringComparison.Ordinal) : token.Word == word;
            if (!same || token.Has(Form.StartsSentence))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>The phrases that start with one word.</summary>
internal sealed class Phrases
{
    private readonly FrozenDictionary<string, Phrase[]>? _bySecond;
    private readonly Phrase[] _others;

    public Phrases(IEnumerable<Phrase> phrases)
    {
        Phrase[] all = [.. phrases];
        Alone = [.. all.Where(phrase => phrase.Length == 1).Select(phrase => phrase.Group)];
        _others = [.. all.Where(phrase => phrase.Length > 1 && phrase.Second is null)];
        Phrase[] pairs = [.. all.Where(phrase => phrase.Second is not null)];
        _bySecond = pairs.Length == 0 ? null : pairs.GroupBy(phrase => phrase.Second!, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The groups that the word is of by itself.</summary>
    public int[] Alone { get; }

    public void Match(Token[] tokens, int at, List<Hit> hits)
    {
        foreach (int group in Alone)
        {
            hits.Add(new(group, at, 1));
        }

        if (_bySecond is not null && at + 1 < tokens.Length && _bySecond.TryGetValue(tokens[at + 1].Word, out Phrase[]? pairs))
        {
            Match(pairs, tokens, at, hits);
        }

        Match(_others, tokens, at, hits);
    }

    private static void Match(Phrase[] phrases, Token[] tokens, int at, List<Hit> hits)
    {
        foreach (Phrase phrase in phrases)
        {
            if (phrase.Follows(tokens, at))
            {
                hits.Add(new(phrase.Group, at, phrase.Length));
            }
        }
    }
}
