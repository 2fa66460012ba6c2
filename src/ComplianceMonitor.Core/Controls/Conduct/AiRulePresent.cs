using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Core.Controls.Conduct;

/// <summary>C26: there is a rule on content that was made or altered with AI.</summary>
public sealed class AiRulePresent : IControl
{
    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C26", "ai-rule-present", "AI content rule present", Area.Conduct, Severity.Medium, Owner.Headteacher);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) => Info.OfPolicy(evidence, Judge);

    private Finding Judge(DocumentFacts policy) => policy.Conduct.AiRule is { } rule
        ? Info.Kept(policy, "The policy has a rule on content made or altered with AI.", policy.Quote(rule))
        : Info.Lacking(
            policy,
            "The policy has no rule on content made or altered with AI.",
            "Add: 'Nobody may create or share AI-generated or altered images, audio or text of pupils, staff or the school without authority; "
            + "report deepfakes to the DSL at once.'");
}
