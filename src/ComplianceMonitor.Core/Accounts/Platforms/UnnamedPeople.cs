using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Core.Accounts.Platforms;

/// <summary>People who hold a role on an account by the platform, compared with those whom the register names.</summary>
/// <param name="Certain">Those whom the register does not name.</param>
/// <param name="Unclear">Those of whom nobody can tell, since the register names roles that no directory explains.</param>
internal sealed record UnnamedPeople(IReadOnlyList<string> Certain, IReadOnlyList<string> Unclear)
{
    /// <summary>Compares; null where the platform did not tell.</summary>
    /// <param name="account">The account.</param>
    /// <param name="roster">The directories; null where there are none.</param>
    /// <param name="evidence">What was gathered.</param>
    public static UnnamedPeople? Of(OfficialAccount account, Roster? roster, EvidenceSet evidence)
    {
        if (PlatformAnswer.Of(evidence, account, PlatformParts.People, evidence.Today.AddDays(-Person.MostDays)).Evidence?.People is not { } people)
        {
            return null;
        }

        (string Words, Person? Person)[] named = [.. account.Holders.Select(holder => (holder, (roster?.Find(holder) as Match.One)?.Person))];
        bool unexplained = named.Any(one => one.Person is null && Holder.IsRole(one.Words));
        string[] unnamed = [.. people.Where(person => !named.Any(one => IsSame(person, one.Words, one.Person))).Select(person => person.Name ?? person.Address ?? person.Id)];
        return unexplained ? new([], unnamed) : new(unnamed, []);
    }

    private static bool IsSame(PlatformPerson shown, string words, Person? person) =>
        string.Equals(shown.Address, words, StringComparison.OrdinalIgnoreCase)
        || (shown.Name is { } name && Holder.Same(Holder.Spoken(name), words))
        || (person is not null && person.Entries.Any(entry =>
            (shown.Address is { } address && Joining.AddressesOf(entry.Person).Contains(address, StringComparer.OrdinalIgnoreCase))
            || (shown.Name is { } display && entry.Person.DisplayName is { } known && Holder.Same(Holder.Spoken(display), Holder.Spoken(known)))));
}
