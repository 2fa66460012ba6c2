using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Core.Checks.Recording;

/// <summary>A risk that somebody accepted, as it is recorded.</summary>
/// <param name="Control">The control's id.</param>
/// <param name="Subject">The subject, word for word as the finding has it.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who.</param>
/// <param name="Until">The last day on which it counts.</param>
public sealed record RecordedRisk(string Control, string Subject, string Reason, string By, DateOnly Until)
{
    /// <summary>When it was accepted; null in a record of before that was kept.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Who ended it before its day; null where nobody did.</summary>
    public string? EndedBy { get; init; }

    /// <summary>When that was.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>counts, ended (its day has passed) or taken back.</summary>
    /// <param name="today">Today in London.</param>
    public string State(DateOnly today) => EndedAt is not null ? "taken back" : Until < today ? "ended" : "counts";

    /// <summary>Reads a row; null where it is none.</summary>
    /// <param name="row">A row of AcceptedRisks.</param>
    public static RecordedRisk? Of(Row row) =>
        row.Columns is var columns && columns.Text("Control") is { } control && columns.Text("Subject") is { } subject && columns.Day("Until") is { } until
            ? new(control, subject, columns.Text("Reason") ?? "", columns.Text("By") ?? "", until)
            {
                At = columns.Instant("At"),
                EndedBy = columns.Text("EndedBy"),
                EndedAt = columns.Instant("EndedAt"),
            }
            : null;

    /// <summary>Every risk of a school that was ever accepted, the one that ends first first.</summary>
    /// <param name="store">The records.</param>
    /// <param name="school">The school's id.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<RecordedRisk>> ReadAsync(IRecordStore store, string school, CancellationToken cancellationToken)
    {
        List<RecordedRisk> risks = [];
        await foreach (Row row in store.ReadAsync(Table.AcceptedRisks, new(school), cancellationToken))
        {
            if (Of(row) is { } risk)
            {
                risks.Add(risk);
            }
        }

        return [.. risks.OrderBy(risk => risk.Until).ThenBy(risk => risk.Control, StringComparer.Ordinal).ThenBy(risk => risk.Subject, StringComparer.Ordinal)];
    }
}
