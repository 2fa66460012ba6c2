using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Controls.Accounts;

/// <summary>C12: the school itself owns each account and keeps its credentials.</summary>
public sealed class CentralControl : IControl
{
    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C12", "central-control", "Central control", Area.Accounts, Severity.High, Owner.ItSupport, Version: 2);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence)
    {
        Roster? roster = Roster.Of(evidence);
        return Info.OfEachAccount(evidence, account =>
        {
            PlatformAnswer answer = PlatformAnswer.Of(evidence, account, PlatformParts.Ownership, evidence.Today.AddYears(-1));
            return Judge(account, answer, evidence).Advising(Remarks(account, answer.Evidence, roster, evidence.Today));
        });
    }

    private Finding Judge(OfficialAccount account, PlatformAnswer answer, EvidenceSet evidence)
    {
        string fix = $"Move {account.Subject} to a school-owned address; make the school the owner; store the credentials in the school's password manager.";
        string[] addresses = [.. account.Holders.Where(holder => holder.Contains('@', StringComparison.Ordinal))];
        return answer.Evidence switch
        {
            { OwnedBySchool: false } told => Info.Fail(account.Subject, $"{told.Source} says that {account.Subject} belongs to {told.OwnedBy ?? "a person"}, not to the school.", fix, account.Quotes),
            { AccountAddress: { } address, OwnedBySchool: not true } told when PersonalMail.Is(address) =>
                Info.Fail(account.Subject, $"{told.Source} says that {account.Subject} is registered to {address}, an address that a person owns.", fix, account.Quotes),
            _ when addresses.Length > 0 && addresses.Length == account.Holders.Count && addresses.All(PersonalMail.Is) =>
                Info.Fail(account.Subject, $"Only {Say.List(addresses)} holds {account.Subject}: an address that a person owns, not the school.", fix, account.Quotes),
            _ when answer.Gap is { } gap => Info.Unknown(account.Subject, gap) with { Quotes = account.Quotes },
            { OwnedBySchool: true } told => Info.Pass(account.Subject, $"{told.Source} says that {account.Subject} belongs to {told.OwnedBy ?? evidence.School.Name}.", account.Quotes),
            { AccountAddress: { } address } told when Domains(evidence).Any(domain => PersonalMail.IsOf(address, domain)) =>
                Info.Pass(account.Subject, $"{told.Source} says that {account.Subject} is registered to {address}.", account.Quotes),
            _ => Info.ByAttestation(
                evidence,
                account.Subject,
                "Nothing shows that the school owns this account and keeps its credentials: have IT support attest it (compliance attest C12).",
                fix,
                promise: promises => promises.HeldCentrally),
        };
    }

    private static IEnumerable<string?> Remarks(OfficialAccount account, PlatformEvidence? told, Roster? roster, DateOnly today)
    {
        string[] personal = [.. account.Holders.Where(PersonalMail.Is)];
        yield return personal is [_, ..] ? $"{Say.List(personal)} is an address that a person owns: name one of the school's." : null;
        string[] old = [.. (told?.Permissions ?? []).Where(one => one.Since < today.AddYears(-1)).Select(one => one.Name)];
        yield return old is [_, ..] ? $"Given more than a year ago: {Say.List(old)}. Remove what nobody needs, and renew the rest." : null;
        string[] blocked = roster is null ? [] :
        [
            .. account.Holders.Where(holder => roster.Find(holder) is Match.One { Person: var person } && person.Standing(today) is PersonStanding.Disabled or PersonStanding.Deleted),
        ];
        yield return blocked is [_, ..] ? $"Blocked in the directory and still named for {account.Subject}: {Say.List(blocked)}." : null;
    }

    /// <summary>The school's own domains: that of its website, and those of its tenants.</summary>
    private static IEnumerable<string> Domains(EvidenceSet evidence)
    {
        if (Uri.TryCreate(evidence.School.Website, UriKind.Absolute, out Uri? website))
        {
            yield return HostName.WithoutWww(website.Host);
        }

        foreach (DirectorySnapshot directory in evidence.Directories is Observation<IReadOnlyList<DirectorySnapshot>>.Seen seen ? seen.Value : [])
        {
            if (directory.Tenant is { } tenant && tenant.Contains('.', StringComparison.Ordinal))
            {
                yield return tenant;
            }
        }
    }
}
