using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Reports;

/// <summary>One school in the trust's table: counts only, nobody is named.</summary>
/// <param name="Id">The school's id.</param>
/// <param name="Name">Its name.</param>
public sealed record SchoolLine(string Id, string Name)
{
    /// <summary>The day of the latest check in London; null where there was none.</summary>
    public DateOnly? LastChecked { get; init; }

    /// <summary>What is to mend.</summary>
    public int ToMend { get; init; }

    /// <summary>What of it is of high urgency.</summary>
    public int Urgent { get; init; }

    /// <summary>What of it is new since the check before.</summary>
    public int New { get; init; }

    /// <summary>What was mended since the check before.</summary>
    public int Mended { get; init; }

    /// <summary>What could not be checked.</summary>
    public int NotChecked { get; init; }

    /// <summary>What is in order.</summary>
    public int InOrder { get; init; }

    /// <summary>Since when the review of the policy is overdue; null where it is not, or not known.</summary>
    public DateOnly? OverdueSince { get; init; }

    /// <summary>Reads what is recorded of a school.</summary>
    /// <param name="store">The records.</param>
    /// <param name="school">The school.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<SchoolLine> ReadAsync(IRecordStore store, School school, CancellationToken cancellationToken) =>
        Of(school, (await SchoolReport.ReadAsync(store, school.Id, cancellationToken)).WithoutConfidential());

    /// <summary>Makes it of a report.</summary>
    /// <param name="school">The school.</param>
    /// <param name="report">What the reader may see.</param>
    public static SchoolLine Of(School school, SchoolReport report) => new(school.Id, school.Name)
    {
        LastChecked = report.LastChecked is { } at ? London.Day(at) : null,
        ToMend = report.ToMend.Count(),
        Urgent = report.ToMend.Count(finding => finding.Severity == Severity.High),
        New = report.ToMend.Count(finding => finding is { Changed: true, State: Change.Opened }),
        Mended = report.Resolved.Count(),
        NotChecked = report.NotChecked.Count(),
        InOrder = report.Findings.Count(finding => finding.Outcome is "Pass"),
        OverdueSince = report.ToMend.Where(finding => finding.Control.Slug is "review-in-date").Min(finding => finding.DueBy),
    };
}
