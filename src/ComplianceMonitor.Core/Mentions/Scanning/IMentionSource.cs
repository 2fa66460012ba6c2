using ComplianceMonitor.Core.Mentions.Searching;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Mentions.Scanning;

/// <summary>A place that can be asked what was said in public. It looks; it neither classifies nor keeps anything.</summary>
public interface IMentionSource
{
    /// <summary>Its key in <c>mentions.sources</c> and in <c>Data/mention-sources.json</c>.</summary>
    string Key { get; }

    /// <summary>What there is to ask for a school; empty where it cannot be asked, which <see cref="Lacks"/> explains.</summary>
    /// <param name="school">The school.</param>
    /// <param name="queries">Its queries, the most telling first. A source of addresses (feeds, files) does not need them.</param>
    IReadOnlyList<SourceScope> Scopes(SchoolFile school, IReadOnlyList<SearchQuery> queries);

    /// <summary>What is missing before it can be asked for a school, with the setting's name; null where nothing is.</summary>
    /// <param name="school">The school.</param>
    SourceTrouble? Lacks(SchoolFile school);

    /// <summary>Asks. What the other side does wrong is an answer with <see cref="SourceAnswer.Trouble"/>, not an exception.</summary>
    /// <param name="scope">One of its scopes.</param>
    /// <param name="cursor">Where the last complete answer ended; null for the first time.</param>
    /// <param name="at">The instant of the scan.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<SourceAnswer> AskAsync(SourceScope scope, string? cursor, DateTimeOffset at, CancellationToken cancellationToken);
}

/// <summary>One thing to ask of a source: a query, a feed's address, a tag, a file, an account of the school.</summary>
/// <param name="School">For which school.</param>
/// <param name="Ask">What is asked, as the source takes it. A feed's address may be a secret: it is shown without its path.</param>
public sealed record SourceScope(string School, string Ask)
{
    /// <summary>What people are told of it: <see cref="Ask"/> unless that is a secret.</summary>
    public string Shown { get; init => field = value ?? ""; } = Ask;

    /// <summary>The account, and the name of the setting with its secret, through which it is asked; null where none is needed.</summary>
    public PlatformConnection? By { get; init; }
}

/// <summary>What a source answered. With trouble it may still hold what came before.</summary>
/// <param name="Items">What was found, newest or best first.</param>
public sealed record SourceAnswer(IReadOnlyList<FoundItem> Items)
{
    /// <summary>Where to go on the next time; null keeps the cursor as it is.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many calls it took that count against a quota or cost money.</summary>
    public int Calls { get; init; }

    /// <summary>What went wrong; null where the answer is complete.</summary>
    public SourceTrouble? Trouble { get; init; }
}

/// <summary>Why a source told nothing, or not all.</summary>
/// <param name="Reason">From the closed list.</param>
/// <param name="Because">In one sentence for people, with what to do about it; no secret, no personal data.</param>
/// <param name="PauseUntil">Not to be asked before; null where it may be asked at the next scan.</param>
public sealed record SourceTrouble(Evidence.Reason Reason, string Because, DateTimeOffset? PauseUntil = null);

/// <summary>One thing that a source found. It names no author.</summary>
/// <param name="Address">Its address, as a reader would open it.</param>
/// <param name="Kind">What the place is, as <see cref="MentionItem.Source"/>: news, web, review, forum, a platform's key.</param>
public sealed record FoundItem(string Address, string Kind)
{
    /// <summary>Its title as plain text; null where it has none.</summary>
    public string? Title { get; init; }

    /// <summary>Its text, or a part, as plain text; null where the source gives none or forbids it to be kept.</summary>
    public string? Text { get; init; }

    /// <summary>When it was published; null where the source does not say or says nonsense.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>True for a comment on a post of the school's own account: such a one asks for an answer.</summary>
    public bool IsComment { get; init; }

    /// <summary>When the school's own account answered the comment; null where it did not, or where that cannot be seen.</summary>
    public DateTimeOffset? Answered { get; init; }
}
