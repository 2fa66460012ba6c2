namespace ComplianceMonitor.Core.Evidence;

/// <summary>What was looked at for public mentions, and what is known of them.</summary>
/// <param name="Looks">Each thing that was asked, or could not be.</param>
/// <param name="Mentions">The mentions that are kept.</param>
public sealed record MentionLog(IReadOnlyList<SourceLook> Looks, IReadOnlyList<PublicMention> Mentions);

/// <summary>What came of asking a source for one thing. It holds no personal data.</summary>
/// <param name="Source">Key of the source.</param>
/// <param name="Scope">What was asked, in words for people; the source's name where nothing could be asked.</param>
public sealed record SourceLook(string Source, string Scope)
{
    /// <summary>When it was last answered in full; null where it never was.</summary>
    public DateTimeOffset? CompleteAt { get; init; }

    /// <summary>Why it was not answered in full this time; null where it was.</summary>
    public Shortfall? Shortfall { get; init; }

    /// <summary>How many things it found this time.</summary>
    public int Found { get; init; }

    /// <summary>Names the cursor's row; null where nothing was asked.</summary>
    public string? Key { get; init; }

    /// <summary>Where to go on the next time; kept when what was found is recorded.</summary>
    public string? Cursor { get; init; }
}
