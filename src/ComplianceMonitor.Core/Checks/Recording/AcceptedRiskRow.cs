using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Checks.Recording;

/// <summary>Accepted risks as rows.</summary>
public static class AcceptedRiskRow
{
    /// <summary>The row of a risk that somebody accepts.</summary>
    /// <param name="school">The school's id.</param>
    /// <param name="risk">What, and until when.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who.</param>
    public static Row Of(string school, AcceptedRisk risk, string reason, string by) => new(
        school,
        RowKeys.Finding(risk.Control, risk.Subject),
        Columns.Of(("Control", risk.Control), ("Subject", risk.Subject), ("Reason", FindingRow.Capped(reason)), ("By", by), ("Until", Cell.Of(risk.Until))));

    /// <summary>The risks that were accepted for a school, past ones too.</summary>
    /// <param name="store">The records.</param>
    /// <param name="school">The school's id.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<AcceptedRisk>> ReadAsync(IRecordStore store, string school, CancellationToken cancellationToken)
    {
        List<AcceptedRisk> risks = [];
        await foreach (Row row in store.ReadAsync(Table.AcceptedRisks, new(school), cancellationToken))
        {
            if (row.Columns.Text("Control") is { } control && row.Columns.Text("Subject") is { } subject && row.Columns.Day("Until") is { } until)
            {
                risks.Add(new(control, subject, until));
            }
        }

        return risks;
    }
}
