using System.Text;

namespace ComplianceMonitor.Core.Reading.Reviews;

/// <summary>What a label says of the date beside it.</summary>
internal enum Meaning
{
    /// <summary>No label of a date.</summary>
    None,

    /// <summary>The date of something else.</summary>
    NotOurs,

    /// <summary>The day from which it applies: no review, but a later "review date" is then the next one.</summary>
    Effective,

    /// <summary>A mere "Date": counts at the front, in a history and at a signature.</summary>
    Generic,

    /// <summary>"Review date": the last or the next review (section 5.1, rows 21 and 22).</summary>
    Ambiguous,

    /// <summary>How often.</summary>
    Cycle,

    /// <summary>"Reviewed again": a review that was, unless its date is still to come.</summary>
    Again,

    /// <summary>A review, approval, adoption, issue or update that was.</summary>
    Last,

    /// <summary>The review to come.</summary>
    Next,
}

/// <summary>Tells what a label means, by plain tables of phrases (domain.md sections 5.1 and 5.2).</summary>
internal static class ReviewLabels
{
    private const int LongestLabel = 14;
    private const int LongestProse = 45;
    private const int LongestChunk = 400;

    /// <summary>True where the text may hold a label at all.</summary>
    public static bool MayLabel(string text) => text.AsSpan().ContainsAny(ReviewPhrases.Keys);

