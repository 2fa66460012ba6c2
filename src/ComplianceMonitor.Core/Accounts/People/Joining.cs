using ComplianceMonitor.Core.Accounts.Directories;

namespace ComplianceMonitor.Core.Accounts.People;

/// <summary>Joins entries of several directories to people: by immutable id, then by verified address, never by name.</summary>
internal static class Joining
{
    /// <summary>Everybody, each once.</summary>
    /// <param name="directories">The directories.</param>
    public static IReadOnlyList<Person> Of(IReadOnlyList<DirectorySnapshot> directories)
    {
        Entry[] entries = [.. directories.SelectMany(directory => directory.People.Select(person => new Entry(directory, person)))];
        Sets same = new(entries.Length);
        Dictionary<(bool, string), int> byId = [];
        Dictionary<string, List<int>> byAddress = new(StringComparer.OrdinalIgnoreCase);
        for (int at = 0; at < entries.Length; at++)
        {
            Entry entry = entries[at];
            if (entry.Person.Id is { } id && !byId.TryAdd((entry.IsGoogle, id.ToLowerInvariant()), at))
            {
                same.Join(byId[(entry.IsGoogle, id.ToLowerInvariant())], at);
            }

            // The address of a deleted entry may belong to somebody else by now.
            foreach (string address in entry.Person.Standing == PersonStanding.Deleted ? [] : AddressesOf(entry.Person))
            {
                if (!byAddress.TryGetValue(address, out List<int>? holders))
                {
                    byAddress[address] = holders = [];
                }

                holders.Add(at);
            }
        }

        foreach (List<int> holders in byAddress.Values.Where(holders => holders.Count > 1 && AreOne(holders, entries)))
        {
            holders.ForEach(other => same.Join(holders[0], other));
        }

        return [.. Enumerable.Range(0, entries.Length).GroupBy(same.Of).Select(one => new Person([.. one.Select(at => entries[at])]))];
    }

    /// <summary>The addresses by which a person is known.</summary>
    /// <param name="person">The entry.</param>
    public static IEnumerable<string> AddressesOf(DirectoryPerson person) =>
        person.UserPrincipalName is { } name && name.Contains('@', StringComparison.Ordinal) ? person.Addresses.Prepend(name).Distinct(StringComparer.OrdinalIgnoreCase) : person.Addresses;

    /// <summary>
    /// False where one address belongs to two ids of one product; and where an entry without an id bears another name than one of the same
    /// product: a name of sign-in may have gone from one person to the next between two exports.
    /// </summary>
    private static bool AreOne(List<int> holders, Entry[] entries) => holders.GroupBy(at => entries[at].IsGoogle).All(product =>
    {
        DirectoryPerson[] people = [.. product.Select(at => entries[at].Person)];
        string[] names = [.. people.Select(person => person.DisplayName).OfType<string>().Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        return people.Select(person => person.Id).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Count() <= 1
            && (people.All(person => person.Id is not null) || names.All(name => Holder.Same(name, names[0])));
    });

    /// <summary>Sets that grow together.</summary>
    private sealed class Sets(int count)
    {
        private readonly int[] _parents = [.. Enumerable.Range(0, count)];

        public int Of(int at)
        {
            while (_parents[at] != at)
            {
                at = _parents[at] = _parents[_parents[at]];
            }

            return at;
        }

        public void Join(int one, int other) => _parents[Of(other)] = Of(one);
    }
}
