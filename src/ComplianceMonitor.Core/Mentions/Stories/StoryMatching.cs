using System.Runtime.InteropServices;
using ComplianceMonitor.Core.Mentions.Text;

namespace ComplianceMonitor.Core.Mentions.Stories;

/// <summary>Tells which items of one school are the same story: the same address, nearly the same text, or the same event told by another paper.</summary>
/// <remarks>One pass in the items' order. Only the latest items are kept, so that memory and the time for an item do not grow with their number:
/// addresses of <see cref="KeptAddresses"/>, texts and words of <see cref="KeptPrints"/>.</remarks>
internal sealed class StoryMatching
{
    private const int KeptAddresses = 1 << 14;
    private const int KeptPrints = 1 << 12;
    private const int SketchKeys = 8;
    private const int MostCompared = 6;
    private const double SameText = 0.5;

    /// <summary>A word of more of the kept items than this leads to none of them.</summary>
    private const int MostOfTelling = 64;

    /// <summary>Days are quiet where no more than one item in so many is of them.</summary>
    private const int Quiet = 6;
    private const int Few = 8;
    private readonly StoryWords _words;
    private readonly StoryPrint?[] _prints = new StoryPrint?[KeptPrints];
    private readonly Dictionary<ulong, (string Id, int Number)> _byAddress = [];
    private readonly Queue<ulong> _addresses = new();
    private readonly Dictionary<ulong, int> _bySketch = [];
    private readonly Dictionary<ulong, Posting> _byWord = [];
    private readonly Dictionary<int, int> _byDay = [];
    private readonly Dictionary<int, int> _shared = [];
    private int _count;

    /// <param name="own">Words of the school's name and place, which all its stories have.</param>
    public StoryMatching(IEnumerable<string> own) => _words = new(own);

    /// <summary>How many entries are kept.</summary>
    internal int Kept => _byAddress.Count + _bySketch.Count + _byWord.Count + _byDay.Count;

    /// <summary>Takes the next item.</summary>
    /// <returns>The id of the first item of its story; null where it is the first.</returns>
    public string? Add(MentionItem item, MentionText text)
    {
        StoryPrint print = StoryPrint.Of(item, text.Tokens, _words);
        ulong address = string.IsNullOrWhiteSpace(item.Url) ? 0 : StoryPrint.Hash(CanonicalAddress.Of(item.Url));
        string? first = address != 0 && _byAddress.TryGetValue(address, out (string Id, int Number) same) ? same.Id
            : (SameTextAs(print) ?? SameEventAs(print)) is { } found ? found.First ?? found.Id
            : null;
        Keep(print with { First = first }, address);
        return first == item.Id ? null : first;
    }

