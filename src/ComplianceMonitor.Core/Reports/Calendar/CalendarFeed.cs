using ComplianceMonitor.Core.Accounts.Attesting.Links;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Reports.Calendar;

/// <summary>
/// What is to be done on which day: reviews that are due, statements and accepted risks that end. It names no account and nobody, for whoever
/// has the address can read it.
/// </summary>
public static class CalendarFeed
{
    /// <summary>How long what has passed stays in it.</summary>
    private const int DaysAfter = 90;

    /// <summary>The days of a school, the first first.</summary>
    /// <param name="store">The records.</param>
    /// <param name="school">The school's id.</param>
    /// <param name="today">Today in London.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<CalendarEvent>> ReadAsync(IRecordStore store, string school, DateOnly today, CancellationToken cancellationToken)
    {
        List<CalendarEvent> events = [];
        await foreach (Row row in store.ReadAsync(Table.PolicyReviews, new(school), cancellationToken))
        {
            if (row.Columns.Day("NextReviewDue") is { } due)
            {
                events.Add(Of(
                    school, Table.PolicyReviews, row.Key, due, $"Review due: {row.Columns.Text("Title") ?? "the policy"}",
                    row.Columns.Flag("Estimated") == true ? "The day follows from the last review by a rule." : "The document says so."));
            }
        }

        await foreach (Row row in store.ReadAsync(Table.Attestations, new(school), cancellationToken))
        {
            if (AttestationRow.Read(row) is { } said && row.Columns.Instant("WithdrawnAt") is null)
            {
                events.Add(Of(school, Table.Attestations, row.Key, said.ValidUntil, $"Statement ends: {Title(said.Control)}", "State it anew, or it is not known any more. The dashboard shows which."));
            }
        }

        foreach (RecordedRisk risk in await RecordedRisk.ReadAsync(store, school, cancellationToken))
        {
            if (risk.EndedAt is null)
            {
                events.Add(Of(
                    school, Table.AcceptedRisks, RowKeys.Finding(risk.Control, risk.Subject), risk.Until, $"Accepted risk ends: {Title(risk.Control)}", "From the next day on it is work again. The dashboard shows which."));
            }
        }

        return [.. events.Where(one => one.On >= today.AddDays(-DaysAfter)).OrderBy(one => one.On).ThenBy(one => one.Id, StringComparer.Ordinal)];
    }

    /// <summary>The secret name of a school's calendar: <c>ID.SECRET</c>. Another number under <c>calendar</c> in its file gives another.</summary>
    /// <param name="signing">The keys.</param>
    /// <param name="school">The school.</param>
    public static string TokenOf(LinkSigning signing, SchoolFile school) => $"{school.School.Id}.{signing.AddressOf(Purpose(school))}";

    /// <summary>True for the secret name as it is now.</summary>
    /// <param name="signing">The keys.</param>
    /// <param name="school">The school that it names.</param>
    /// <param name="token">As it came.</param>
    public static bool IsToken(LinkSigning signing, SchoolFile school, string token) =>
        token.Split('.') is [var id, var secret] && id == school.School.Id && signing.IsAddressOf(Purpose(school), secret);

    private static string Purpose(SchoolFile school) => FormattableString.Invariant($"calendar\n{school.School.Id}\n{school.FeedNumber}");

    private static CalendarEvent Of(string school, Table table, string key, DateOnly on, string title, string words) =>
        new($"{ContentHash.Of(System.Text.Encoding.UTF8.GetBytes($"{school}\n{table}\n{key}"))[..32]}@{school}.social-media-compliance", on, title, words);

    private static string Title(string control) => ControlCatalogue.All.FirstOrDefault(one => one.Info.Id == control)?.Info.Title ?? control;
}
