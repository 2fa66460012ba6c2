using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Accounts.Directories;

/// <summary>
/// One directory of people at one instant: a tenant that was asked, or an export. It says what it covers and what it lacks, so that
/// nothing is concluded from its silence that it does not show.
/// </summary>
public sealed record DirectorySnapshot
{
    /// <summary>What it is.</summary>
    public required DirectoryKind Kind { get; init; }

    /// <summary>Its name in words for people: the file's name as given, or the tenant's domain.</summary>
    public required string Name { get; init; }

    /// <summary>The tenant's id or primary domain; null where nothing tells. Two snapshots with different tenants share no ids.</summary>
    public string? Tenant { get; init; }

    /// <summary>The instant that its content is about: when the tenant was asked, or the age of the export.</summary>
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>What it can tell, whole or with gaps. A part that is not named here was not asked for and is not in it.</summary>
    public required DirectoryParts Covers { get; init; }

    /// <summary>What is lacking of it, one entry for each cause.</summary>
    public IReadOnlyList<DirectoryGap> Gaps { get; init; } = [];

    /// <summary>How many people it showed, those included that are not kept in <see cref="People"/>.</summary>
    public required int Total { get; init; }

    /// <summary>The people in it: all of them, or those whom the school's accounts concern (see PeopleConcerned).</summary>
    public required IReadOnlyList<DirectoryPerson> People { get; init; }

    /// <summary>Of how many of them it told how they sign in, and how old that is; null for an export.</summary>
    public SignInCoverage? Coverage { get; init; }

    /// <summary>
    /// The words of registers and the addresses for which <see cref="People"/> were kept; null where everybody was, or nothing is missing. About
    /// anybody else its silence shows nothing.
    /// </summary>
    public IReadOnlyList<string>? LookedFor { get; init; }

    /// <summary>The rules of sign-in of the whole tenant; null where they were not asked for.</summary>
    public Access.AccessPolicies? Access { get; init; }

    /// <summary>A directory that told nothing: everybody concerned is Unknown.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="name">Its name.</param>
    /// <param name="at">When it was asked.</param>
    /// <param name="reason">Why.</param>
    /// <param name="because">Why, in one sentence, with what to do about it.</param>
    public static DirectorySnapshot Untold(DirectoryKind kind, string name, DateTimeOffset at, Reason reason, string because) => new()
    {
        Kind = kind,
        Name = name,
        TakenAt = at,
        Covers = DirectoryParts.People | DirectoryParts.Registration,
        Gaps = [new(DirectoryParts.People | DirectoryParts.Registration | DirectoryParts.Methods | DirectoryParts.Enforcement | DirectoryParts.Roles, reason, because)],
        Total = 0,
        People = [],
    };

    /// <summary>Why a part of it does not tell everything; null where the part is whole.</summary>
    /// <param name="part">One part.</param>
    internal Findings.Gap? GapOf(DirectoryParts part) =>
        Gaps.FirstOrDefault(gap => (gap.Part & part) != DirectoryParts.None) is { } gap ? new(gap.Reason, gap.Because)
            : (Covers & part) == part ? null
            : new(Reason.Partial, part switch
            {
                DirectoryParts.People => $"{Name} does not list everybody: give an export of users too.",
                DirectoryParts.Registration => $"{Name} does not show who has MFA: give the user registration export too.",
                _ => $"{Name} does not show everything about the sign-in.",
            });
}
