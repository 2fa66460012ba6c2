using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Reports;

/// <summary>What one role is told in one week: all that may be mailed to it, and no more.</summary>
public sealed record WeeklyReport
{
    /// <summary>School, role and week.</summary>
    public required ReportId Id { get; init; }

    /// <summary>The school's name.</summary>
    public required string Name { get; init; }

    /// <summary>The day in London.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The day of the latest check in London; null where there was none.</summary>
    public DateOnly? LastChecked { get; init; }

    /// <summary>Where the findings are shown; null where there are no pages.</summary>
    public Uri? Dashboard { get; init; }

    /// <summary>The whole in a few lines; for the headteacher these three are all.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>What the latest checks changed.</summary>
    public IReadOnlyList<ReportItem> Changed { get; init; } = [];

    /// <summary>What is to mend.</summary>
    public IReadOnlyList<ReportItem> ToMend { get; init; } = [];

    /// <summary>What could not be checked, and why.</summary>
    public IReadOnlyList<ReportItem> NotChecked { get; init; } = [];

    /// <summary>What is due within sixty days.</summary>
    public IReadOnlyList<DueItem> Due { get; init; } = [];

    /// <summary>What went wrong with the checks and mails themselves, one sentence each.</summary>
    public IReadOnlyList<string> Trouble { get; init; } = [];

    /// <summary>What was seen to be in order, by control.</summary>
    public IReadOnlyList<string> InOrder { get; init; } = [];

    /// <summary>The subject of the mail.</summary>
    public required string Subject { get; init; }

    /// <summary>Reads what is recorded for one role.</summary>
    /// <param name="store">The records.</param>
    /// <param name="school">The school.</param>
    /// <param name="id">Which report.</param>
    /// <param name="at">Now.</param>
    /// <param name="dashboard">Where the findings are shown; null where there are no pages.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<WeeklyReport> ReadAsync(
        IRecordStore store, SchoolFile school, ReportId id, DateTimeOffset at, Uri? dashboard, CancellationToken cancellationToken)
    {
        SchoolReport whole = await SchoolReport.ReadAsync(store, id.School, cancellationToken);
        bool head = id.Role is Owner.Headteacher;
        SchoolReport part = head ? whole.WithoutConfidential() : whole.For(id.Role);
        DateOnly today = London.Day(at);
        bool counted = dashboard is not null;
        IReadOnlyList<DueItem> due =
        [
            .. (await DueItem.ReadAsync(store, id.School, today, counted, cancellationToken)).Where(item => head || item.Owner is null || item.Owner == id.Role),
        ];
        IReadOnlyList<string> trouble =
        [
            .. Reports.Trouble.OfRest(whole.LastChecked, at),
            .. await Reports.Trouble.OfChecksAsync(store, id.School, cancellationToken),
            .. await Reports.Trouble.OfMailsAsync(store, id.School, at, id.Role, cancellationToken),
        ];
        string name = MailText.Line(school.School.Name);
        WeeklyReport report = new()
        {
            Id = id,
            Name = name,
            Today = today,
            LastChecked = whole.LastChecked is { } last ? London.Day(last) : null,
            Dashboard = dashboard,
            Lines = ReportLines.Of(part, due, trouble, today),
            Subject = MailText.Subject($"{name}: {ReportLines.Counts(part)} ({id.Period})"),
        };
        return head ? report : report with
        {
            Changed = ReportItem.Of(part.Findings.Where(finding => finding is { Changed: true, State: not (null or Change.StillOpen) }), counted),
            ToMend = ReportItem.Of(part.ToMend, counted),
            NotChecked = ReportItem.Of(part.NotChecked, counted),
            Due = due,
            Trouble = trouble,
            InOrder = [.. part.Findings.GroupBy(finding => finding.Control).Where(of => of.All(one => one.Outcome is "Pass")).Select(of => of.Key.Title)],
        };
    }
}
