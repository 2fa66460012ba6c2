using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Reports.Mailing;

/// <summary>Which report, which alert about a mention, or which reminder of a review: one mail for each.</summary>
/// <param name="School">The school's id.</param>
/// <param name="Role">Who it is for.</param>
/// <param name="Period">The week or month; of an alert and a reminder the day.</param>
public sealed record ReportId(string School, Owner Role, Period Period)
{
    /// <summary>The hash of the mention that an alert is about; null for a report.</summary>
    public string? Mention { get; init; }

    /// <summary>The review that a reminder is about; null for a report and an alert.</summary>
    public ReminderId? Reminder { get; init; }

    /// <summary>What an alert or a reminder is about, as text; null for a report.</summary>
    public string? About => Mention ?? Reminder?.ToString();

    /// <summary>As a queue carries it: <c>fernhollow/dpo/2026-W47</c>, and for an alert or a reminder what it is about behind it.</summary>
    public override string ToString() => $"{School}/{Slug.Of(Role)}/{Period}{(About is null ? "" : $"/{About}")}";

    /// <summary>Reads that text; null where it is none.</summary>
    /// <param name="text">The text.</param>
    public static ReportId? Parse(string text) =>
        text.Split('/') is [{ Length: > 0 } school, var role, var period, .. var rest] && (rest is [] || (rest is [var about] && (ContentHash.IsHash(about) || ReminderId.Parse(about) is not null)))
            && Slug.Parse<Owner>(role) is { } owner && Checks.Period.Parse(period) is { } when
            ? new(school, owner, when) { Mention = rest is [var hash] && ContentHash.IsHash(hash) ? hash : null, Reminder = rest is [var word] ? ReminderId.Parse(word) : null }
            : null;
}

/// <summary>One row of the Outbox, read.</summary>
public sealed record OutboxMail
{
    private const int LongestError = 1000;

    /// <summary>Which report.</summary>
    public required ReportId Report { get; init; }

    /// <summary>How far it is.</summary>
    public required MailState State { get; init; }

    /// <summary>The addresses that it goes to.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>The Message-ID, the same on every try.</summary>
    public required string MessageId { get; init; }

    /// <summary>How often it was taken up.</summary>
    public int Attempts { get; init; }

    /// <summary>What went wrong last, without addresses.</summary>
    public string? LastError { get; init; }

    /// <summary>Every mail of a school, in the order of the periods' texts.</summary>
    /// <param name="store">The records.</param>
    /// <param name="school">The school's id.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<OutboxMail>> ReadAsync(IRecordStore store, string school, CancellationToken cancellationToken)
    {
        List<OutboxMail> mails = [];
        await foreach (Row row in store.ReadAsync(Table.Outbox, new(school), cancellationToken))
        {
            if (Of(row) is { } mail)
            {
                mails.Add(mail);
            }
        }

        return mails;
    }

    /// <summary>Reads a row; null for one that is no mail.</summary>
    internal static OutboxMail? Of(Row row) =>
        ReportId.Parse(row.Columns.Text("Report") ?? "") is { } report && MailState.Of(row.Columns) is { } state
            ? new()
            {
                Report = report,
                State = state,
                To = (row.Columns.Text("To") ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries),
                MessageId = row.Columns.Text("MessageId") ?? "",
                Attempts = (int)(row.Columns.Whole("Attempts") ?? 0),
                LastError = row.Columns.Text("LastError"),
            }
            : null;

    /// <summary>The row that says this.</summary>
    internal Row ToRow() => new(Report.School, KeyOf(Report), Columns.Of(
        ("Report", Report.ToString()),
        ("Status", State.Name),
        ("To", string.Join(", ", To)),
        ("MessageId", MessageId),
        ("Attempts", (long)Attempts),
        ("LastError", LastError is { Length: > LongestError } long_ ? long_[..LongestError] : LastError),
        ("LeaseUntil", Cell.Of(State switch { MailState.Queued queued => queued.Until, MailState.Sending sending => sending.Until, _ => null })),
        ("At", Cell.Of(State switch { MailState.Sent sent => sent.At, MailState.Failed failed => failed.At, MailState.InDoubt doubt => doubt.At, _ => (DateTimeOffset?)null }))));

    private static string KeyOf(ReportId report) => report switch
    {
        { Mention: { } mention } => RowKeys.Alert(mention, report.Role),
        { Reminder: { } reminder } => RowKeys.Reminder(reminder.ToString(), report.Role),
        _ => RowKeys.Report(report.Period, report.Role),
    };
}
