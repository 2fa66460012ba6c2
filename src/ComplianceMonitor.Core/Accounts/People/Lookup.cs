using ComplianceMonitor.Core.Accounts.Directories;

namespace ComplianceMonitor.Core.Accounts.People;

/// <summary>Finds people by address, name or job title, also among very many.</summary>
internal sealed class Lookup(IReadOnlyList<Person> people)
{
    private Dictionary<string, List<Person>>? _byAddress;

    /// <summary>Those who have an address and were not deleted.</summary>
    /// <param name="address">The address.</param>
    public IReadOnlyList<Person> ByAddress(string address)
    {
        if (_byAddress is null)
        {
            _byAddress = new(StringComparer.OrdinalIgnoreCase);
            foreach (Person person in people)
            {
                foreach (string one in person.Entries.SelectMany(entry => Joining.AddressesOf(entry.Person)).Distinct(StringComparer.OrdinalIgnoreCase))
                {
                    if (!_byAddress.TryGetValue(one, out List<Person>? holders))
                    {
                        _byAddress[one] = holders = [];
                    }

                    holders.Add(person);
                }
            }
        }

        // An address that was given to somebody new is theirs.
        return Kept(_byAddress.GetValueOrDefault(address) ?? []);
    }

    /// <summary>Those who bear a name in full; where nobody does, those with whom an initial and the last name agree.</summary>
    /// <param name="name">The name.</param>
    public (IReadOnlyList<Person> People, bool InFull) ByName(string name)
    {
        string[] words = Holder.Words(Holder.Spoken(name));
        if (words is not [.., var last])
        {
            return ([], true);
        }

        List<Person> full = [], alike = [];
        foreach (Person person in people)
        {
            foreach (string shown in person.Entries.Select(entry => entry.Person.DisplayName).OfType<string>().Where(shown => MayHold(shown, last)))
            {
                string spoken = Holder.Spoken(shown);
                List<Person>? found = Holder.Words(spoken).AsSpan().SequenceEqual(words) ? full : Holder.Same(spoken, Holder.Spoken(name)) ? alike : null;
                if (found is not null && (found.Count == 0 || found[^1] != person))
                {
                    found.Add(person);
                }
            }
        }

        return full.Count > 0 ? (Kept(full), true) : (Kept(alike), false);
    }

    /// <summary>A cheap test before the careful one; the words of a name are in lower case and have no space.</summary>
    /// <param name="shown">A name as a directory shows it.</param>
    /// <param name="last">The last word of the name that is looked for.</param>
    public static bool MayHold(string shown, string last) =>
        shown.Contains(last, StringComparison.OrdinalIgnoreCase) || string.Equals(last, "headteacher", StringComparison.Ordinal);

    private static IReadOnlyList<Person> Kept(List<Person> found)
    {
        Person[] kept = [.. found.Where(person => person.Entries.Any(entry => entry.Person.Standing != PersonStanding.Deleted))];
        return kept.Length > 0 ? kept : found;
    }

    /// <summary>Those whose job title holds a role.</summary>
    /// <param name="role">The role.</param>
    public IReadOnlyList<Person> ByRole(string role)
    {
        string[] words = Holder.Words(role);
        return words.Length == 0 ? [] : [.. people.Where(person => person.Entries.Any(entry => entry.Person.JobTitle is { Length: > 0 } title && Holder.Holds(title, words)))];
    }
}
