using ComplianceMonitor.Core.Accounts.Access;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;
using ComplianceMonitor.Core.Tests.Controls;

namespace ComplianceMonitor.Core.Tests.Accounts;

/// <summary>A generated tenant: people as they are, a register that names some of them, and what the directories tell, the same for the same seed.</summary>
internal sealed class Tenant
{
    private static readonly string[] s_first = ["Ada", "Ben", "Cy", "Dot", "Eve", "Flo", "Guy", "Hal"];
    private static readonly string[] s_last = ["Brook", "Carr", "Dale", "Elm", "Finch", "Grove", "Heath"];
    private static readonly string[] s_titles = ["Headteacher", "Office Manager", "Computing Lead", "Teacher", "Bursar"];
    private static readonly string[] s_strong = ["fido2SecurityKey", "microsoftAuthenticatorPush", "softwareOneTimePasscode", "mobilePhone", "windowsHelloForBusiness"];
    private static readonly string[] s_weak = ["email", "securityQuestion", "temporaryAccessPass", "appPassword"];
    private readonly Random _random;

    public Tenant(int seed, bool complete)
    {
        _random = new(seed);
        People = [.. Enumerable.Range(0, _random.Next(4, 16)).Select(number => Person(number, complete))];
        Access = Policies(complete);
        Holders = Register(complete);
        Directories = complete ? [Whole()] : Perturbed();
    }

    public IReadOnlyList<Truth> People { get; private set; }

    public AccessPolicies Access { get; }

    public IReadOnlyList<string> Holders { get; }

    public IReadOnlyList<DirectorySnapshot> Directories { get; }

    public EvidenceSet Evidence => A.Evidence(A.Policy() with
    {
        Channels = A.Register(A.Channel("facebook", "a") with { Administrators = Holders, Posters = [] }),
    }) with
    { Directories = A.Seen(Directories) };

    /// <summary>Everybody whom the words may mean, seen or not.</summary>
    public IEnumerable<Truth> Meant(string holder) => People.Where(person =>
        string.Equals(person.Address, holder, StringComparison.Ordinal) || string.Equals(person.Name, holder, StringComparison.Ordinal)
        || (string.Equals(person.Title, holder, StringComparison.Ordinal) && person.Enabled));

    private Truth Person(int number, bool complete)
    {
        string name = complete ? $"{s_first[number % s_first.Length]} {s_last[number % s_last.Length]}" : $"{Any(s_first)} {Any(s_last)}";
        return new()
        {
            Id = $"00000000-0000-4000-8000-{number:000000000000}",
            Address = $"person{number}@fernhollow.example",
            Name = name,
            Title = complete ? number < s_titles.Length ? s_titles[number] : null : Chance(3) ? Any(s_titles) : null,
            Kind = complete ? PersonKind.Member : _random.Next(10) switch { 0 => PersonKind.Guest, 1 => PersonKind.Unknown, _ => PersonKind.Member },
            Enabled = !Chance(6),
            Methods = [.. Some(s_strong, 2), .. Some(s_weak, 2)],
            Allowed = !Chance(5),
        };
    }

    private string[] Register(bool complete) =>
    [
        .. Enumerable.Range(0, _random.Next(1, 5)).Select(_ =>
        {
            Truth person = Any(People);
            return _random.Next(complete ? 2 : 4) switch
            {
                0 => person.Address,
                1 => person.Name,
                2 => person.Title ?? person.Name,
                _ => Chance(2) ? "Zoe Nobody" : "someone@gmail.com",
            };
        }).Distinct(StringComparer.Ordinal),
    ];

    private DirectorySnapshot Whole() => Snapshot([.. People.Select(person => person.Entry(person.Reported()))]);

    private DirectorySnapshot Snapshot(IReadOnlyList<DirectoryPerson> people) => new()
    {
        Kind = DirectoryKind.Entra,
        Name = "fernhollow.example",
        Tenant = "fernhollow.example",
        TakenAt = A.Yesterday,
        Covers = DirectoryParts.People | DirectoryParts.Registration | DirectoryParts.Methods | DirectoryParts.Enforcement,
        Total = people.Count,
        People = people,
        Access = Access,
    };

    private IReadOnlyList<DirectorySnapshot> Perturbed()
    {
        DirectorySnapshot whole = Whole();
        return _random.Next(9) switch
        {
            0 => [WithoutLicence(whole)],
            1 => [Refused(whole)],
            2 => [whole with { People = [.. whole.People.Select(person => Chance(2) ? person with { SignIn = Nulls(person.SignIn) } : person)] }],
            3 => [whole with { People = [.. whole.People, .. whole.People.Where(_ => Chance(3)).Select(Twisted)] }],
            4 => Renamed(),
            5 => [whole with { TakenAt = A.Yesterday.AddDays(-_random.Next(31, 200)), People = [.. whole.People.Select(Twisted)] }],
            6 => [whole with { People = [.. whole.People.Select(person => Chance(2) ? Strange(person) : person)] }],
            7 => [whole with { People = [.. whole.People.Select(person => Chance(2) ? person with { SignIn = person.SignIn with { RefreshedAt = A.Yesterday.AddDays(-_random.Next(31, 90)), Capable = true, Registered = true } } : person)] }],
            _ => [whole, DirectorySnapshot.Untold(DirectoryKind.Google, "google", A.Yesterday, Reason.Unreachable, "Google does not answer.")],
        };
    }

