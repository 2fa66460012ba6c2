using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Accounts.People;

/// <summary>Whom a name, role or address of a register means, by the directories.</summary>
internal abstract record Match
{
    private Match()
    {
    }

    /// <summary>One person: by address for certain, by name or job title by inference.</summary>
    public sealed record One(Person Person, Basis Basis) : Match
    {
        /// <summary>False where only an initial and a last name agree.</summary>
        public bool InFull { get; init; } = true;
    }

    /// <summary>One of the people who were read bears the name or the title, and a part of the people was not read: it may mean somebody else.</summary>
    public sealed record Unsure(Gap Gap) : Match;

    /// <summary>Several people bear the name, or hold the role.</summary>
    public sealed record Several(IReadOnlyList<Person> People) : Match;

    /// <summary>Nobody that was seen.</summary>
    public sealed record Nobody : Match;
}
