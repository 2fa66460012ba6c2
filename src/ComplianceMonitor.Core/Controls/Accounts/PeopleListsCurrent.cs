using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Controls.Accounts;

/// <summary>C20: it is said who administers and posts, and everybody named is current by the directory.</summary>
public sealed class PeopleListsCurrent : IControl
{
    private const string NameThem = "Name by role who administers each account and who may post, in the policy's register.";

    /// <inheritdoc/>
    public ControlInfo Info { get; } =
        new("C20", "people-lists-current", "Administrators and posters current", Area.Accounts, Severity.High, Owner.Office, Version: 2);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence)
    {
        OfficialAccounts accounts = OfficialAccounts.Of(evidence);
        Roster? roster = Roster.Of(evidence);
        bool nobody = accounts is { StatedNone: false } && accounts.AtLarge.Holders.Count == 0 && accounts.Each.All(account => account.Holders.Count == 0);
        return nobody && evidence.PolicyText is { } policy
            ? [Info.Lacking(policy, "Nobody is named, by name or role, to administer or to post on the school's accounts.", NameThem, policy.Quote(policy.Channels.RegisterLine))]
            : Info.OfEachAccount(evidence, account => Judge(account, accounts.Gap, roster, evidence));
    }

    private Finding Judge(OfficialAccount account, Gap? gap, Roster? roster, EvidenceSet evidence)
    {
        if (account.Holders.Count == 0)
        {
            return Info.Unknown(account.Subject, Reason.NoEvidence, $"Nobody is named for {account.Subject}, so there is nobody to look up.", account.Quotes);
        }

        UnnamedPeople? unnamed = UnnamedPeople.Of(account, roster, evidence);
        if (unnamed is { Certain: [_, ..] strangers })
        {
            return Info.Fail(
                account.Subject,
                $"On the platform and not named for {account.Subject}: {Say.List(strangers)}.",
                $"Remove {Say.List(strangers)} from {account.Subject}, or name them in the policy's register.",
                account.Quotes);
        }

        if (roster is null)
        {
            return Info.Unknown(account.Subject, Gap.Of(evidence.Directories, "The staff directory")!) with { Quotes = account.Quotes };
        }

        Finding finding = ByDirectory(account, gap, roster, unnamed, evidence);
        return finding.Advising(account switch
        {
            { Administrators: [], Posters: [_, ..] } => "The policy names who may post and not who administers.",
            { Administrators: [_, ..], Posters: [] } => "The policy names who administers and not who may post.",
            _ => null,
        });
    }

    private Finding ByDirectory(OfficialAccount account, Gap? gap, Roster roster, UnnamedPeople? unnamed, EvidenceSet evidence)
    {
        Presence[] seen = [.. account.Holders.Select(holder => Presence.Of(holder, roster, evidence.Today))];
        Presence[] gone = [.. seen.Where(one => one.Standing == Standing.Gone)];
        Presence? unsure = seen.FirstOrDefault(one => one.Standing == Standing.NotShown);
        Basis basis = seen.Any(one => one.IsInferred) ? Basis.Inferred : Basis.Verified;
        return (gone, unsure) switch
        {
            ([_, ..], _) => Info.Fail(
                account.Subject,
                $"No longer in the directory and still named for {account.Subject}: {Say.List([.. gone.Select(one => one.Said)])}.",
                $"Remove {Say.List([.. gone.Select(one => one.Holder)])}, no longer in the directory, from {account.Subject} and from the policy; give roles, not only names.",
                account.Quotes),
            (_, { }) => Info.Unknown(account.Subject, unsure.Gap!) with { Quotes = account.Quotes },
            _ when gap is not null => Info.Unknown(account.Subject, gap),
            _ when unnamed is { Unclear: [_, ..] unclear } => Info.Unknown(
                account.Subject, Reason.Partial, $"On the platform for {account.Subject}: {Say.List(unclear)}. The register names roles, and the directory does not show that these hold them.", account.Quotes),
            _ => Info.Pass(account.Subject, $"Everybody named for {account.Subject} is in the directory: {Say.List(account.Holders)}.", account.Quotes) with { Basis = basis },
        };
    }
}
