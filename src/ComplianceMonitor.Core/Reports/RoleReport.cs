using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Reports;

/// <summary>What one role is told in one week (the headteacher: in one month): all that may be mailed to it, and no more.</summary>
public sealed record RoleReport
{
    /// <summary>School, role and period.</summary>
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

    /// <summary>What was looked at, area by area.</summary>
    public IReadOnlyList<AreaChecked> Checked { get; init; } = [];

    /// <summary>For the data protection officer: how many accounts have MFA; null for others and where no account was looked at.</summary>
    public MfaCount? AccountsMfa { get; init; }

    /// <summary>For the data protection officer: how many of those who administer or post have MFA.</summary>
    public MfaCount? PeopleMfa { get; init; }

    /// <summary>For the data protection officer, where names may be mailed: each account and person, those without MFA first.</summary>
    public IReadOnlyList<MfaLine> Mfa { get; init; } = [];

    /// <summary>For the safeguarding lead and the data protection officer: how many mentions raise what.</summary>
    public IReadOnlyList<MentionCount> MentionCounts { get; init; } = [];

    /// <summary>For the safeguarding lead: the mentions that nobody has dealt with and that only a few may see. Without titles where there is a dashboard.</summary>
    public IReadOnlyList<ReportedMention> Mentions { get; init; } = [];

    /// <summary>For the headteacher: how many promises were broken, month by month.</summary>
    public Trend? Trend { get; init; }

    /// <summary>The subject of the mail.</summary>
    public required string Subject { get; init; }

    private const int MonthsOfTrend = 6;

    /// <summary>Reads what is recorded for one role.</summary>
    /// <param name="store">The records.</param>
    /// <param name="school">The school.</param>
    /// <param name="id">Which report.</param>
    /// <param name="at">Now.</param>
    /// <param name="dashboard">Where the findings are shown; null where there are no pages.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<RoleReport> ReadAsync(
        IRecordStore store, SchoolFile school, ReportId id, DateTimeOffset at, Uri? dashboard, CancellationToken cancellationToken)
    {
        SchoolReport whole = await SchoolReport.ReadAsync(store, id.School, cancellationToken);
        bool all = id.Role is Owner.Headteacher or Owner.ItSupport;
        SchoolReport part = all ? whole.WithoutConfidential() : whole.For(id.Role);
        DateOnly today = London.Day(at);
        bool counted = (school.ReportDetail ?? (dashboard is null ? ReportDetail.Names : ReportDetail.Counts)) is ReportDetail.Counts;
        IReadOnlyList<DueItem> due =
        [
            .. (await DueItem.ReadAsync(store, id.School, today, counted, cancellationToken))
                .Where(item => all || item.Owner is null || item.Owner == id.Role || (item.Ends && id.Role is Owner.Dpo)),
        ];
        IReadOnlyList<string> trouble =
        [
            .. Reports.Trouble.OfRest(whole.LastChecked, at),
            .. await Reports.Trouble.OfChecksAsync(store, id.School, cancellationToken),
            .. await Reports.Trouble.OfMailsAsync(store, id.School, at, id.Role, cancellationToken),
        ];
        string name = MailText.Line(school.School.Name);
        IReadOnlyList<ReportedMention> mentions = id.Role is Owner.Dsl or Owner.Dpo ? await ReportedMention.ReadAsync(store, id.School, cancellationToken) : [];
        RoleReport report = new()
        {
            Id = id,
            Name = name,
            Today = today,
            LastChecked = whole.LastChecked is { } last ? London.Day(last) : null,
            Dashboard = dashboard is null ? null : new(dashboard, $"/dashboard/school/{Uri.EscapeDataString(id.School)}"),
            Lines = ReportLines.Of(part, due, trouble, today),
            Subject = MailText.Subject($"{name}: {Counts(id.Role, part, mentions)} ({id.Period})"),
            Checked = AreaChecked.Of(part),
        };
        return id.Role is Owner.Headteacher
            ? report with { Trend = await Reports.Trend.ReadAsync(store, part, Reports.Trend.Months(today, MonthsOfTrend), cancellationToken) }
            : OfRole(report, whole, mentions, counted) with
            {
                Changed = ReportItem.Of(part.Findings.Where(finding => finding is { Changed: true, State: not (null or Change.StillOpen) }), counted),
                ToMend = ReportItem.Of(part.ToMend, counted),
                NotChecked = ReportItem.Of(part.NotChecked, counted),
                Due = due,
                Trouble = trouble,
                InOrder = [.. part.Findings.GroupBy(finding => finding.Control).Where(of => of.All(one => one.Outcome is "Pass")).Select(of => of.Key.Title)],
            };
    }

    /// <summary>What only this role is told.</summary>
    private static RoleReport OfRole(RoleReport report, SchoolReport whole, IReadOnlyList<ReportedMention> mentions, bool counted)
    {
        switch (report.Id.Role)
        {
            case Owner.Dpo:
                MfaList list = MfaList.Of(whole);
                return report with
                {
                    AccountsMfa = MfaCount.Of(list.Accounts),
                    PeopleMfa = MfaCount.Of(list.People),
                    Mfa = counted ? [] : [.. list.Accounts.Concat(list.People).OrderBy(line => line.Mfa switch { "off" => 0, "not known" => 1, _ => 2 })],
                    MentionCounts = MentionCount.Of(mentions),
                };
            case Owner.Dsl:
                return report with
                {
                    MentionCounts = MentionCount.Of(mentions),
                    Mentions = [.. mentions.Where(mention => mention is { Confidential: true, IsOpen: true })
                        .Select(mention => report.Dashboard is null ? mention : mention with { Title = null, Snippet = null, Url = null })],
                };
            default:
                return report;
        }
    }

    private static string Counts(Owner role, SchoolReport part, IReadOnlyList<ReportedMention> mentions) =>
        role is Owner.Dsl && mentions.Count(mention => mention is { Confidential: true, IsOpen: true }) is > 0 and var open
            ? $"{Say.Count(open, "mention")} to read, {ReportLines.Counts(part)}"
            : ReportLines.Counts(part);
}
