using ComplianceMonitor.Core.Dates;

namespace ComplianceMonitor.Core.Reading.Governance;

/// <summary>What the document says of itself: whose it is, who answers for it, who approved it.</summary>
public sealed record GovernanceFacts
{
    /// <summary>The title.</summary>
    public Stated<string>? Title { get; init; }

    /// <summary>The school's or trust's own name.</summary>
    public Stated<string>? School { get; init; }

    /// <summary>The version, as written.</summary>
    public Stated<string>? Version { get; init; }

    /// <summary>A person or role that answers for this document (author, owner, responsible body).</summary>
    public Stated<string>? Owner { get; init; }

    /// <summary>The approval of this version.</summary>
    public Approval Approval { get; init; } = new();

    /// <summary>The note of what changed; null where there is none.</summary>
    public ChangeNote? ChangeNote { get; init; }
}

/// <summary>Approval of the current version (C04).</summary>
public sealed record Approval
{
    /// <summary>The body or person that approves it. A template's author, a reviewer's name and a signature line are none.</summary>
    public Stated<string>? Body { get; init; }

    /// <summary>The day or period of that approval.</summary>
    public Stated<PartialDate>? Date { get; init; }

    /// <summary>The heading of an approval table whose newest row is blank; null where there is none.</summary>
    public Line? BlankTable { get; init; }
}

/// <summary>The note of changes since the last version (C06).</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Claims">Each change that it says was made.</param>
public sealed record ChangeNote(Line Line, IReadOnlyList<ChangeClaim> Claims);

/// <summary>One change that the note says was made.</summary>
/// <param name="Words">The claim as written.</param>
/// <param name="Verdict">Whether the body bears it out.</param>
/// <param name="Found">The line of the body that bears it out.</param>
public sealed record ChangeClaim(Stated<string> Words, ClaimVerdict Verdict, Line? Found);

/// <summary>Whether the body bears a claim out.</summary>
public enum ClaimVerdict
{
    /// <summary>The thing that the claim names is in the body.</summary>
    Found = 1,

    /// <summary>The claim names a thing, and the body lacks it.</summary>
    Missing,

    /// <summary>Only the previous version could show it ("minor amends", "strengthened").</summary>
    NotCheckable,
}