    private void Keep(StoryPrint print, ulong address)
    {
        int number = _count++;
        if (_prints[number % KeptPrints] is { } old)
        {
            Forget(old, number - KeptPrints);
        }

        _prints[number % KeptPrints] = print;
        if (address != 0 && _byAddress.TryAdd(address, (print.First ?? print.Id, number)))
        {
            _addresses.Enqueue(address);
            if (_addresses.Count > KeptAddresses)
            {
                _byAddress.Remove(_addresses.Dequeue());
            }
        }

        foreach (ulong hash in print.Sketch.AsSpan(0, Math.Min(SketchKeys, print.Sketch.Length)))
        {
            _bySketch.TryAdd(hash, number);
        }

        if (print.Day is { } day)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_byDay, day, out _)++;
        }

        foreach (StoryWord word in print.Words)
        {
            if (word.Weight >= 1)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_byWord, word.Hash, out _).Add(number);
            }
        }
    }

    private void Forget(StoryPrint old, int number)
    {
        foreach (ulong hash in old.Sketch.AsSpan(0, Math.Min(SketchKeys, old.Sketch.Length)))
        {
            if (_bySketch.TryGetValue(hash, out int holder) && holder == number)
            {
                _bySketch.Remove(hash);
            }
        }

        if (old.Day is { } day && --CollectionsMarshal.GetValueRefOrNullRef(_byDay, day) == 0)
        {
            _byDay.Remove(day);
        }

        foreach (StoryWord word in old.Words)
        {
            if (word.Weight >= 1 && CollectionsMarshal.GetValueRefOrNullRef(_byWord, word.Hash).Drop() == 0)
            {
                _byWord.Remove(word.Hash);
            }
        }
    }

    private StoryPrint? SameTextAs(StoryPrint print)
    {
        foreach (ulong hash in print.Sketch.AsSpan(0, Math.Min(SketchKeys, print.Sketch.Length)))
        {
            if (_bySketch.TryGetValue(hash, out int number) && _prints[number % KeptPrints] is { } other && StoryPrint.SameText(print, other) >= SameText)
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>The item with the most telling words in common, where they are enough for the days between.</summary>
    private StoryPrint? SameEventAs(StoryPrint print)
    {
        int crowd = Crowd(print.Day);
        bool quiet = crowd <= Few && crowd * Quiet <= _count;
        int fewest = quiet ? 1 : 2;
        _shared.Clear();
        foreach (StoryWord word in print.Words)
        {
            if (word.Weight >= 1 && _byWord.TryGetValue(word.Hash, out Posting posting) && posting.Count <= MostOfTelling)
            {
                for (int back = 0; back < posting.Known; back++)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(_shared, posting[back], out _)++;
                }
            }
        }

        Span<(int Shared, int Number)> most = stackalloc (int, int)[MostCompared];
        int candidates = 0;
        foreach ((int number, int shared) in _shared)
        {
            if (shared >= fewest && number > _count - KeptPrints)
            {
                candidates = Insert(most, candidates, (shared, -number));
            }
        }

        StoryPrint? best = null;
        double bestExcess = 0;
        foreach ((_, int number) in most[..candidates])
        {
            StoryPrint other = _prints[-number % KeptPrints]!;
            (double needed, int words) = StoryNeed.Of(print, other, quiet, crowd);
            (double likeness, _) = Compare(print, other, words);
            if (likeness - needed > bestExcess)
            {
                (best, bestExcess) = (other, likeness - needed);
            }
        }

        return best;
    }

    private static int Insert(Span<(int Shared, int Number)> most, int count, (int Shared, int Number) one)
    {
        int at = count;
        while (at > 0 && most[at - 1].CompareTo(one) < 0)
        {
            at--;
        }

        if (at == most.Length)
        {
            return count;
        }

        most[at..^1].CopyTo(most[(at + 1)..]);
        most[at] = one;
        return Math.Min(count + 1, most.Length);
    }

    /// <summary>How many of the kept items are of the days around one.</summary>
    private int Crowd(int? day)
    {
        int crowd = 0;
        for (int other = (day ?? 0) - StoryNeed.Near; day is not null && other <= day + StoryNeed.Near; other++)
        {
            crowd += _byDay.GetValueOrDefault(other);
        }

        return crowd;
    }

    /// <summary>The cosine of their telling words, and how many they have in common; 0 where those are fewer than wanted.</summary>
    internal (double Likeness, int Telling) Compare(StoryPrint one, StoryPrint other, int fewest = 0)
    {
        double sum = 0;
        int telling = 0;
        for (int left = 0, right = 0; left < one.Words.Length && right < other.Words.Length;)
        {
            int order = one.Words[left].Hash.CompareTo(other.Words[right].Hash);
            if (order == 0)
            {
                double square = Square(one.Words[left].Hash, Math.Min(one.Words[left].Weight, other.Words[right].Weight));
                sum += square;
                telling += square > 0.2 ? 1 : 0;
            }

            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        return (telling < fewest ? 0 : sum / Math.Sqrt(Length(one) * Length(other)), telling);
    }

    private double Length(StoryPrint print)
    {
        double sum = 0;
        foreach (StoryWord word in print.Words)
        {
            sum += Square(word.Hash, word.Weight);
        }

        return sum;
    }

    /// <summary>A word that many of the school's items have tells less.</summary>
    private double Square(ulong word, float weight)
    {
        int seen = weight >= 1 && _byWord.TryGetValue(word, out Posting posting) ? posting.Count : 0;
        double tells = seen <= 2 ? weight : weight * 2 / seen;
        return tells * tells;
    }
}
