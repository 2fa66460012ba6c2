using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Reports;

/// <summary>How a school stood over time, from the recorded changes. A day before the first of them has no point: nobody had looked.</summary>
/// <param name="Points">In order of the days.</param>
public sealed record Trend(IReadOnlyList<TrendPoint> Points)
{
    private const string Mfa = "mfa-enabled", Review = "review-in-date";

    /// <summary>The ends of some months and today.</summary>
    /// <param name="today">Today in London.</param>
    /// <param name="count">How many days.</param>
    public static IReadOnlyList<DateOnly> Months(DateOnly today, int count)
    {
        DateOnly first = new(today.Year, today.Month, 1);
        return [.. Enumerable.Range(1, count - 1).Reverse().Select(back => first.AddMonths(1 - back).AddDays(-1)), today];
    }

    /// <summary>The same day of the week of some weeks, and today.</summary>
    /// <param name="today">Today in London.</param>
    /// <param name="count">How many days.</param>
    public static IReadOnlyList<DateOnly> Weeks(DateOnly today, int count) =>
        [.. Enumerable.Range(0, count).Reverse().Select(back => today.AddDays(-7 * back))];

    /// <summary>Reads the changes and counts.</summary>
    /// <param name="store">The records.</param>
    /// <param name="report">What the reader may see.</param>
    /// <param name="days">The days, in order.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<Trend> ReadAsync(IRecordStore store, SchoolReport report, IReadOnlyList<DateOnly> days, CancellationToken cancellationToken)
    {
        Dictionary<(string, string), ReportedFinding> known = report.Findings.ToDictionary(finding => (finding.Control.Id, finding.Subject));
        List<Turn> turns = [];
        await foreach (Row row in store.ReadAsync(Table.FindingEvents, new(report.School), cancellationToken))
        {
            if (TurnOf(row, known) is { } turn)
            {
                turns.Add(turn);
            }
        }

        // The newest comes first in the table; a row of an instant keeps its place.
        turns.Reverse();
        turns.Sort((one, other) => one.On.CompareTo(other.On));
        if (turns.Count == 0)
        {
            return new(report.LastChecked is null ? [] : [new(days[^1], 0, 0, 0)]);
        }

        List<TrendPoint> points = [];
        Dictionary<(string, string), Turn> open = [];
        int next = 0;
        foreach (DateOnly day in days.Where(day => day >= turns[0].On))
        {
            for (; next < turns.Count && turns[next].On <= day; next++)
            {
                Turn turn = turns[next];
                _ = turn.Opens ? open[(turn.Control.Id, turn.Subject)] = turn : open.Remove((turn.Control.Id, turn.Subject), out Turn? gone) ? gone : null;
            }

            points.Add(new(
                day,
                open.Count,
                open.Values.Count(one => one.Control.Slug is Review || one.DueBy < day),
                open.Values.Count(one => one.Control.Slug is Mfa)));
        }

        return new(points);
    }

    private static Turn? TurnOf(Row row, Dictionary<(string, string), ReportedFinding> known)
    {
        string id = row.Columns.Text("Control") ?? "", subject = row.Columns.Text("Subject") ?? "";
        ControlInfo? control = ControlCatalogue.All.FirstOrDefault(one => string.Equals(one.Info.Id, id, StringComparison.Ordinal))?.Info;
        ReportedFinding? finding = known.GetValueOrDefault((id, subject));

        // Of a mention nothing is counted but what the reader may see.
        if (control is null || row.Columns.Instant("At") is not { } at || (control.Area == Area.Mentions && finding is null))
        {
            return null;
        }

        bool opens = row.Columns.Text("Change") is nameof(Change.Opened) or nameof(Change.StillOpen) or nameof(Change.RuleChanged)
            && row.Columns.Text("To") is nameof(Outcome.Fail);
        return new(London.Day(at), control, subject, opens, finding?.DueBy);
    }

    private sealed record Turn(DateOnly On, ControlInfo Control, string Subject, bool Opens, DateOnly? DueBy);
}
