using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Controls.Accounts;

/// <summary>C20: it is said who administers and posts, and everybody named is current by the directory.</summary>
public sealed class PeopleListsCurrent : IControl
{
    private const string NameThem = "Name by role who administers each account and who may post, in the policy's register.";

    /// <inheritdoc/>
    public ControlInfo Info { get; } =
        new("C20", "people-lists-current", "Administrators and posters current", Area.Accounts, Severity.High, Owner.Office);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence)
    {
        OfficialAccounts accounts = OfficialAccounts.Of(evidence);
        bool nobody = accounts is { StatedNone: false } && accounts.AtLarge.Holders.Count == 0 && accounts.Each.All(account => account.Holders.Count == 0);
        return nobody && evidence.PolicyText is { } policy
            ? [Info.Lacking(policy, "Nobody is named, by name or role, to administer or to post on the school's accounts.", NameThem, policy.Quote(policy.Channels.RegisterLine))]
            : Info.OfEachAccount(evidence, account => Judge(account, accounts.Gap, evidence));
    }

    private Finding Judge(OfficialAccount account, Gap? gap, EvidenceSet evidence)
    {
        if (account.Holders.Count == 0)
        {
            return Info.Unknown(account.Subject, Reason.NoEvidence, $"Nobody is named for {account.Subject}, so there is nobody to look up.", account.Quotes);
        }

        if (evidence.Staff is not Observation<IReadOnlyList<StaffMember>>.Seen staff)
        {
            return Info.Unknown(account.Subject, Gap.Of(evidence.Staff, "The staff directory")!) with { Quotes = account.Quotes };
        }

        ILookup<Standing, string> by = account.Holders.ToLookup(holder => StaffDirectory.StandingOf(holder, staff.Value));
        Finding finding = by[Standing.Gone].ToList() is [_, ..] gone
            ? Info.Fail(
                account.Subject,
                $"No longer in the directory and still named for {account.Subject}: {Say.List(gone)}.",
                $"Remove {Say.List(gone)}, no longer in the directory, from {account.Subject} and from the policy; give roles, not only names.",
                account.Quotes)
            : by[Standing.NotShown].ToList() is [_, ..] unseen
                ? Info.Unknown(account.Subject, Reason.NoEvidence, $"The directory does not show who holds: {Say.List(unseen)}.", account.Quotes)
                : gap is not null ? Info.Unknown(account.Subject, gap)
                : Info.Pass(account.Subject, $"Everybody named for {account.Subject} is in the directory: {Say.List(account.Holders)}.", account.Quotes);
        return finding.Advising(account switch
        {
            { Administrators: [], Posters: [_, ..] } => "The policy names who may post and not who administers.",
            { Administrators: [_, ..], Posters: [] } => "The policy names who administers and not who may post.",
            _ => null,
        });
    }
}
