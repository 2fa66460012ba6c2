using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Core.Publishing;

/// <summary>Titles of policies, as a school's website writes them: words that tell one policy from another, whatever their order.</summary>
internal static class PolicyTitle
{
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "policy", "policie", "procedure", "statement", "guidance", "guideline", "agreement", "document", "code", "handbook", "notice",
    };

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "the", "our", "a", "an", "and", "of", "for", "in", "on", "to", "at", "school", "academy", "trust", "college", "own", "this", "with", "pdf", "docx",
    };

    /// <summary>What names a social media policy.</summary>
    public static HashSet<string> SocialMedia { get; } = new(StringComparer.Ordinal) { "social", "media" };

    /// <summary>The words of a title that tell it from others.</summary>
    /// <param name="title">The title.</param>
    public static HashSet<string> Significant(string title) =>
        [.. Words(title).Where(word => !Empty.Contains(word) && !Kinds.Contains(word))];

    /// <summary>True where a link's text or address has all the words, and is that of a document.</summary>
    /// <param name="link">A link of the website.</param>
    /// <param name="wanted">The words that count.</param>
    public static bool Names(Link link, HashSet<string> wanted)
    {
        string address = Uri.UnescapeDataString(link.Address);
        HashSet<string> text = [.. Words(link.Text)], file = [.. Words(address)];
        bool document = text.Overlaps(Kinds) || file.Overlaps(Kinds) || IsFile(link.Address);
        return document && (wanted.IsSubsetOf(text) || wanted.IsSubsetOf(file));
    }

    /// <summary>True where a page's own title has all the words, and is that of a document.</summary>
    /// <param name="title">The page's title.</param>
    /// <param name="wanted">The words that count.</param>
    public static bool NamesTitle(string title, HashSet<string> wanted)
    {
        HashSet<string> words = [.. Words(title)];
        return words.Overlaps(Kinds) && wanted.IsSubsetOf(words);
    }

    private static bool IsFile(string address)
    {
        string path = address.Split('?', '#')[0];
        return path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".doc", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".odt", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Lower case, cut at everything that is no letter or digit; a final s makes no other word.</summary>
    private static IEnumerable<string> Words(string text)
    {
        int start = -1;
        string lower = text.ToLowerInvariant();
        for (int index = 0; index <= lower.Length; index++)
        {
            bool inside = index < lower.Length && char.IsLetterOrDigit(lower[index]);
            if (inside && start < 0)
            {
                start = index;
            }
            else if (!inside && start >= 0)
            {
                yield return lower[start..index] is { Length: > 3 } word ? word.TrimEnd('s') : lower[start..index];
                start = -1;
            }
        }
    }
}
