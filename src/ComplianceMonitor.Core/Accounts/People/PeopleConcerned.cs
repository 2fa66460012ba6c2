using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Core.Accounts.People;

/// <summary>
/// Whom the school's accounts concern: those whom the register may mean, and nobody else. Of a directory of many thousands only
/// they are kept, frozen and judged; how many people it showed is kept as a number.
/// </summary>
public sealed class PeopleConcerned
{
    private readonly (string Name, string Last)[] _names;
    private readonly string[][] _roles;
    private readonly HashSet<string> _addresses = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);

    private PeopleConcerned(IEnumerable<string> holders)
    {
        string[] all = [.. holders.Distinct(StringComparer.OrdinalIgnoreCase)];
        _addresses.UnionWith(all.Where(IsAddress).Select(holder => holder.Trim()));
        string[] words = [.. all.Where(holder => !IsAddress(holder))];
        _names = [.. words.Select(holder => (Name: Holder.Spoken(holder), Words: Holder.Words(Holder.Spoken(holder)))).Where(name => name.Words.Length > 0).Select(name => (name.Name, name.Words[^1]))];
        _roles = [.. words.Where(Holder.IsRole).Select(Holder.Words).Where(role => role.Length > 0)];
    }

    /// <summary>Those who are concerned by the policy, the school's file and the platforms.</summary>
    /// <param name="evidence">What was gathered, directories aside.</param>
    public static PeopleConcerned Of(EvidenceSet evidence)
    {
        OfficialAccounts accounts = OfficialAccounts.Of(evidence);
        IEnumerable<string?> shown = evidence.Platforms is Observation<IReadOnlyList<PlatformEvidence>>.Seen seen
            ? seen.Value.SelectMany(one => one.People ?? []).SelectMany(person => new[] { person.Name, person.Address })
            : [];
        return new(accounts.Each.Append(accounts.AtLarge).SelectMany(account => account.Holders).Concat(shown.OfType<string>()));
    }

    /// <summary>The evidence with nobody else in its directories. Judged, it gives the same findings.</summary>
    /// <param name="evidence">What was gathered.</param>
    public static EvidenceSet Only(EvidenceSet evidence)
    {
        if (evidence.Directories is not Observation<IReadOnlyList<DirectorySnapshot>>.Seen seen)
        {
            return evidence;
        }

        PeopleConcerned concerned = Of(evidence);
        while (seen.Value.Sum(directory => directory.People.Count(concerned.Note)) > 0)
        {
            // Somebody who is known under another id or address in the next directory is concerned there too.
        }

        DirectorySnapshot[] kept = [.. seen.Value.Select(directory => directory with { People = [.. directory.People.Where(concerned.Includes)] })];
        HashSet<string> ids = new(kept.SelectMany(directory => directory.People).Select(person => person.Id).OfType<string>(), StringComparer.OrdinalIgnoreCase);
        return evidence with
        {
            Directories = seen with { Value = [.. kept.Select(directory => directory.Access is { } access ? directory with { Access = access.Only(ids) } : directory)] },
        };
    }

    /// <summary>True for an entry that the register may mean, or that is known to be the same person as one.</summary>
    /// <param name="person">An entry.</param>
    public bool Includes(DirectoryPerson person) => IsKnown(person) || IsMeant(person);

    /// <summary>Remembers the ids and addresses of an entry that is concerned; true where one of them is new.</summary>
    /// <param name="person">An entry.</param>
    public bool Note(DirectoryPerson person)
    {
        if (!Includes(person))
        {
            return false;
        }

        bool added = person.Id is { } id && _ids.Add(id);
        foreach (string address in Joining.AddressesOf(person))
        {
            added |= _addresses.Add(address);
        }

        return added;
    }

    private bool IsKnown(DirectoryPerson person) =>
        (person.Id is { } id && _ids.Contains(id))
        || (person.UserPrincipalName is { } name && _addresses.Contains(name))
        || person.Addresses.Any(_addresses.Contains);

    private bool IsMeant(DirectoryPerson person) =>
        (person.DisplayName is { Length: > 0 } shown && _names.Any(name => Lookup.MayHold(shown, name.Last) && Holder.Same(Holder.Spoken(shown), name.Name)))
        || (person.JobTitle is { Length: > 0 } title && _roles.Any(role => Holder.Holds(title, role)));

    private static bool IsAddress(string holder) => holder.Contains('@', StringComparison.Ordinal);
}
