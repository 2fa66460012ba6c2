using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Accounts.People;

/// <summary>Whether somebody named in a register is a current member of staff.</summary>
internal enum Standing
{
    /// <summary>The directory shows them.</summary>
    Current = 1,

    /// <summary>A person whom the directory shows as blocked or deleted, or does not show though it lists everybody.</summary>
    Gone,

    /// <summary>Nobody can tell: a role that nobody is shown to hold, a directory that is old or not whole.</summary>
    NotShown,
}

/// <summary>How the directories show somebody whom a register names.</summary>
/// <param name="Holder">The words of the register.</param>
/// <param name="Standing">Whether they are current.</param>
/// <param name="Said">The words, and what the directory says of them.</param>
/// <param name="Gap">Why nobody can tell.</param>
internal sealed record Presence(string Holder, Standing Standing, string Said, Gap? Gap = null)
{
    /// <summary>True where a name or a job title stood for the person.</summary>
    public bool IsInferred { get; init; }

    /// <summary>Looks a holder up.</summary>
    /// <param name="holder">The words of the register.</param>
    /// <param name="roster">The directories.</param>
    /// <param name="today">The day of the check.</param>
    public static Presence Of(string holder, Roster roster, DateOnly today) => roster.Find(holder) switch
    {
        Match.Unsure unsure => new(holder, Standing.NotShown, holder, unsure.Gap),
        Match.One { Person: var person } one => OfPerson(holder, person, roster, today) with { IsInferred = one.Basis == Basis.Inferred },
        Match.Several { People: var people } when Accounts.Holder.IsRole(holder) && people.All(person => person.Standing(today) == PersonStanding.Enabled) => new(holder, Standing.Current, holder) { IsInferred = true },
        Match.Several several => Unsure(holder, Reason.Contradictory,
            $"{Say.Count(several.People.Count, "person", "people")} in the directory may be {holder}: name an address in the school's file under channels."),
        _ when roster.PeopleGap is { } gap => new(holder, Standing.NotShown, holder, gap),
        _ when Accounts.Holder.IsRole(holder) => Unsure(holder, Reason.NoEvidence, $"The directory does not show who holds: {holder}."),
        _ => new(holder, Standing.Gone, $"{holder} (not in it)"),
    };

    private static Presence OfPerson(string holder, Person person, Roster roster, DateOnly today) => person.Standing(today) switch
    {
        _ when !person.Recent(today).Any() => new(holder, Standing.NotShown, holder, roster.Old(person.Entries.MaxBy(entry => entry.Taken)!.Directory)),
        _ when person.IsSeveral => Unsure(holder, Reason.Contradictory, $"{holder} stands for several accounts of one directory."),
        PersonStanding.Enabled => new(holder, Standing.Current, holder),
        PersonStanding.Disabled => new(holder, Standing.Gone, $"{holder} (disabled)"),
        PersonStanding.Deleted => new(holder, Standing.Gone, $"{holder} (deleted)"),
        _ => Unsure(holder, person.IsContradictory(today) ? Reason.Contradictory : Reason.Partial,
            $"The directory does not say, or says two things about, whether {holder} is still there: give an export of users that has 'account enabled' or 'status'."),
    };

    private static Presence Unsure(string holder, Reason reason, string because) => new(holder, Standing.NotShown, holder, new(reason, because));
}
