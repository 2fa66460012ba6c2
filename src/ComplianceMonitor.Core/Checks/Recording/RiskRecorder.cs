using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Checks.Recording;

/// <summary>
/// Records which risks are accepted, until when and why. A risk is bound to the key of its finding: another subject, or the same one under
/// another name, is another risk. It ends by itself. Every act is one of AcceptedRiskEvents, and none is overwritten.
/// </summary>
/// <param name="store">The records.</param>
public sealed class RiskRecorder(IRecordStore store)
{
    /// <summary>Most characters of a reason.</summary>
    public const int LongestReason = 1000;

    private const int LongestName = 200;
    private const int Tries = 5;

    /// <summary>The last day that can be chosen: a year from today.</summary>
    /// <param name="today">Today in London.</param>
    public static DateOnly Latest(DateOnly today) => today.AddYears(1);

    /// <summary>Accepts the risk of a finding that is on record.</summary>
    /// <param name="school">The school's id.</param>
    /// <param name="risk">Which, and until when.</param>
    /// <param name="reason">Why, in words.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<RiskResult> AcceptAsync(string school, AcceptedRisk risk, string reason, string by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        DateOnly today = London.Day(at);
        string key = RowKeys.Finding(risk.Control, risk.Subject);
        if (Mistake(risk, reason, by, today) is { } mistake)
        {
            return new RiskResult.Refused(mistake);
        }

        if (await store.GetAsync(Table.Findings, school, key, cancellationToken) is null)
        {
            return new RiskResult.Refused($"There is no finding of {risk.Control} about '{risk.Subject}': a risk is accepted for what is on record.");
        }

        Row row = AcceptedRiskRow.Of(school, risk, reason.Trim(), by.Trim());
        row = row with { Columns = row.Columns.With(("At", at)) };
        return await StepAsync(school, key, before =>
        {
            bool renewed = before is not null && RecordedRisk.Of(before) is { EndedAt: null } was && was.Until >= today;
            return (row with { Token = before?.Token }, renewed ? "Renewed" : "Accepted", new RiskResult.Accepted(RecordedRisk.Of(row)!, renewed));
        }, by, at, cancellationToken);
    }

    /// <summary>Ends an accepted risk before its day: from today on it counts no longer.</summary>
    /// <param name="school">The school's id.</param>
    /// <param name="control">The control's id.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="by">Who ends it.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<RiskResult> EndAsync(string school, string control, string subject, string by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (NameMistake(by) is { } mistake)
        {
            return new RiskResult.Refused(mistake);
        }

        DateOnly yesterday = London.Day(at).AddDays(-1);
        return await StepAsync(school, RowKeys.Finding(control, subject), before =>
            before is null || RecordedRisk.Of(before) is not { EndedAt: null } risk || risk.Until <= yesterday
                ? (null, "", new RiskResult.Refused("No risk that still counts is accepted there."))
                : (before with { Columns = before.Columns.With(("Until", Cell.Of(yesterday)), ("EndedBy", by.Trim()), ("EndedAt", at)) }, "Ended", new RiskResult.Ended(risk)), by, at, cancellationToken);
    }

    /// <summary>The act first: what broke off after it is done again, and leaves one act.</summary>
    private async Task<RiskResult> StepAsync(
        string school, string key, Func<Row?, (Row? Next, string Act, RiskResult Result)> step, string by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        for (int tried = 0; tried < Tries; tried++)
        {
            Row? before = await store.GetAsync(Table.AcceptedRisks, school, key, cancellationToken);
            (Row? next, string act, RiskResult result) = step(before);
            if (next is null)
            {
                return result;
            }

            Row done = new(
                school,
                RowKeys.RiskEvent(at, act, next.Columns.Text("Control")!, next.Columns.Text("Subject")!),
                next.Columns.With(("Act", act), ("ActBy", by.Trim()), ("ActAt", at)));
            await store.WriteAsync(Table.AcceptedRiskEvents, new RowChange.Insert(done), cancellationToken);
            if (await store.WriteAsync(Table.AcceptedRisks, before is null ? new RowChange.Insert(next) : new RowChange.Replace(next), cancellationToken) is WriteResult.Written)
            {
                return result;
            }
        }

        throw new InvalidOperationException("The risk changes again and again; try once more.");
    }

    private static string? Mistake(AcceptedRisk risk, string reason, string by, DateOnly today) =>
        NameMistake(by)
        ?? (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason ? $"Give a reason, at most {LongestReason} characters."
            : risk.Until < today || risk.Until > Latest(today) ? $"Give its last day, from {today:yyyy-MM-dd} to {Latest(today):yyyy-MM-dd}: a risk is accepted for a year at the most."
            : null);

    private static string? NameMistake(string by) =>
        string.IsNullOrWhiteSpace(by) || by.Length > LongestName || by.Any(char.IsControl) ? $"Give the name of who accepts it, at most {LongestName} characters." : null;
}
