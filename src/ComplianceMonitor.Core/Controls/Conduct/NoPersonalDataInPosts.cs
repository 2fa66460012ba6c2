using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Controls.Conduct;

/// <summary>C18: the posts of the last thirty days hold no personal data that the policy forbids.</summary>
public sealed class NoPersonalDataInPosts : IControl
{
    private const int Days = 30;

    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C18", "no-personal-data-in-posts", "No personal data in posts", Area.Conduct, Severity.High, Owner.Dpo);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) => Info.OfEachAccount(evidence, account => Info.ByAttestation(
        evidence,
        account.Subject,
        "No posts of the last 30 days were read: look through a sample and attest what you saw (compliance attest C18).",
        $"Remove or edit the posts of {account.Subject} that hold personal data; check consent; record whether it is a breach.",
        evidence.Today.AddDays(-Days)));
}
