using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Controls.Channels;

/// <summary>C09: policy and privacy notices name the same open accounts.</summary>
public sealed class ChannelsPolicyNotice : IControl
{
    private static readonly OtherSource Notice = new(
        "the privacy notice",
        row => row.InNotice == true,
        row => row.NoticeProof,
        row => $"Add to the privacy notice: 'We run {row.Words}; posts are public; {row.PlatformName} is a separate controller.'",
        row => $"Add {row.Words} to the policy's register, or take it out of {row.NoticeProof?.Document.Name ?? "the privacy notice"}.",
        promises => promises.ListedInPrivacyNotice);

    /// <inheritdoc/>
    public ControlInfo Info { get; } =
        new("C09", "channels-policy-notice", "Policy and privacy notice list the same channels", Area.Channels, Severity.High, Owner.Dpo);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence)
    {
        SeenDocuments notices = SeenDocuments.Notices(evidence);
        return Info.CompareWith(evidence, Reconciliation.Of(evidence.PolicyText, notices.Documents, null), notices.Gap, Notice);
    }
}