    /// <summary>No report; the methods of those who matter, one by one.</summary>
    private DirectorySnapshot WithoutLicence(DirectorySnapshot whole) => whole with
    {
        People = [.. People.Select(person => person.Entry(person.Enabled && Chance(2) ? new() { Source = SignInSource.PersonsMethods, Methods = person.Methods } : SignIn.NotTold))],
        Gaps = [new(DirectoryParts.Registration, Reason.NotPermitted, "The tenant has no premium licence.")],
    };

    /// <summary>A 403 in the middle of paging.</summary>
    private DirectorySnapshot Refused(DirectorySnapshot whole) => whole with
    {
        People = [.. whole.People.Take(_random.Next(whole.People.Count))],
        Gaps = [new(DirectoryParts.People | DirectoryParts.Registration, Reason.NotPermitted, "Page 2 was refused.")],
    };

    /// <summary>A list of users of today, and a report without ids in which an address is still that of the person before.</summary>
    private IReadOnlyList<DirectorySnapshot> Renamed()
    {
        Truth before = Any(People);
        DirectorySnapshot report = Snapshot([.. People.Where(person => person.Enabled).Select(person => person.Entry(person.Reported(), tellsStanding: false) with { Id = null })]) with
        {
            Kind = DirectoryKind.EntraCsv,
            Name = "registration.csv",
            Covers = DirectoryParts.Registration,
            Access = null,
        };
        Truth after = new() { Id = "00000000-0000-4000-8000-000000009999", Address = before.Address, Name = "Una Newcomer" };
        People = [.. People.Select(person => person == before ? person with { Address = "renamed@fernhollow.example" } : person), after];
        return [Snapshot([.. People.Select(person => person.Entry(SignIn.NotTold))]) with { Kind = DirectoryKind.EntraCsv, Name = "users.csv", Covers = DirectoryParts.People, Access = null }, report];
    }

    private SignIn Nulls(SignIn signIn) => signIn with
    {
        Capable = Chance(2) ? null : signIn.Capable,
        Registered = Chance(2) ? null : signIn.Registered,
        Methods = Chance(2) ? null : signIn.Methods,
    };

    private DirectoryPerson Twisted(DirectoryPerson person) => person with
    {
        SignIn = Chance(2) ? person.SignIn : person.SignIn with { Source = SignInSource.Report, Capable = true, Registered = true },
        Standing = Chance(2) ? person.Standing : PersonStanding.Enabled,
    };

    /// <summary>A method that nobody knows: whether it counts cannot be told, so it must not.</summary>
    private DirectoryPerson Strange(DirectoryPerson person)
    {
        People = [.. People.Select(truth => string.Equals(truth.Id, person.Id, StringComparison.Ordinal) ? truth with { Methods = ["quantumKey"], Allowed = false } : truth)];
        return person with { SignIn = person.SignIn with { Methods = Chance(2) ? ["quantumKey"] : ["quantumKey", "email"], Capable = Chance(2) ? true : null, Registered = Chance(2) ? true : null } };
    }

    private AccessPolicies Policies(bool complete) => new()
    {
        SecurityDefaults = complete ? Chance(3) : _random.Next(4) switch { 0 => true, 1 => null, _ => false },
        Conditional = !complete && Chance(5) ? null :
        [
            .. Enumerable.Range(0, _random.Next(4)).Select(number => new AccessPolicy
            {
                Name = $"Policy {number}",
                State = Any(complete ? [AccessPolicyState.Enabled, AccessPolicyState.ReportOnly, AccessPolicyState.Disabled] : Enum.GetValues<AccessPolicyState>()),
                Included = Subjects(complete) with { Everyone = Chance(2) },
                Excluded = Chance(2) ? PolicySubjects.Nobody : Subjects(complete),
                AllApplications = !Chance(4),
                RequiresMfa = !Chance(4),
                Narrowed = Chance(4) ? ["trusted locations"] : [],
            }),
        ],
    };

    private PolicySubjects Subjects(bool complete) => new()
    {
        Guests = Chance(6),
        Users = [.. People.Where(_ => Chance(6)).Select(person => person.Id)],
        Groups = Chance(2) ? [] : [new("Group", !complete && Chance(4) ? null : [.. People.Where(_ => Chance(4)).Select(person => person.Id)])],
    };

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private T Any<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    private string[] Some(string[] values, int most) => [.. values.OrderBy(_ => _random.Next()).Take(_random.Next(most + 1))];
}
