using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Channels;

namespace ComplianceMonitor.Core.Controls.Channels;

/// <summary>C10: no account presents itself as the school's that the register lacks.</summary>
public sealed class NoUnlistedAccounts : IControl
{
    private const string Search = "search for accounts";

    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C10", "no-unlisted-accounts", "No unlisted or posing accounts", Area.Channels, Severity.High, Owner.ItSupport);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence)
    {
        Finding unsearched = Info.Unknown(
            Search, Reason.NoEvidence, "No search for accounts in the school's name was made; set up a search source, or look by hand and register what you find.");
        if (evidence.PolicyText is not { } policy || OfficialAccounts.Of(evidence).Gap is not null)
        {
            return [unsearched];
        }

        IReadOnlyList<ChannelRow> rows =
            Reconciliation.Of(policy, SeenDocuments.Notices(evidence).Documents, SeenDocuments.Pages(evidence).Documents);
        return
        [
            .. rows.Where(row => row.InPolicy == false && (row.OnWebsite == true || row.InNotice == true) && IsUnlisted(row, policy))
                .Select(row => Unlisted(row, Resembled(row, policy))),
            unsearched,
        ];
    }

    /// <summary>The register knows closed and planned accounts too; a platform without a name may be one that it lists.</summary>
    private static bool IsUnlisted(ChannelRow row, DocumentFacts policy) =>
        row.PolicyProof is null
        && !(row.Handle is null && policy.Channels.All.Any(channel => string.Equals(channel.Platform, row.Platform, StringComparison.Ordinal)));

    /// <summary>The registered account whose name is nearly the same: a slip of the pen, or somebody who wants to be taken for it.</summary>
    private static StatedChannel? Resembled(ChannelRow row, DocumentFacts policy) => policy.Channels.All.FirstOrDefault(channel =>
        string.Equals(channel.Platform, row.Platform, StringComparison.Ordinal) && channel.Handle is { } registered && row.Handle is { } shown && Resemblance.IsNear(registered, shown));

    private Finding Unlisted(ChannelRow row, StatedChannel? resembled)
    {
        Proof shown = (row.WebsiteProof ?? row.NoticeProof)!;
        string source = row.OnWebsite == true ? "The website" : "The privacy notice";
        string summary = $"{source} ({shown.Document.Name}) presents {row.Words} as the school's, and the register lacks it.";
        return resembled is null
            ? Info.Fail(
                row.Subject,
                summary,
                $"If it is the school's, a class's or a department's, authorise it and add this row to the policy's register:\n{row.RegisterRow}\n"
                + $"If others run it, take it off {shown.Document.Name} or say beside it who does; if it poses as the school, report it to {row.PlatformName} as impersonation.",
                ChannelJudging.Quote(row.WebsiteProof),
                ChannelJudging.Quote(row.NoticeProof))
            : Info.Fail(
                row.Subject,
                $"{summary} Its name is nearly that of the registered account {resembled.Handle}: a slip in writing, or an imposter.",
                $"Open {row.Address ?? row.Handle}. If it is a slip, write {resembled.Handle} in {shown.Document.Name}; "
                + $"if it is another account that poses as the school's, remove the link and report it to {row.PlatformName} as impersonation.",
                ChannelJudging.Quote(row.WebsiteProof),
                ChannelJudging.Quote(row.NoticeProof));
    }
}
