using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports;

namespace ComplianceMonitor.Cli.Channels;

/// <summary>What is somebody's to mend, and the lines that prove it.</summary>
internal sealed record MatrixNote(string Control, string Subject, bool Fails, string Summary, Owner Owner, IReadOnlyList<Quote> Quotes)
{
    public static MatrixNote Of(Finding finding) => new(finding.Control, finding.Subject, finding.Outcome is Outcome.Fail, finding.Summary, finding.Owner, finding.Quotes);

    public static MatrixNote Of(ReportedFinding finding) => new(finding.Control.Id, finding.Subject, finding.ToMend, finding.Summary, finding.Owner, finding.Quotes);
}
