using ComplianceMonitor.Core.Accounts.People;

namespace ComplianceMonitor.Core.Accounts.Directories;

/// <summary>Of everybody in a live directory who comes by, those who matter: those concerned, and the directory's own administrators.</summary>
/// <param name="concerned">Whom the schools' accounts concern.</param>
/// <param name="domain">A domain of which the directory must have addresses; null for none.</param>
public sealed class KeptPeople(PeopleConcerned concerned, string? domain)
{
    private readonly List<DirectoryPerson> _withoutId = [];
    private readonly string? _ending = domain is null ? null : $"@{domain}";
    private bool _isOurs = domain is null;

    /// <summary>How many came by.</summary>
    public int Total { get; private set; }

    /// <summary>True where nobody of many has an address of the domain.</summary>
    public bool IsAnotherTenant => !_isOurs && Total > 0;

    /// <summary>Those who are kept, by id.</summary>
    public Dictionary<string, DirectoryPerson> ById { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All who are kept.</summary>
    public IReadOnlyList<DirectoryPerson> All => [.. ById.Values, .. _withoutId];

    /// <summary>Takes or passes over a person who is there.</summary>
    /// <param name="person">The person.</param>
    public void Take(DirectoryPerson person)
    {
        Total++;
        _isOurs = _isOurs || person.Addresses.Any(one => one.EndsWith(_ending!, StringComparison.OrdinalIgnoreCase));
        if (!concerned.Includes(person) && person.AdministersDirectory is not true)
        {
            return;
        }

        concerned.Note(person);
        if (person.Id is null)
        {
            _withoutId.Add(person);
        }
        else
        {
            // Pages may overlap where somebody is added in the meantime.
            ById.TryAdd(person.Id, person);
        }
    }

    /// <summary>Takes or passes over a person who was deleted, who does not count.</summary>
    /// <param name="person">The person.</param>
    public void TakeDeleted(DirectoryPerson person)
    {
        if (concerned.Includes(person))
        {
            _withoutId.Add(person);
        }
    }
}
