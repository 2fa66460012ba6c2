using System.Globalization;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Dates;

namespace ComplianceMonitor.Core.Reports;

/// <summary>When a document of a school was and is to be reviewed, as it is recorded.</summary>
/// <param name="Document">Its address or path.</param>
public sealed record ReportedReview(string Document)
{
    /// <summary>Its title; null where it has none.</summary>
    public string? Title { get; init; }

    /// <summary>When it was reviewed last, as precisely as it says: 2025, 2025-11, 2025-11-30; null where it does not say.</summary>
    public string? LastReviewed { get; init; }

    /// <summary>The day by which it is or was due; null where nothing tells.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>True where the day follows from another date by a rule.</summary>
    public bool Estimated { get; init; }

    /// <summary>False where the document could not be read the last time: its dates are of an earlier check.</summary>
    public bool WasSeen { get; init; } = true;

    /// <summary>Who owns it, as it says.</summary>
    public string? Owner { get; init; }

    /// <summary>The day of the latest check in London.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The first day on which it may have been reviewed last.</summary>
    public DateOnly? LastReviewedFrom =>
        DateOnly.TryParseExact(LastReviewed, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <summary>How near or how far past its day it is; null where there is none.</summary>
    /// <param name="today">Today in London.</param>
    public ReviewBand? Band(DateOnly today) => Due is { } due ? ReviewBand.Of(due.DayNumber - today.DayNumber) : null;

    /// <summary>Every document of a school, the first due first.</summary>
    /// <param name="store">The records.</param>
    /// <param name="school">The school's id.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<ReportedReview>> ReadAsync(IRecordStore store, string school, CancellationToken cancellationToken)
    {
        List<ReportedReview> all = [];
        await foreach (Row row in store.ReadAsync(Table.PolicyReviews, new(school), cancellationToken))
        {
            all.Add(new(row.Columns.Text("Document") ?? row.Key)
            {
                Title = row.Columns.Text("Title"),
                LastReviewed = row.Columns.Text("LastReviewed"),
                Due = row.Columns.Day("NextReviewDue"),
                Estimated = row.Columns.Flag("Estimated") == true,
                WasSeen = row.Columns.Text("Status") is not "NotSeen",
                Owner = row.Columns.Text("Owner"),
                AsOf = row.Columns.Instant("AsOf") is { } at ? London.Day(at) : null,
            });
        }

        return [.. all.OrderBy(one => one.Due ?? DateOnly.MaxValue).ThenBy(one => one.Document, StringComparer.Ordinal)];
    }
}
