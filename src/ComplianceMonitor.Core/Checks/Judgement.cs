using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Checks;

/// <summary>Lets controls judge evidence.</summary>
public static class Judgement
{
    /// <summary>
    /// What the controls find: each control and subject once, the worst where a control says two things. A control that breaks down on
    /// the evidence answers Unknown, so that it neither passes nor keeps the others from being heard.
    /// </summary>
    /// <param name="controls">The controls.</param>
    /// <param name="evidence">The evidence.</param>
    public static IReadOnlyList<Finding> Of(IEnumerable<IControl> controls, EvidenceSet evidence) =>
    [
        .. controls.SelectMany(control => Judge(control, evidence))
            .GroupBy(finding => (finding.Control, finding.Subject))
            .Select(same => same.MaxBy(finding => finding.Outcome.Gravity)!),
    ];

    private static IReadOnlyList<Finding> Judge(IControl control, EvidenceSet evidence)
    {
        try
        {
            return [.. control.Judge(evidence)];
        }
        catch (Exception exception)
        {
            return [control.Info.Unknown(
                "this check itself", Reason.Unreadable, $"This check broke down on the evidence ({exception.GetType().Name}): report it as a fault of the product.")];
        }
    }
}
