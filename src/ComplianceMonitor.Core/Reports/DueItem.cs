using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Reports;

/// <summary>What is due soon: a review, a statement or an accepted risk that ends.</summary>
/// <param name="On">The day.</param>
/// <param name="What">One sentence without a full stop.</param>
/// <param name="Owner">Whose work it is; null where the record does not tell.</param>
/// <param name="Estimated">True where the day follows from another date by a rule.</param>
public sealed record DueItem(DateOnly On, string What, Owner? Owner, bool Estimated = false)
{
    /// <summary>True for a statement or an accepted risk that ends; false for a review.</summary>
    public bool Ends { get; init; }

    /// <summary>How far ahead reports look.</summary>
    public const int Days = 60;

    /// <summary>How long a statement that has ended is still named.</summary>
    private const int DaysAfter = 28;

    /// <summary>What is due within sixty days, or was lately, the first first.</summary>
    /// <param name="store">The records.</param>
    /// <param name="school">The school's id.</param>
    /// <param name="today">Today in London.</param>
    /// <param name="counted">True where there is a dashboard: then accounts and their holders are not named.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<DueItem>> ReadAsync(
        IRecordStore store, string school, DateOnly today, bool counted, CancellationToken cancellationToken)
    {
        List<DueItem> all = [];
        await foreach (Row row in store.ReadAsync(Table.PolicyReviews, new(school), cancellationToken))
        {
            if (row.Columns.Day("NextReviewDue") is { } due)
            {
                string document = row.Columns.Text("Title") ?? row.Columns.Text("Document") ?? "the policy";
                all.Add(new(due, $"Review of {document}", Info("review-in-date")?.Owner, row.Columns.Flag("Estimated") == true));
            }
        }

        await foreach (Row row in store.ReadAsync(Table.Attestations, new(school), cancellationToken))
        {
            if (AttestationRow.Read(row) is { } said && said.ValidUntil >= today.AddDays(-DaysAfter))
            {
                all.Add(Of("Statement", said.ValidUntil, said.Control, said.Subject, counted, today));
            }
        }

        foreach (AcceptedRisk risk in await AcceptedRiskRow.ReadAsync(store, school, cancellationToken))
        {
            if (risk.Until >= today.AddDays(-DaysAfter))
            {
                all.Add(Of("Accepted risk", risk.Until, risk.Control, risk.Subject, counted, today));
            }
        }

        return [.. all.Where(item => item.On <= today.AddDays(Days)).Distinct().OrderBy(item => item.On).ThenBy(item => item.What, StringComparer.Ordinal)];
    }

    /// <summary>A mention is never named here: who may see it depends on what it says.</summary>
    private static DueItem Of(string kind, DateOnly on, string control, string? subject, bool counted, DateOnly today)
    {
        ControlInfo? info = ControlCatalogue.All.FirstOrDefault(one => one.Info.Id == control)?.Info;
        bool named = subject is { Length: > 0 } && info is not null && info.Area != Area.Mentions && !(counted && info.Area == Area.Accounts);
        return new(on, $"{kind} {(on < today ? "ended" : "ends")}: {info?.Title ?? control}{(named ? $" ({subject})" : "")}", info?.Owner) { Ends = true };
    }

    private static ControlInfo? Info(string slug) => ControlCatalogue.All.FirstOrDefault(one => one.Info.Slug == slug)?.Info;
}
