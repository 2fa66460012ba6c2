using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Controls.Channels;

/// <summary>C08: policy and website show the same open accounts. A closed one that is still linked is C11's.</summary>
public sealed class ChannelsPolicyWebsite : IControl
{
    private static readonly OtherSource Site = new(
        "the website",
        row => row.OnWebsite == true,
        row => row.WebsiteProof,
        row => $"Link {row.Words} from the website, or mark it as closed in the policy.",
        row => $"Add {row.Words} to the policy's register, or remove its link from {row.WebsiteProof?.Document.Name ?? "the website"}.",
        promises => promises.LinkedFromWebsite);

    /// <inheritdoc/>
    public ControlInfo Info { get; } =
        new("C08", "channels-policy-website", "Policy and website list the same channels", Area.Channels, Severity.High, Owner.ItSupport);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence)
    {
        SeenDocuments pages = SeenDocuments.Pages(evidence);
        return Info.CompareWith(evidence, Reconciliation.Of(evidence.PolicyText, null, pages.Documents), pages.Gap, Site);
    }
}
