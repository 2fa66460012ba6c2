using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Accounts.People;

/// <summary>
/// Whom the school's accounts concern: those whom the register may mean, and nobody else. Of a directory of many thousands only
/// they are kept, frozen and judged; how many people it showed is kept as a number.
/// </summary>
public sealed class PeopleConcerned
{
    private readonly string[] _words;
    private readonly (string Name, string Last)[] _names;
    private readonly string[][] _roles;
    private readonly HashSet<string> _addresses = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);

    private PeopleConcerned(IEnumerable<string> holders)
    {
        _words = [.. holders.Distinct(StringComparer.OrdinalIgnoreCase)];
        _addresses.UnionWith(_words.Where(IsAddress).Select(holder => holder.Trim()));
        string[] words = [.. _words.Where(holder => !IsAddress(holder))];
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

    /// <summary>All who concern any of several schools.</summary>
    /// <param name="each">Those of each school.</param>
    public static PeopleConcerned Together(IEnumerable<PeopleConcerned> each) => new(each.SelectMany(one => one.LookedFor));

    /// <summary>The words of registers, and the addresses that belong to the people they mean, as far as these were noted.</summary>
    public IReadOnlyList<string> LookedFor => [.. _words.Concat(_addresses).Distinct(StringComparer.OrdinalIgnoreCase)];

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

        DirectorySnapshot[] kept = [.. seen.Value.Select(directory => concerned.Checked(directory, seen.Value) with { People = [.. directory.People.Where(concerned.Includes)] })];
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

    /// <summary>A snapshot that was taken before somebody was named, or known under an address, does not show that they are missing.</summary>
    private DirectorySnapshot Checked(DirectorySnapshot directory, IEnumerable<DirectorySnapshot> all)
    {
        if (directory.LookedFor is not { } words)
        {
            return directory;
        }

        HashSet<string> sought = new(words.Concat(directory.People.SelectMany(Joining.AddressesOf)), StringComparer.OrdinalIgnoreCase);
        HashSet<string> shown = new(directory.People.Select(person => person.DisplayName).OfType<string>(), StringComparer.OrdinalIgnoreCase);
        IEnumerable<string> elsewhere = all.Where(other => other != directory).SelectMany(other => other.People)
            .Where(person => Includes(person) && !shown.Contains(person.DisplayName ?? "") && Joining.AddressesOf(person).Any() && !Joining.AddressesOf(person).Any(sought.Contains))
            .Select(person => Joining.AddressesOf(person).First());
        string[] missed = [.. _words.Where(word => !sought.Contains(word)).Concat(elsewhere).Distinct(StringComparer.OrdinalIgnoreCase)];
        return directory with
        {
            LookedFor = null,
            Gaps = missed is [] ? directory.Gaps :
            [
                .. directory.Gaps,
                new(
                    DirectoryParts.People | DirectoryParts.Registration,
                    Reason.Partial,
                    $"{directory.Name} was read on {Say.Day(London.Day(directory.TakenAt))}, before {Say.List(missed)} {(missed.Length == 1 ? "was" : "were")} known: the next reading looks for them too."),
            ],
        };
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
