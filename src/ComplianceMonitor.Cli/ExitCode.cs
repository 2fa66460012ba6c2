using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports;

namespace ComplianceMonitor.Cli;

/// <summary>What the command answers to the shell. The first that applies.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing to complain about.</summary>
    public const int Done = 0;

    /// <summary><c>--fail-on</c> was met.</summary>
    public const int Failed = 1;

    /// <summary>Bad usage or bad input.</summary>
    public const int BadInput = 2;

    /// <summary>Something could not be checked, and <c>--strict</c> was given.</summary>
    public const int NotChecked = 3;

    /// <summary>The answer to findings.</summary>
    /// <param name="session">What was asked for.</param>
    /// <param name="findings">The findings.</param>
    public static int Of(Session session, IReadOnlyCollection<Finding> findings) =>
        session.Strict && findings.Any(finding => finding.Outcome is Outcome.Unknown) ? NotChecked
        : findings.Any(finding => finding.Outcome is Outcome.Fail && finding.Severity <= session.FailOn) ? Failed
        : Done;

    /// <summary>The answer to what is recorded. A risk that somebody accepted is no failure.</summary>
    /// <param name="session">What was asked for.</param>
    /// <param name="findings">The findings.</param>
    public static int Of(Session session, IReadOnlyCollection<ReportedFinding> findings) =>
        session.Strict && findings.Any(finding => finding.NotChecked) ? NotChecked
        : findings.Any(finding => finding.ToMend && finding.Severity <= session.FailOn) ? Failed
        : Done;
}
