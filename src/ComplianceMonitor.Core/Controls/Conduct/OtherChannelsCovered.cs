using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Controls.Conduct;

/// <summary>C30: messaging apps, class apps or parents' groups are in scope, and a rule applies to them.</summary>
public sealed class OtherChannelsCovered : IControl
{
    private const string Fix =
        "Add: 'Staff use only the school's class app and school e-mail to reach pupils and parents; WhatsApp groups of parents are not run by the school.'";

    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C30", "other-channels-covered", "Other channels covered", Area.Conduct, Severity.Medium, Owner.Headteacher);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) => Info.OfPolicy(evidence, policy => policy.Conduct switch
    {
        { OtherChannelsNamed: null } => Info.Lacking(policy, "No messaging app, class app or parents' group is named as in scope.", Fix),
        { OtherChannelsRule: null, OtherChannelsNamed: { } named } =>
            Info.Lacking(policy, $"The policy names {named.Value} and has no rule that applies to it.", Fix, policy.Quote(named)),
        { OtherChannelsRule: { } rule, OtherChannelsNamed: { } named } => Info.Kept(
            policy, "Messaging apps, class apps or parents' groups are in scope, and a rule applies to them.", policy.Quote(named), policy.Quote(rule)),
    });
}
