using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;

namespace ComplianceMonitor.Connectors.MentionSources.Feeds;

/// <summary>What was read of a feed, and what was wrong with the rest.</summary>
/// <param name="Items">Its entries.</param>
internal sealed record FeedReading(IReadOnlyList<FoundItem> Items)
{
    /// <summary>The most entries of one feed that are read.</summary>
    public const int MostItems = 1000;

    /// <summary>What is wrong, as the end of a sentence that starts with the feed; null where nothing is.</summary>
    public string? Mistake { get; init; }

    /// <summary>Why, from the closed list. What came before the mistake is kept, so that it is only a part.</summary>
    public Reason Reason => Items.Count > 0 ? Reason.Partial : Reason.Unreadable;

    /// <summary>Nothing but a mistake.</summary>
    /// <param name="mistake">What is wrong.</param>
    public static FeedReading Wrong(string mistake) => new([]) { Mistake = mistake };
}
