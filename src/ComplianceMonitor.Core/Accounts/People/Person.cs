using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Checks;

namespace ComplianceMonitor.Core.Accounts.People;

/// <summary>An entry, and the directory that it stands in.</summary>
internal sealed record Entry(DirectorySnapshot Directory, DirectoryPerson Person)
{
    /// <summary>Exports and live readings of one product share their ids.</summary>
    public bool IsGoogle => Directory.Kind is Schools.DirectoryKind.Google or Schools.DirectoryKind.GoogleCsv;

    /// <summary>The day that what it says is about.</summary>
    public DateOnly AsOf => London.Day(Person.SignIn.RefreshedAt is { } refreshed && refreshed < Directory.TakenAt ? refreshed : Directory.TakenAt);

    /// <summary>The day that its being in the directory is about.</summary>
    public DateOnly Taken => London.Day(Directory.TakenAt);
}

/// <summary>One person: all entries that are the same by immutable id, or by a verified address.</summary>
internal sealed record Person(IReadOnlyList<Entry> Entries)
{
    /// <summary>The days after which a reading no longer counts.</summary>
    public const int MostDays = 30;

    /// <summary>The name that people see; else an address.</summary>
    public string Name => Entries.Select(entry => entry.Person.DisplayName).FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) ?? Address ?? "somebody without a name";

    /// <summary>An address that is the same from run to run: the name of sign-in, else the first of mail.</summary>
    public string? Address => Entries.Select(entry => entry.Person.UserPrincipalName?.ToLowerInvariant()).FirstOrDefault(name => name is not null)
        ?? Entries.SelectMany(entry => entry.Person.Addresses).FirstOrDefault();

    /// <summary>Name and address: what a finding about this person is about.</summary>
    public string Subject => Address is { } address && !string.Equals(address, Name, StringComparison.OrdinalIgnoreCase) ? $"{Name} <{address}>" : Name;

    /// <summary>True where two different ids of one product came together: nobody can tell who it is.</summary>
    public bool IsSeveral => Entries.Where(entry => entry.Person.Id is not null && entry.Person.Standing != PersonStanding.Deleted)
        .GroupBy(entry => entry.IsGoogle).Any(same => same.DistinctBy(entry => entry.Person.Id, StringComparer.OrdinalIgnoreCase).Count() > 1);

    /// <summary>What kind of entry it is: the first that the directories tell.</summary>
    public PersonKind Kind => Entries.Select(entry => entry.Person.Kind).FirstOrDefault(kind => kind != PersonKind.Unknown);

    /// <summary>Whether the account can be used, by the entries that are recent; Unknown where they differ or say nothing.</summary>
    /// <param name="today">The day of the check.</param>
    public PersonStanding Standing(DateOnly today)
    {
        PersonStanding[] said = [.. Recent(today).Select(entry => entry.Person.Standing).Where(standing => standing != PersonStanding.Unknown).Distinct()];
        return said switch
        {
            [var only] => only,
            [PersonStanding.Disabled, PersonStanding.Deleted] or [PersonStanding.Deleted, PersonStanding.Disabled] => PersonStanding.Deleted,
            [] when Recent(today).Any(entry => entry.Person.SignIn.Source == SignInSource.Report) => PersonStanding.Enabled,
            _ => PersonStanding.Unknown,
        };
    }

    /// <summary>True where one recent entry can be used and another is blocked.</summary>
    /// <param name="today">The day of the check.</param>
    public bool IsContradictory(DateOnly today) =>
        Recent(today).Any(entry => entry.Person.Standing == PersonStanding.Enabled) && Recent(today).Any(entry => entry.Person.Standing is PersonStanding.Disabled or PersonStanding.Deleted);

    /// <summary>The entries of directories that were read lately.</summary>
    /// <param name="today">The day of the check.</param>
    public IEnumerable<Entry> Recent(DateOnly today) => Entries.Where(entry => IsRecent(entry.Taken, today));

    /// <summary>True for a day that is not too long ago.</summary>
    /// <param name="day">The day.</param>
    /// <param name="today">The day of the check.</param>
    public static bool IsRecent(DateOnly day, DateOnly today) => day.AddDays(MostDays) >= today;
}
