using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Channels;

namespace ComplianceMonitor.Core.Controls.Channels;

/// <summary>C11: an account that the register marks as closed is linked from nowhere and no longer live.</summary>
public sealed class ClosedAccountsUnlinked : IControl
{
    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C11", "closed-accounts-unlinked", "Closed accounts unlinked", Area.Channels, Severity.Medium, Owner.ItSupport);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence)
    {
        if (evidence.PolicyText is not { } policy)
            return [Info.Unknown(PolicyJudging.Policy, evidence.PolicyGap!)];

        StatedChannel[] closed = [.. policy.Channels.All.Where(channel => channel.State == ChannelState.Closed)];
        if (closed.Length == 0)
        {
            return policy.Channels.Register is RegisterState.Absent or RegisterState.HeadingsOnly
                ? [Info.Unknown(PolicyJudging.Policy, Reason.NoEvidence, "The policy has no register, so nothing says which accounts were closed.", policy.Quote(policy.Channels.RegisterLine))]
                : [Info.DoesNotArise(policy, "The register marks no account as closed.", policy.Quote(policy.Channels.RegisterLine))];
        }

        IReadOnlyList<ChannelRow> rows =
            Reconciliation.Of(policy, SeenDocuments.Notices(evidence).Documents, SeenDocuments.Pages(evidence).Documents);
        return closed
            .Select(channel => Judge(channel, policy, rows.FirstOrDefault(row => IsShown(row, channel, policy))))
            .DistinctBy(finding => finding.Subject, StringComparer.Ordinal);
    }

    private Finding Judge(StatedChannel channel, DocumentFacts policy, ChannelRow? shown)
    {
        string subject = OfficialAccounts.SubjectOf(channel.Platform, channel.Handle, channel.DisplayName);
        string where = shown?.OnWebsite == true ? "the website" : "the privacy notice";
        return shown is null
            ? Info.Unknown(
                subject, Reason.NoEvidence, "The policy calls this account closed, and nobody has looked whether it is still live.", policy.Quote(channel.Line))
            : Info.Fail(
                subject,
                $"The policy calls {subject} closed, and {where} still shows it.",
                $"Remove the link to {shown.Words} from {(shown.WebsiteProof ?? shown.NoticeProof)?.Document.Name ?? where}; delete or hand back the account if it is still live.",
                policy.Quote(channel.Line),
                ChannelJudging.Quote(shown.WebsiteProof),
                ChannelJudging.Quote(shown.NoticeProof)) with { Basis = channel.Handle is null ? Basis.Inferred : Basis.Verified };
    }

    /// <summary>A closed account without a name is the one of its platform that is shown, unless the register has an open one there.</summary>
    private static bool IsShown(ChannelRow row, StatedChannel closed, DocumentFacts policy) =>
        row.InPolicy == false && (row.OnWebsite == true || row.InNotice == true)
        && string.Equals(row.Platform, closed.Platform, StringComparison.Ordinal)
        && (string.Equals(row.Handle, closed.Handle, StringComparison.Ordinal)
            || ((closed.Handle is null || row.Handle is null) && !policy.Channels.Open.Any(open => string.Equals(open.Platform, closed.Platform, StringComparison.Ordinal))));
}
