using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;

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
        return [.. rows.Where(row => row.InPolicy == false && (row.OnWebsite == true || row.InNotice == true) && IsUnlisted(row, policy)).Select(Unlisted), unsearched];
    }

    /// <summary>The register knows closed and planned accounts too; a platform without a name may be one that it lists.</summary>
    private static bool IsUnlisted(ChannelRow row, DocumentFacts policy) =>
        row.PolicyProof is null
        && !(row.Handle is null && policy.Channels.All.Any(channel => string.Equals(channel.Platform, row.Platform, StringComparison.Ordinal)));

    private Finding Unlisted(ChannelRow row) => Info.Fail(
        row.Subject,
        $"{(row.OnWebsite == true ? "The website" : "The privacy notice")} presents {row.Words} as the school's, and the register lacks it.",
        $"Authorise and register {row.Words}, have it renamed or closed, or report it to {row.PlatformName} as impersonation.",
        ChannelJudging.Quote(row.WebsiteProof),
        ChannelJudging.Quote(row.NoticeProof));
}
