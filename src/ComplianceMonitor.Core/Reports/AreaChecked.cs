using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Controls;

namespace ComplianceMonitor.Core.Reports;

/// <summary>What was looked at in one area, so that a clear week says what was checked.</summary>
/// <param name="Area">The area.</param>
/// <param name="On">The day of the latest check in London; null where there was none.</param>
/// <param name="InOrder">Promises that are kept.</param>
/// <param name="Wrong">Promises that are broken, accepted ones too.</param>
/// <param name="NotSeen">Promises of which the evidence says neither.</param>
public sealed record AreaChecked(Area Area, DateOnly? On, int InOrder, int Wrong, int NotSeen)
{
    /// <summary>One for each area of which there is a finding.</summary>
    /// <param name="report">What the reader may see.</param>
    public static IReadOnlyList<AreaChecked> Of(SchoolReport report) =>
    [
        .. report.Findings.GroupBy(finding => finding.Control.Area).OrderBy(area => area.Key).Select(area => new AreaChecked(
            area.Key,
            area.Max(finding => finding.LastChecked) is { } last ? London.Day(last) : null,
            area.Count(finding => finding.Outcome is "Pass"),
            area.Count(finding => finding.Outcome is "Fail"),
            area.Count(finding => finding.NotChecked))),
    ];
}
