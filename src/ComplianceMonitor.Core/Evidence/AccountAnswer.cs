using System.Text.Json.Serialization;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Evidence;

/// <summary>What the address of an account answers: it is there, elsewhere, gone, or nobody could look.</summary>
[JsonDerivedType(typeof(Answers), "answers")]
[JsonDerivedType(typeof(MovedTo), "movedTo")]
[JsonDerivedType(typeof(Gone), "gone")]
[JsonDerivedType(typeof(CouldNotLook), "couldNotLook")]
public abstract record AccountAnswer
{
    private AccountAnswer()
    {
    }

    /// <summary>One word for a table: answers, moved, gone, or the reason why nobody could look.</summary>
    public string Word => this switch
    {
        Answers => "answers",
        MovedTo => "moved",
        Gone => "gone",
        CouldNotLook could => Slug.Of(could.Reason),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The account's page came.</summary>
    public sealed record Answers : AccountAnswer;

    /// <summary>The address leads to another account.</summary>
    /// <param name="Address">The other's address.</param>
    /// <param name="Handle">What names it.</param>
    public sealed record MovedTo(string Address, string? Handle) : AccountAnswer;

    /// <summary>The platform says that there is no such account (404 or 410).</summary>
    public sealed record Gone : AccountAnswer;

    /// <summary>Nobody could look.</summary>
    /// <param name="Reason">Why, from the closed list.</param>
    /// <param name="Because">Why, in one sentence for people, with what to do about it.</param>
    public sealed record CouldNotLook(Reason Reason, string Because) : AccountAnswer;
}
