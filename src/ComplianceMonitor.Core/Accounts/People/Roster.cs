using ComplianceMonitor.Core.Accounts.Access;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Accounts.People;

/// <summary>The people of all directories, to look up whom a register means.</summary>
internal sealed class Roster
{
    private const int Many = 2_000;

    private readonly IReadOnlyList<DirectorySnapshot> _directories;
    private readonly IReadOnlyList<Person> _people;
    private readonly Lookup _lookup;
    private readonly Dictionary<DirectorySnapshot, AccessRules> _rules = new(ReferenceEqualityComparer.Instance);
    private readonly DateOnly _today;

    private Roster(IReadOnlyList<DirectorySnapshot> directories, DateOnly today)
    {
        _directories = directories;
        _today = today;
        _people = Joining.Of(directories);
        _lookup = new(_people);
    }

    /// <summary>The people of the evidence; null where no directory was seen.</summary>
    /// <param name="evidence">What was gathered.</param>
    public static Roster? Of(EvidenceSet evidence) => evidence.Directories switch
    {
        // Of a large directory only those are joined whom the register may mean: the findings are the same.
        Observation<IReadOnlyList<DirectorySnapshot>>.Seen seen when seen.Value.Sum(directory => directory.People.Count) > Many =>
            new(((Observation<IReadOnlyList<DirectorySnapshot>>.Seen)PeopleConcerned.Only(evidence).Directories).Value, evidence.Today),
        Observation<IReadOnlyList<DirectorySnapshot>>.Seen seen => new(seen.Value, evidence.Today),
        _ => null,
    };

    /// <summary>The directories.</summary>
    public IReadOnlyList<DirectorySnapshot> Directories => _directories;

    /// <summary>Why silence about somebody means nothing: a directory that is old, or does not list everybody; null where each lists everybody.</summary>
    public Gap? PeopleGap => _directories is [] ? new(Reason.NoEvidence, "No directory was given.")
        : _directories.FirstOrDefault(one => !Person.IsRecent(London.Day(one.TakenAt), _today)) is { } old ? Old(old)
        : _directories.Where(one => (one.Covers & DirectoryParts.People) != DirectoryParts.None).Select(one => one.GapOf(DirectoryParts.People)).FirstOrDefault(gap => gap is not null) is { } gap ? gap
        : _directories.Any(one => (one.Covers & DirectoryParts.People) != DirectoryParts.None) ? null
        : _directories[0].GapOf(DirectoryParts.People);

    /// <summary>Why a name or title that one person bears may mean somebody else: a part of the people was not read; null where all were.</summary>
    private Gap? NamesakeGap => _directories.SelectMany(one => one.Gaps).FirstOrDefault(gap => (gap.Part & DirectoryParts.People) != DirectoryParts.None) is { } gap ? new(gap.Reason, gap.Because) : null;

    /// <summary>Why nothing is known of a person's registration: what a directory says that it lacks, else that none was given.</summary>
    public Gap RegistrationGap => OldRegistration
        ?? _directories.Where(one => (one.Covers & DirectoryParts.Registration) != DirectoryParts.None)
            .Select(one => one.GapOf(DirectoryParts.Registration)).FirstOrDefault(gap => gap is not null)
        ?? _directories.Select(one => one.GapOf(DirectoryParts.Registration)).FirstOrDefault(gap => gap is not null)
        ?? new(Reason.Partial, "The report leaves out people who are disabled, deleted or new: look at the person in the directory, and read the report again tomorrow.");

    private Gap? OldRegistration =>
        _directories.FirstOrDefault(one => (one.Covers & DirectoryParts.Registration) != DirectoryParts.None && !Person.IsRecent(London.Day(one.TakenAt), _today)) is { } old ? Old(old) : null;

    /// <summary>Says that a directory is too old.</summary>
    /// <param name="directory">The directory.</param>
    public Gap Old(DirectorySnapshot directory) => Old(directory.Name, London.Day(directory.TakenAt));

    /// <summary>Says that what a directory tells is too old.</summary>
    /// <param name="name">The directory's name.</param>
    /// <param name="asOf">The day that it is about.</param>
    public Gap Old(string name, DateOnly asOf) => new(
        Reason.Stale, $"{name} is of {Say.Day(asOf)}, {Say.Count(_today.DayNumber - asOf.DayNumber, "day")} ago, and counts for {Person.MostDays} days: export it again.");

    /// <summary>Whether the sign-in asks somebody for MFA. An export without the rules of sign-in is told by the live directory of the same tenant.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="kind">What it is, where another export tells.</param>
    public Enforcement Demand(Entry entry, PersonKind kind)
    {
        DirectorySnapshot ruled = entry.Directory.Access is not null || entry.Directory.Tenant is null ? entry.Directory
            : _directories.FirstOrDefault(other => other.Access is not null && string.Equals(other.Tenant, entry.Directory.Tenant, StringComparison.OrdinalIgnoreCase))
            ?? entry.Directory;
        if (!_rules.TryGetValue(ruled, out AccessRules? rules))
        {
            _rules[ruled] = rules = new(ruled.Access);
        }

        return rules.Of(entry.Person with { Kind = kind });
    }

    /// <summary>Whom the words of a register mean.</summary>
    /// <param name="holder">A name, role or address.</param>
    public Match Find(string holder)
    {
        if (holder.Contains('@', StringComparison.Ordinal))
        {
            return _lookup.ByAddress(holder.Trim()) switch
            {
                [] => new Match.Nobody(),
                [var only] => new Match.One(only, Basis.Verified),
                var several => new Match.Several(several),
            };
        }

        (IReadOnlyList<Person> named, bool full) = _lookup.ByName(holder);
        if (named.Count > 0)
        {
            // A name that somebody bears who is gone, and somebody who is here, tells nothing of either.
            return named is [var one] ? Inferred(one, full) : new Match.Several(named);
        }

        Person[] holding = Holder.IsRole(holder) ? [.. _lookup.ByRole(holder).Where(person => person.Standing(_today) is PersonStanding.Enabled)] : [];
        return holding switch
        {
            [] => new Match.Nobody(),
            [var only] => Inferred(only, inFull: true),
            _ => new Match.Several(holding),
        };
    }

    private Match Inferred(Person person, bool inFull) =>
        NamesakeGap is { } gap ? new Match.Unsure(gap) : new Match.One(person, Basis.Inferred) { InFull = inFull };
}
