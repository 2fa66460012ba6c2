using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Governance;

namespace ComplianceMonitor.Core.Controls.Reviews;

/// <summary>C04: the policy says who approved this version and when; else somebody attests the minutes.</summary>
public sealed class ApprovalRecorded : IControl
{
    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C04", "approval-recorded", "Approval recorded", Area.Reviews, Severity.Medium, Owner.Headteacher);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) => Info.OfPolicy(evidence, policy => Judge(policy, evidence));

    private Finding Judge(DocumentFacts policy, EvidenceSet evidence)
    {
        Approval approval = policy.Governance.Approval;
        bool dated = approval.Date?.Value.First <= evidence.Today;
        Quote?[] quotes = [policy.Quote(approval.Body), policy.Quote(approval.Date), policy.Quote(approval.BlankTable)];
        if (approval.Body is { } body && dated)
        {
            return Info.Kept(policy, $"Approved by {body.Value}, {approval.Date!.Raw}.", quotes);
        }

        if (evidence.Latest(Info.Id, PolicyJudging.Policy) is { Holds: true } said && said.ValidUntil >= evidence.Today)
        {
            return Info.Kept(policy, $"{said.By} stated on {Say.Day(said.On)}: {said.Statement}", quotes) with { Basis = Basis.Attested };
        }

        string summary = (approval.Body, approval.Date) switch
        {
            ({ } by, null) => $"The policy names {by.Value} and no date of approval.",
            (_, { } date) when !dated => $"The date of approval ({date.Raw}) lies after the day of the check.",
            (null, { } date) => $"The policy gives a date ({date.Raw}) and does not say who approved it.",
            _ when approval.BlankTable is not null => "The approval table is blank.",
            _ => "The policy does not say who approved it, nor when.",
        };
        return Info.Lacking(policy, summary, Fix(approval), quotes);
    }

    private static string Fix(Approval approval) =>
        $"Add 'Approved by {approval.Body?.Value ?? "the governing body"}', the day of the meeting and the number of the minute.";
}
