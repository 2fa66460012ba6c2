using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Controls.Accounts;

/// <summary>C13: at least two different people or roles are named for each account. "Administrators" is no number.</summary>
public sealed class TwoPeoplePerAccount : IControl
{
    /// <inheritdoc/>
    public ControlInfo Info { get; } =
        new("C13", "two-people-per-account", "At least two people per account", Area.Accounts, Severity.Medium, Owner.Headteacher);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence)
    {
        Gap? gap = OfficialAccounts.Of(evidence).Gap;
        Roster? roster = Roster.Of(evidence);
        return Info.OfEachAccount(evidence, account => Judge(account, gap).Advising(roster is null ? null : SamePerson(account, roster)));
    }

    /// <summary>A name and a role may be one person: a remark, since a directory only infers it.</summary>
    private static string? SamePerson(OfficialAccount account, Roster roster) => account.Holders
        .GroupBy(holder => (roster.Find(holder) as Match.One)?.Person)
        .FirstOrDefault(same => same.Key is not null && same.Count() > 1) is { } one
            ? $"By the directory {Say.List([.. one])} are one person, {one.Key!.Name}: name somebody else too."
            : null;

    private Finding Judge(OfficialAccount account, Gap? gap) => account.Holders switch
    {
        { Count: >= 2 } holders => Info.Pass(account.Subject, $"Named for {account.Subject}: {Say.List(holders)}.", account.Quotes)
            .Advising(account.Administrators.Count == 1 && account.Posters.Count > 0 ? "Only one administrator is named: name a second." : null),
        _ when gap is not null => Info.Unknown(account.Subject, gap),
        [var only] => Info.Fail(
            account.Subject,
            $"Only {only} is named for {account.Subject}.",
            $"Name a second administrator (role) for {account.Subject}.",
            account.Quotes),
        _ => Info.Unknown(
            account.Subject,
            Reason.NoEvidence,
            $"Neither the policy nor the school's file names a person or role for {account.Subject}; add them under channels.",
            account.Quotes),
    };
}
