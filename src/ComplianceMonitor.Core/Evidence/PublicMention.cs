using ComplianceMonitor.Core.Mentions;

namespace ComplianceMonitor.Core.Evidence;

/// <summary>
/// Something public that a source found for the school, as much of it as may be kept (domain.md 7.2): no author, no page, no picture, at
/// most 300 characters of its text with people masked.
/// </summary>
/// <param name="Hash">Names it: SHA-256 of its canonical address, 64 lower-case hexadecimal digits.</param>
/// <param name="Address">Its address.</param>
/// <param name="Source">Key of the source that found it.</param>
/// <param name="Found">When it was found first.</param>
public sealed record PublicMention(string Hash, string Address, string Source, DateTimeOffset Found)
{
    /// <summary>What the place is: news, web, review, forum, a platform's key.</summary>
    public string Kind { get; init; } = "web";

    /// <summary>Its title; null where it has none, or where the source forbids to keep it.</summary>
    public string? Title { get; init; }

    /// <summary>The beginning of its text; null as the title.</summary>
    public string? Snippet { get; init; }

    /// <summary>When it was published; null where the source does not say.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>SHA-256 of its text without case, marks and spaces: another one is an edit.</summary>
    public string TextHash { get; init; } = "";

    /// <summary>Is it this school?</summary>
    public About About { get; init; }

    /// <summary>What it raises.</summary>
    public IReadOnlyList<Concern> Concerns { get; init; } = [];

    /// <summary>What spoke for both.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];

    /// <summary>The hash of the first mention of the same story; null where it is the first.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>True for a comment on a post of the school's own account.</summary>
    public bool IsComment { get; init; }

    /// <summary>When the school's account answered the comment.</summary>
    public DateTimeOffset? Answered { get; init; }

    /// <summary>What became of it.</summary>
    public MentionStatus Status { get; init; } = MentionStatus.New;

    /// <summary>When somebody first said that it was seen; null while nobody did.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>True where it is new or changed in the scan that this evidence is of.</summary>
    public bool IsNews { get; init; }

    /// <summary>What a later check needs of it: when, what it raises and what became of it, without words and address. So evidence holds each mention once.</summary>
    public PublicMention Bare() => this with { Address = "", Title = null, Snippet = null, Why = [], TextHash = "" };

    /// <summary>True where a person has to look at it.</summary>
    public bool NeedsSomebody => About is not About.No && Concerns is not [] && DuplicateOf is null && Status is MentionStatus.New or MentionStatus.Acknowledged;

    /// <summary>True where only the safeguarding lead and the data protection officer may see it (design section 9).</summary>
    public bool IsConfidential => Concerns.Any(one => one is Concern.Safeguarding or Concern.PersonalData);
}

/// <summary>What became of a mention.</summary>
public enum MentionStatus
{
    /// <summary>Nobody has looked at it.</summary>
    New = 1,

    /// <summary>Somebody has seen it and works at it.</summary>
    Acknowledged,

    /// <summary>It is done with.</summary>
    Handled,

    /// <summary>It is not about the school; the next scans learn from it.</summary>
    NotOurs,

    /// <summary>It was erased for a data subject; only its hash is kept, so that it is not found again.</summary>
    Erased,
}