    /// <summary>What a label means.</summary>
    /// <param name="label">The words before (or after) the date.</param>
    /// <param name="isolated">True where they are a cell or a line of their own.</param>
    /// <param name="title">The document's first lines in plain words: another policy's name there is this policy's.</param>
    public static Meaning Read(string label, bool isolated, string title)
    {
        string near = LastSentence(label.Length > LongestChunk ? label[^LongestChunk..] : label);
        string[] chunks = near.TrimEnd(' ', ':', '-', '–', '—', '(', '=', '.', '\t', '|').Split([":", ";", "|", "\t", ". ", "? ", " • "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        bool marked = isolated || near.TrimEnd() is [.., ':' or '-' or '–' or '—' or '(' or '='];
        for (int index = chunks.Length - 1; index >= 0; index--)
        {
            Meaning meaning = Chunk(ReviewTense.Told(Plain(chunks[index])), marked || index < chunks.Length - 1, title);
            if (meaning != Meaning.None)
            {
                // "Shelf life: until", "Approved: until".
                return meaning is Meaning.Cycle or Meaning.Ambiguous or Meaning.Last && index < chunks.Length - 1 && Plain(chunks[^1]) is " until " or " till " or " up to " ? Meaning.Next : meaning;
            }

            // A name, a body or a meeting may stand between the label and its date.
            if (index < chunks.Length - 1 && chunks[index].AsSpan().Count(' ') > 1)
            {
                break;
            }
        }

        return Meaning.None;
    }

    /// <summary>Without the sentences before; the stop of a title or an initial ends none, nor does that of a short label.</summary>
    private static string LastSentence(string label)
    {
        int stop = label.LastIndexOf(". ", StringComparison.Ordinal);
        return stop > 2 && char.IsLower(label[stop - 1]) && char.IsLower(label[stop - 2]) && char.IsLetter(label[stop - 3]) && label.AsSpan(stop + 2).Trim().Count(' ') > 2 ? label[(stop + 2)..] : label;
    }

    /// <summary>Lower case words and numbers with single spaces, a space at both ends.</summary>
    public static string Plain(string text)
    {
        StringBuilder plain = new(text.Length + 2);
        plain.Append(' ');
        foreach (char one in text)
        {
            if (char.IsLetterOrDigit(one))
            {
                plain.Append(char.ToLowerInvariant(one));
            }
            else if (plain[^1] != ' ' && one is not ('\'' or '’'))
            {
                plain.Append(' ');
            }
        }

        return plain[^1] == ' ' ? plain.ToString() : plain.Append(' ').ToString();
    }

    private static Meaning Chunk(string plain, bool marked, string title)
    {
        if (plain is " date " or " dated " or " dates " or " date of " or " on ")
        {
            return plain is " on " ? Meaning.None : Meaning.Generic;
        }

        bool ours = ReviewPhrases.ThisOne.Any(one => plain.Contains(one, StringComparison.Ordinal)) && !plain.Contains(" on this ", StringComparison.Ordinal);
        if (IsVersion(plain))
        {
            return Meaning.Last;
        }

        int other = EndOfLast(plain, ReviewPhrases.NotOurs, out _);
        if (ours ? EndOfLast(plain, ReviewPhrases.NeverOurs, out _) >= 0 : other >= 0)
        {
            return Meaning.NotOurs;
        }

        if (plain is " monitored " or " monitoring " or " policy monitored ")
        {
            return Meaning.Cycle;
        }

        if (ReviewTense.IsYetToBe(plain))
        {
            return Meaning.NotOurs;
        }

        if (EndOfLast(plain, ReviewPhrases.Effective, out _) >= 0)
        {
            return Meaning.Effective;
        }

        int next = EndOfLast(plain, ReviewPhrases.Next, out int nextStart);
        int last = EndOfLast(plain, ReviewPhrases.Last, out int lastStart);
        int cycle = EndOfLast(plain, ReviewPhrases.Cycle, out int cycleStart);
        int ambiguous = EndOfLast(plain, ReviewPhrases.Ambiguous, out int ambiguousStart);
        bool due = plain.EndsWith(" due ", StringComparison.Ordinal) && (last >= 0 || ambiguous >= 0) && !plain.Contains(" last ", StringComparison.Ordinal);
        bool certainlyNext = plain.Contains(" next ", StringComparison.Ordinal);
        (Meaning meaning, int start) = due ? (Meaning.Next, Math.Max(0, Math.Max(lastStart, ambiguousStart))) : next >= 0 && (certainlyNext || (next >= last && !(last >= 0 && ReviewTense.IsPast(plain)))) ? (Meaning.Next, nextStart)
            : last >= 0 && !(cycle >= last && cycleStart < lastStart) && (last >= cycle || plain.Contains(" last ", StringComparison.Ordinal)) ? (Meaning.Last, lastStart)
            : cycle >= 0 ? (Meaning.Cycle, cycleStart)
            : ambiguous >= 0 || plain.EndsWith(" due ", StringComparison.Ordinal) ? (plain.EndsWith(" due ", StringComparison.Ordinal) ? Meaning.Next : Meaning.Ambiguous, Math.Max(0, ambiguousStart))
            : (Meaning.None, 0);
        if (meaning == Meaning.None || (meaning == Meaning.Last && Told(plain, other, last)))
        {
            return Meaning.None;
        }

        int words = plain.AsSpan().Count(' ') - 1;
        bool bare = (meaning is Meaning.Next or Meaning.Last) && words > 2 && plain[start..].Split(' ')[0] is "next" or "last" or "latest" or "most" or "recently";
        if (bare && !ReviewPhrases.Roots.Any(root => plain.Contains($" {root}", StringComparison.Ordinal)))
        {
            return Meaning.None;
        }

        string[] lead = plain[..start].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool short_ = words <= 2 || (words <= LongestLabel && (marked || lead.All(word => ReviewPhrases.Fillers.Contains(word) || title.Contains($" {word} ", StringComparison.Ordinal))));
        bool prose = words <= LongestProse && EndOfLast(plain, ReviewPhrases.Own, out _) >= 0;
        bool plainlyNext = meaning == Meaning.Next && words <= LongestProse && ReviewTense.NextReviewIs().IsMatch(plain);
        return (short_ || prose || plainlyNext) && !NamesAnother(plain, title) ? Either(meaning, plain) : Meaning.None;
    }

    /// <summary>"This policy was changed after the closing of an account on": the date of that; "is reviewed each year from": the first of many.</summary>
    private static bool Told(string plain, int other, int last) => (other > last && ReviewTense.IsOnAccountOf(plain)) || (plain.EndsWith(" from ", StringComparison.Ordinal) && (plain.Contains(" each ", StringComparison.Ordinal) || plain.Contains(" every ", StringComparison.Ordinal) || plain.Contains(" annually ", StringComparison.Ordinal)));

    private static Meaning Either(Meaning meaning, string plain) =>
        meaning == Meaning.Last && plain.Contains(ReviewTense.Either, StringComparison.Ordinal) ? Meaning.Again : meaning;

    /// <summary>"v3", "V 1.2": a mere version number.</summary>
    private static bool IsVersion(string plain) => plain.Length is > 2 and < 12 && plain[1] == 'v' && plain.Skip(2).All(one => one == ' ' || char.IsAsciiDigit(one)) && plain.Any(char.IsAsciiDigit);

    /// <summary>"The Online Safety Policy was updated in ..." in a policy of another name.</summary>
    public static bool NamesAnother(string plain, string title) =>
        !plain.Contains(" this ", StringComparison.Ordinal)
        && ReviewPhrases.Others.Any(name => (plain.Contains($" {name} policy ", StringComparison.Ordinal) || plain.Contains($" {name} policies ", StringComparison.Ordinal)
            || plain.Contains($" {name} agreement ", StringComparison.Ordinal) || plain.Contains($" {name} procedure ", StringComparison.Ordinal)
            || (name is "code of conduct" or "staff handbook" && plain.Contains($" {name} ", StringComparison.Ordinal)))
            && !title.Contains($" {name} ", StringComparison.Ordinal));

    /// <summary>The end of the phrase that ends last, and where it starts; the longest of those that end there.</summary>
    private static int EndOfLast(string plain, string[] phrases, out int start)
    {
        int best = -1;
        start = -1;
        foreach (string phrase in phrases)
        {
            for (int at = plain.LastIndexOf(phrase, StringComparison.Ordinal); at > 0; at = plain.LastIndexOf(phrase, at - 1, StringComparison.Ordinal))
            {
                int end = at + phrase.Length;
                if (plain[at - 1] == ' ' && plain[end] == ' ')
                {
                    if (end > best || (end == best && at < start))
                    {
                        (best, start) = (end, at);
                    }

                    break;
                }
            }
        }

        return best;
    }
}
