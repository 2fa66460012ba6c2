using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Governance;

namespace ComplianceMonitor.Core.Controls.Reviews;

/// <summary>C06: what the change note says was added is in the body.</summary>
public sealed class ChangeNoteTrue : IControl
{
    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C06", "change-note-true", "Change note true to the body", Area.Reviews, Severity.Medium, Owner.Office);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) => Info.OfPolicy(evidence, Judge);

    private Finding Judge(DocumentFacts policy)
    {
        if (policy.Governance.ChangeNote is not { Claims.Count: > 0 } note)
        {
            return Info.DoesNotArise(policy, "The policy has no note of what changed.");
        }

        ChangeClaim[] missing = [.. note.Claims.Where(claim => claim.Verdict == ClaimVerdict.Missing)];
        ChangeClaim[] found = [.. note.Claims.Where(claim => claim.Verdict == ClaimVerdict.Found)];
        if (missing is [var first, ..])
        {
            return Info.Lacking(
                policy,
                $"The change note promises what the body lacks: \"{first.Words.Value}\".",
                string.Join(' ', missing.Select(Fix)),
                [.. missing.Select(claim => policy.Quote(claim.Words))]);
        }

        return found.Length == 0
            ? Info.Unknown(
                PolicyJudging.Policy, Reason.NoEvidence, "The change note names only changes that the previous version would show.", policy.Quote(note.Line))
            : Info.Kept(
                policy,
                "What the change note names is in the body.",
                [.. found.SelectMany(claim => new[] { policy.Quote(claim.Words), policy.Quote(claim.Found) })]);
    }

    private static string Fix(ChangeClaim claim) =>
        $"Either add the paragraph that the change note promises ('{claim.Words.Value}') or strike the claim from the note.";
}
