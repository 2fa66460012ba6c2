using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Checks;

/// <summary>How a call for a check ended.</summary>
public abstract record CheckResult
{
    private CheckResult()
    {
    }

    /// <summary>It was done now and is recorded.</summary>
    /// <param name="Run">Which check.</param>
    /// <param name="EvidenceHash">The hash of its manifest.</param>
    /// <param name="Counts">How many findings ended how.</param>
    /// <param name="Findings">What was found.</param>
    /// <param name="Changes">What that changes about what was recorded.</param>
    public sealed record Done(
        RunId Run, string EvidenceHash, OutcomeCounts Counts, IReadOnlyList<Finding> Findings, IReadOnlyList<FindingChange> Changes) : CheckResult;

    /// <summary>It was done before for this period; nothing was changed.</summary>
    /// <param name="Run">Its record.</param>
    public sealed record AlreadyDone(RunRecord Run) : CheckResult;

    /// <summary>Another host works at it, or took it over in the meantime.</summary>
    /// <param name="Run">Which check.</param>
    /// <param name="Until">When its lease ends; null where that is not known.</param>
    public sealed record InProgress(RunId Run, DateTimeOffset? Until) : CheckResult;
}
