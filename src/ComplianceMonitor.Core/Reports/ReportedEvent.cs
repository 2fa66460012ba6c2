using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Reports;

/// <summary>A change of a finding, as it is recorded.</summary>
/// <param name="Control">The control.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Change">What happened.</param>
/// <param name="On">The day in London.</param>
/// <param name="Run">The check that found it.</param>
public sealed record ReportedEvent(ControlInfo Control, string Subject, Change Change, DateOnly On, string Run)
{
    /// <summary>The newest changes that a reader may see.</summary>
    /// <param name="store">The records.</param>
    /// <param name="report">What the reader may see: of mentions, only what it holds is told.</param>
    /// <param name="area">One area; null for all.</param>
    /// <param name="most">How many at the most.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<ReportedEvent>> ReadAsync(
        IRecordStore store, SchoolReport report, Area? area, int most, CancellationToken cancellationToken)
    {
        HashSet<(string, string)> seen = [.. report.Findings.Select(finding => (finding.Control.Id, finding.Subject))];
        List<ReportedEvent> events = [];
        await foreach (Row row in store.ReadAsync(Table.FindingEvents, new(report.School), cancellationToken))
        {
            if (Of(row) is { } one && (area is null || one.Control.Area == area) && (one.Control.Area != Area.Mentions || seen.Contains((one.Control.Id, one.Subject))))
            {
                events.Add(one);
                if (events.Count == most)
                {
                    break;
                }
            }
        }

        return events;
    }

    private static ReportedEvent? Of(Row row) =>
        ControlCatalogue.All.FirstOrDefault(one => string.Equals(one.Info.Id, row.Columns.Text("Control"), StringComparison.Ordinal))?.Info is { } control
            && Enum.TryParse(row.Columns.Text("Change"), out Change change) && row.Columns.Instant("At") is { } at
            ? new(control, row.Columns.Text("Subject") ?? "", change, London.Day(at), row.Columns.Text("Run") ?? "")
            : null;
}
