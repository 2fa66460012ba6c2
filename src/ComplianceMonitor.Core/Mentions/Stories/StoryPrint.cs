using System.Globalization;
using ComplianceMonitor.Core.Mentions.Text;

namespace ComplianceMonitor.Core.Mentions.Stories;

/// <summary>What is kept of an item to know its story again: hashes only, never more than a few hundred.</summary>
/// <param name="Id">The item.</param>
/// <param name="Words">Its telling words, each once, in the order of their hashes.</param>
/// <param name="Sketch">The smallest hashes of its runs of four words.</param>
/// <param name="Day">When it was published; null where that is not known.</param>
/// <param name="News">Newspapers tell a story again in other words; people do not.</param>
internal sealed record StoryPrint(string Id, StoryWord[] Words, ulong[] Sketch, int? Day, bool News)
{
    private const int Run = 4;
    private const int SketchSize = 32;
    private const int MostTokens = 1_000;

    /// <summary>The first item of its story; null where it is the first.</summary>
    public string? First { get; init; }

    public static StoryPrint Of(MentionItem item, Token[] tokens, StoryWords words) =>
        new(item.Id, words.Of(tokens), SketchOf(tokens), DayOf(item.Published), item.Source is "news" or null);

    /// <summary>The share of the smaller text that both have, as far as their sketches tell.</summary>
    public static double SameText(StoryPrint one, StoryPrint other)
    {
        int smaller = Math.Min(one.Sketch.Length, other.Sketch.Length);
        if (smaller == 0)
        {
            return 0;
        }

        // Both sketches hold the smallest hashes: above the lower of their two ends nothing can be compared.
        ulong end = Math.Min(one.Sketch[^1], other.Sketch[^1]);
        int both = 0;
        int left = 0;
        int right = 0;
        for (; left < one.Sketch.Length && right < other.Sketch.Length && one.Sketch[left] <= end && other.Sketch[right] <= end;)
        {
            int order = one.Sketch[left].CompareTo(other.Sketch[right]);
            both += order == 0 ? 1 : 0;
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        return both / (double)Math.Max(1, Math.Min(Below(one.Sketch, end), Below(other.Sketch, end)));
    }

    private static int Below(ulong[] sketch, ulong end)
    {
        int count = sketch.Length;
        while (count > 0 && sketch[count - 1] > end)
        {
            count--;
        }

        return count;
    }

    private static ulong[] SketchOf(Token[] tokens)
    {
        int count = Math.Min(tokens.Length, MostTokens) - Run + 1;
        if (count < 1)
        {
            return [];
        }

        ulong[] runs = new ulong[count];
        Span<ulong> last = stackalloc ulong[Run];
        for (int at = 0; at < count + Run - 1; at++)
        {
            last[at % Run] = Hash(tokens[at].Word);
            if (at >= Run - 1)
            {
                ulong hash = 14695981039346656037;
                for (int number = at - Run + 1; number <= at; number++)
                {
                    hash = (hash ^ last[number % Run]) * 0x9E3779B97F4A7C15;
                    hash ^= hash >> 29;
                }

                runs[at - Run + 1] = hash;
            }
        }

        Array.Sort(runs);
        int kept = 0;
        for (int at = 0; at < runs.Length && kept < SketchSize; at++)
        {
            if (kept == 0 || runs[at] != runs[kept - 1])
            {
                runs[kept++] = runs[at];
            }
        }

        return runs[..kept];
    }

    internal static ulong Hash(ReadOnlySpan<char> word)
    {
        ulong hash = 14695981039346656037;
        foreach (char letter in word)
        {
            hash = (hash ^ letter) * 1099511628211;
        }

        return hash;
    }

    private static int? DayOf(string? published) =>
        published is { Length: >= 10 } && DateOnly.TryParseExact(published.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day.DayNumber : null;
}

/// <summary>A word of a story.</summary>
/// <param name="Hash">Of its stem.</param>
/// <param name="Weight">What it tells, whatever the other items are.</param>
internal readonly record struct StoryWord(ulong Hash, float Weight);
