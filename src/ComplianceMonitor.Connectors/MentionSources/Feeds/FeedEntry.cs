using ComplianceMonitor.Connectors.MentionSources.Reading;
using ComplianceMonitor.Core.Mentions.Scanning;

namespace ComplianceMonitor.Connectors.MentionSources.Feeds;

/// <summary>An entry of a feed while it is read.</summary>
internal sealed class FeedEntry
{
    /// <summary>The address of what it is about, as the best of its links says; null where none does.</summary>
    public string? Address { get; set; }

    /// <summary>Its id, where that is an address.</summary>
    public string? Id { get; set; }

    public string? Title { get; set; }

    public string? Text { get; set; }

    public string? Summary { get; set; }

    /// <summary>When it was published, as written.</summary>
    public string? Published { get; set; }

    /// <summary>When it was changed, as written.</summary>
    public string? Updated { get; set; }

    /// <summary>The paper that it is of, in a feed that gathers from many.</summary>
    public string? Paper { get; set; }

    /// <summary>What was found; null where the entry has no address that a reader could open.</summary>
    /// <param name="kind">What the place is.</param>
    /// <param name="at">The instant of the scan.</param>
    public FoundItem? Found(string kind, DateTimeOffset at) => (Address ?? Id) is not { } address ? null : new(address, kind)
    {
        Title = Paper is { } paper && Title?.EndsWith($" - {paper}", StringComparison.Ordinal) == true ? Title[..^(paper.Length + 3)] : Title,
        Text = Text ?? Summary,
        Published = FoundDate.Read(Published, at) ?? FoundDate.Read(Updated, at),
    };
}
