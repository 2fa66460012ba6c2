using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <content>Sentences that begin with the platform, and how far a name reaches.</content>
internal sealed partial class OwnershipWalk
{
    private const int LongestFront = 120;
    private const int LongestName = 5;

    /// <summary>"On Instagram and on Threads we are fernhollow; on Bluesky, ...": the place comes first and who is there second.</summary>
    private bool IsFronted(string[] words, int at)
    {
        int front = Array.FindLastIndex(words, word => word is ";") + 1;
        front += front < words.Length && Is(words[front], "and") ? 1 : 0;
        if (front >= words.Length || !Is(words[front], "on") || !words[(front + 1)..].All(IsFiller))
        {
            return false;
        }

        int start = front <= 1 ? 0 : text.IndexOf("On ", StringComparison.Ordinal);
        return FrontedBy().IsMatch(text.AsSpan(at, Math.Min(LongestFront, text.Length - at)))
            || (front > 1 && start >= 0 && start < at && FrontedBy().IsMatch(text.AsSpan(start + 3, Math.Min(LongestFront, text.Length - start - 3))));
    }

    /// <summary>Where the noun phrase of a possessive begins: behind the last comma or preposition.</summary>
    private static int Phrase(string[] words, int index)
    {
        int start = Math.Max(0, index - LongestName);
        return Math.Max(start, Array.FindLastIndex(words, index, index - start + 1, word => word is "," || Is(word, "on", "in", "via", "to")) + 1);
    }

    private static bool Denied(string[] words, int index) =>
        words[Math.Max(0, index - 5)..index].Any(word => Is(word, "not") || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || Is(word, "without"));

    [GeneratedRegex(@"^[\w/ ()]{1,40}?(?:,? and (?:on )?[\w/ ()]{1,20}?)?,? (?:we|the (?:school|academy|college|nursery|federation)|our \w+) (?:are|is|post|posts|share|shares|go by|goes by|appear|show|have)\b(?! (?:not|no|never|asked|worried|aware)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FrontedBy();
}
