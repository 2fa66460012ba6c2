using System.Buffers;
using System.Globalization;

namespace ComplianceMonitor.Core.Reading.Governance;

/// <summary>A phrase that may be an institution's name.</summary>
/// <param name="Name">As written.</param>
/// <param name="Group">True for a federation or trust.</param>
/// <param name="Before">The words of its segment before it.</param>
/// <param name="After">The words of its segment after it.</param>
internal sealed record NameCandidate(string Name, bool Group, string Before, string After);

/// <summary>Finds phrases that are built like an institution's name: capitalised words up to "School", "Academy", "Trust" and the like.</summary>
internal static class NameCandidates
{
    private const int LongestName = 12;
    private static readonly SearchValues<string> Ends = SearchValues.Create(
        ["school", "academ", "college", "nursery", "playgroup", "kindergarten", "utc", "primary", "infants", "juniors", "childcare", "daycare", "montessori", "lyceum", "pre-prep", "federation", "trust", "partnership", " mat", "alliance", "consortium", " unit", " centre", " pru", "conservatoire"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The candidates of one line, in order.</summary>
    /// <param name="text">The line without markup.</param>
    public static IEnumerable<NameCandidate> Of(string text) =>
        text.AsSpan().ContainsAny(Ends) ? Segments(text).SelectMany(InSegment) : [];

    private static IEnumerable<NameCandidate> InSegment(string segment)
    {
        string[] words = segment.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int end = 0; end < words.Length; end++)
        {
            string key = Key(words[end]);
            bool group = NameWords.Group.Contains(key);
            if (!(group || NameWords.School.Contains(key) || EndsAsTwo(words, end)) || (end + 1 < words.Length && !Breaks(words[end]) && Continues(words, end)))
            {
                continue;
            }

            int last = Extend(words, end);
            int first = Start(words, end);
            if (first < 0 || !Distinguishes(words, first, last) || (char.IsLower(Bare(words[end])[0]) && !NamedInLowerCase(words, first, end)))
            {
                continue;
            }

            group |= NameWords.Group.Contains(Key(words[last])) || (first < end && Key(words[first]) is "federation");
            if (key is "schools" or "academies" && !Array.Exists(words[first..end], word => Key(word) is "federation" or "group" or "family"))
            {
                continue;
            }

            string name = string.Join(' ', words[first..(last + 1)]).Trim(',', '.', ':', ';', '!', '?', '(', '"', '“', '”', '‘', '\'', '-', '–', '[', ']', '’');
            yield return new(WithoutPossessive(name), group, string.Join(' ', words[..first]), Owns(words[last]) + string.Join(' ', words[(last + 1)..]));
        }
    }

    /// <summary>"Pupil Referral Unit", "Nursery Centre": a word that ends a name only behind another.</summary>
    private static bool EndsAsTwo(string[] words, int end) => end > 1 && char.IsUpper(Bare(words[end]).FirstOrDefault()) && NameWords.Pairs.Contains($"{Key(words[end - 1])} {Key(words[end])}");

    /// <summary>"Footsteps nursery has a page" is a name; "Managing school accounts" and "Good school ..." are none.</summary>
    private static bool NamedInLowerCase(string[] words, int first, int end) =>
        end - first >= 2
        || (end - first == 1 && !words[first].EndsWith("ing", StringComparison.Ordinal) && end + 1 < words.Length
            && words[end + 1] is "has" or "is" or "will" or "uses" or "recognises" or "believes" or "needs" or "welcomes" or "aims" or "runs" or "policy" or "Policy");

    /// <summary>True where the next word belongs to the name and ends it instead.</summary>
    private static bool Continues(string[] words, int end)
    {
        string next = Key(words[end + 1]);
        bool capital = char.IsUpper(Bare(words[end + 1]).FirstOrDefault()) || char.IsLower(Bare(words[end]).FirstOrDefault());
        return capital && (NameWords.School.Contains(next) || NameWords.Group.Contains(next) || next is "high" or "community" or "sixth" or "c" or "ce" or "church" or "catholic" or "rc");
    }

    /// <summary>Takes in what may follow the word that ends a name: "for Girls", "and Nursery", and the place in "Academy North Manchester".</summary>
    private static int Extend(string[] words, int end)
    {
        if (Breaks(words[end]) || end + 1 >= words.Length || Owns(words[end]).Length > 0)
        {
            return end;
        }

        string next = Key(words[end + 1]);
        if (end + 2 < words.Length && next is "for" or "and" or "&" or "of")
        {
            string then = Key(words[end + 2]);
            bool joins = next switch
            {
                "for" => then is "girls" or "boys",
                "of" => false,
                _ => then is "nursery" or "preschool" or "pre-school" or "college" or "kindergarten" or "academy" || (then is "sixth" && end + 3 < words.Length),
            };
            return joins ? end + (then is "sixth" ? 3 : 2) : end;
        }

        int last = end;
        if (Key(words[end]) is "academy" or "kindergarten" or "montessori" && words[end].Any(char.IsLower))
        {
            while (last + 1 < words.Length && last - end < 3 && !Breaks(words[last]) && IsNameWord(words[last + 1]) && !NameWords.Stop.Contains(Key(words[last + 1])))
            {
                last++;
            }
        }

        return last;
    }

    /// <summary>Where the name that ends here begins; -1 where nothing before it belongs to it.</summary>
    private static int Start(string[] words, int end)
    {
        int first = end;
        bool group = NameWords.Group.Contains(Key(words[end]));
        for (int at = end - 1; at >= 0 && end - at < LongestName && !Breaks(words[at]); at--)
        {
            string key = Key(words[at]);
            bool federation = key is "federation" && at + 1 < end;
            if (key is "and" or "&" && at > 0 && IsWhole(words, at - 1, end))
            {
                break;
            }

            if (NameWords.Joining.Contains(key) && at > 0 && !Breaks(words[at - 1]) && IsNameWord(words[at - 1])
                && (!NameWords.Stop.Contains(Key(words[at - 1])) || (key is "the" or "our" && NameWords.Joining.Contains(Key(words[at - 1])))))
            {
                continue;
            }

            if (key is "of" && at > 0 && Key(words[at - 1]) is "church" or "federation" or "c")
            {
                continue;
            }

            if (!IsNameWord(words[at]) || (NameWords.Stop.Contains(key) && !NameWords.InPairs.Contains($"{key} {Key(words[at + 1])}")))
            {
                break;
            }

            first = at;
            if (federation && group)
            {
                break;
            }
        }

        return first == end && !char.IsUpper(Bare(words[end]).FirstOrDefault()) ? -1 : first;
    }

    /// <summary>"Larch Infant School and Larch Junior School" are two names; "Larch School and Nursery" is one.</summary>
    private static bool IsWhole(string[] words, int before, int end) =>
        Key(words[before]) is "school" or "academy" && Key(words[end]) is "school" or "academy" && end - before > 2;

    /// <summary>True where a word is there that belongs to this name and not to every school's, and no blank or placeholder.</summary>
    private static bool Distinguishes(string[] words, int first, int last)
    {
        bool own = false;
        for (int at = first; at <= last; at++)
        {
            string key = Key(words[at]);
            if (key.Length >= 3 && key.AsSpan().IndexOfAnyExcept('x') < 0)
            {
                return false;
            }

            own |= key.Length > 0 && !NameWords.Generic.Contains(key) && !NameWords.Joining.Contains(key);
        }

        return own;
    }

    /// <summary>Splits at what no name runs over: cells, wide gaps, dashes, quotes, brackets of addresses, colons.</summary>
    private static IEnumerable<string> Segments(string text)
    {
        int start = 0;
        for (int at = 0; at < text.Length; at++)
        {
            bool cut = text[at] is '\t' or '|' or '>' or '<' or '@' or '=' or '"' or '“' or '”' or '{' or '}' or '[' or ']' or '_' or '•' or '/'
                || (text[at] is '–' or '—' or '-' && at > 0 && text[at - 1] == ' ')
                || (text[at] == ' ' && at + 2 < text.Length && text[at + 1] == ' ' && text[at + 2] == ' ');
            if (cut)
            {
                if (at > start)
                {
                    yield return Marked(text, start, at);
                }

                start = at + 1;
            }
        }

        if (start < text.Length)
        {
            yield return Marked(text, start, text.Length);
        }
    }

    /// <summary>A segment; one that follows "@" or an opening placeholder keeps the mark, so that its first word cannot begin a name.</summary>
    private static string Marked(string text, int start, int end) =>
        start > 0 && text[start - 1] is '@' or '{' or '[' or '_' or '/' ? $"~{text[start..end]}" : text[start..end];

    private static bool IsNameWord(string word)
    {
        string bare = Bare(word);
        return bare.Length > 0 && char.IsUpper(bare[0]) && word[0] is not '~' and not '"' and not '‘';
    }

    private static bool Breaks(string word) =>
        word[^1] is ',' or ';' or ':' or '!' or '?' || (word[^1] == '.' && word.Length > 3 && word.IndexOf('.', StringComparison.Ordinal) == word.Length - 1);

    private static string Bare(string word) => word.Trim('(', ')', ',', '.', ';', ':', '!', '?', '\'', '’', '‘', '~');

    private static string Key(string word) => WithoutPossessive(Bare(word)).ToLower(CultureInfo.InvariantCulture);

    private static string Owns(string word) => Bare(word).Length - WithoutPossessive(Bare(word)).Length > 0 ? "'s " : "";

    private static string WithoutPossessive(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) || word.EndsWith("'S", StringComparison.Ordinal) ? word[..^2] : word;
}
