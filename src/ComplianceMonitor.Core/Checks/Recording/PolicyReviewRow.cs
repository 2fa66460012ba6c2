using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Dates;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Core.Checks.Recording;

/// <summary>When the policy is due for review, as a row.</summary>
internal static class PolicyReviewRow
{
    /// <summary>The status of a document that could not be read this time: its dates are of an earlier check.</summary>
    private const string NotSeen = "NotSeen";

    /// <summary>Records the review of the policy that was seen. One that was not seen keeps its dates and loses its status.</summary>
    public static async Task RecordAsync(IRecordStore store, EvidenceSet evidence, RunStamp stamp, CancellationToken cancellationToken)
    {
        Row? seen = evidence.PolicyText is { } policy ? Of(policy, evidence, stamp) : null;
        List<RowChange> changes = seen is null ? [] : [new RowChange.Put(seen)];
        await foreach (Row row in store.ReadAsync(Table.PolicyReviews, new(stamp.Run.School), cancellationToken))
        {
            if (row.Columns.Instant("AsOf") > stamp.At)
            {
                return;
            }

            if (seen is null)
            {
                changes.Add(new RowChange.Put(row with { Columns = row.Columns.With(("Status", NotSeen)) }));
            }
            else if (!string.Equals(row.Key, seen.Key, StringComparison.Ordinal))
            {
                changes.Add(new RowChange.Delete(row));
            }
        }

        foreach (IReadOnlyList<RowChange> batch in RowLimits.Batches(changes))
        {
            await store.WriteBatchAsync(Table.PolicyReviews, batch, cancellationToken);
        }
    }

    private static Row Of(DocumentFacts policy, EvidenceSet evidence, RunStamp stamp)
    {
        Due due = ReviewSchedule.DueDate(policy.Review, evidence.Today, evidence.School.DefaultReviewCycleMonths);
        int? days = due.On?.DayNumber - evidence.Today.DayNumber;
        return new(stamp.Run.School, RowKeys.Document(policy.Document.Name), Columns.Of(
            ("Document", FindingRow.Capped(policy.Document.Name)),
            ("Title", FindingRow.Capped(policy.Governance.Title?.Value)),
            ("LastReviewed", ReviewSchedule.Anchor(policy.Review, evidence.Today)?.Value.Value),
            ("NextReviewDue", Cell.Of(due.On)),
            ("Basis", due.Basis.ToString()),
            ("Estimated", due.Estimated),
            ("Status", days is { } left ? ReviewBand.Of(left).ToString() : "NoDate"),
            ("DaysOverdue", Cell.Of(days is { } past ? Math.Max(0L, -past) : null)),
            ("AsOf", stamp.At),
            ("Owner", FindingRow.Capped(policy.Governance.Owner?.Value))));
    }
}
