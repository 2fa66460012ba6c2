using System.Text;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Reports.Calendar;
using ComplianceMonitor.Core.Tests.Checks;

namespace ComplianceMonitor.Core.Tests.Reports.Calendar;

public class CalendarTextTests
{
    private static readonly DateTimeOffset s_noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a;b,c\\d", "a\\;b\\,c\\\\d")]
    [InlineData("one\r\nEND:VEVENT\nBEGIN:VALARM", "one END:VEVENT BEGIN:VALARM")]
    [InlineData("\u202Eevil\u0007", "evil")]
    public void A_value_stays_on_its_line(string text, string expected) => CalendarText.Escaped(text).ShouldBe(expected);

    [Theory]
    [InlineData('x')]
    [InlineData('é')]
    [InlineData('漢')]
    public void Every_line_ends_with_CR_and_LF_has_75_octets_at_the_most_and_cuts_no_character(char letter)
    {
        string title = new string(letter, 300) + "\U0001F600";
        string text = CalendarText.Of(title, [new("id@x", new(2026, 12, 24), title, title)], s_noon);

        text.ShouldEndWith("END:VCALENDAR\r\n");
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        text.ShouldNotContain("\uFFFD");
        text.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain($"SUMMARY:{title}\r\n");
    }

    [Fact]
    public void A_day_is_a_whole_day_that_blocks_nobody()
    {
        string text = CalendarText.Of("Name", [new("id@x", new(2026, 12, 31), "Title", "Words")], s_noon);

        text.ShouldContain("UID:id@x\r\nDTSTAMP:20261121T120000Z\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\nSUMMARY:Title\r\nDESCRIPTION:Words\r\nTRANSP:TRANSPARENT\r\n");
    }

    [Fact]
    public async Task Reviews_statements_and_risks_are_in_it_without_accounts_or_people_and_keep_their_names()
    {
        InMemoryRecordStore store = new();
        await PutAsync(Table.PolicyReviews, "p", ("Title", "Social Media Policy"), ("NextReviewDue", "2027-05-01"));
        await PutAsync(Table.Attestations, RowKeys.Finding("C14", "person j.doe@x.example"), ("Control", "C14"), ("Subject", "person j.doe@x.example"), ("Holds", true), ("By", "J. Doe"), ("On", "2026-11-01"), ("ValidUntil", "2027-01-30"));
        await PutAsync(Table.AcceptedRisks, RowKeys.Finding("C09", "facebook jdoe"), ("Control", "C09"), ("Subject", "facebook jdoe"), ("Reason", "J. Doe knows."), ("By", "J. Doe"), ("Until", "2026-12-31"));

        IReadOnlyList<CalendarEvent> events = await CalendarFeed.ReadAsync(store, "elm", new(2026, 11, 21), TestContext.Current.CancellationToken);
        string first = CalendarText.Of("Elm", events, s_noon);
        await PutAsync(Table.PolicyReviews, "p", ("Title", "Social Media Policy"), ("NextReviewDue", "2027-06-01"));
        IReadOnlyList<CalendarEvent> later = await CalendarFeed.ReadAsync(store, "elm", new(2026, 11, 22), TestContext.Current.CancellationToken);

        events.Select(one => one.On).ShouldBe([new(2026, 12, 31), new(2027, 1, 30), new(2027, 5, 1)]);
        later.Select(one => one.Id).ShouldBe(events.Select(one => one.Id));
        first.ShouldNotContain("doe", Case.Insensitive);

        async Task PutAsync(Table table, string key, params (string, Cell?)[] columns) =>
            await store.WriteAsync(table, new RowChange.Put(new("elm", key, Columns.Of(columns))), TestContext.Current.CancellationToken);
    }
}
