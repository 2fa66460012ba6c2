using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Tests.Checks;

namespace ComplianceMonitor.Core.Tests.Reports;

public class TrendTests
{
    private static readonly DateOnly s_today = new(2026, 11, 21);

    private readonly InMemoryRecordStore _store = new();

    [Fact]
    public void Months_end_with_today_and_weeks_too()
    {
        Trend.Months(s_today, 3).ShouldBe([new(2026, 9, 30), new(2026, 10, 31), s_today]);
        Trend.Months(new(2026, 1, 31), 2).ShouldBe([new(2025, 12, 31), new(2026, 1, 31)]);
        Trend.Weeks(s_today, 3).ShouldBe([new(2026, 11, 7), new(2026, 11, 14), s_today]);
    }

    [Fact]
    public async Task What_was_opened_counts_until_it_is_mended_unseen_or_accepted()
    {
        await HappensAsync("2026-09-10", "C01", "policy", "Opened", "Fail");
        await HappensAsync("2026-09-20", "C14", "facebook fernhollow", "Opened", "Fail");
        await HappensAsync("2026-10-05", "C14", "facebook fernhollow", "Resolved", "Pass");
        await HappensAsync("2026-11-02", "C01", "policy", "Accepted", "Fail");
        await HappensAsync("2026-11-03", "C10", "x fernhollow", "Opened", "Fail");
        await HappensAsync("2026-11-04", "C10", "x fernhollow", "CouldNotCheck", "Unknown");
        await HappensAsync("2026-11-05", "C10", "x fernhollow", "StillOpen", "Fail");

        (await PointsAsync(4)).ShouldBe([new(new(2026, 9, 30), 2, 1, 1), new(new(2026, 10, 31), 1, 1, 0), new(s_today, 1, 0, 0)]);
    }

    [Fact]
    public async Task Where_nothing_was_looked_at_there_is_no_point() => (await PointsAsync(3)).ShouldBeEmpty();

    [Fact]
    public async Task A_mention_that_the_reader_may_not_see_is_not_counted()
    {
        await HappensAsync("2026-09-10", "C01", "policy", "Opened", "Fail");
        await HappensAsync("2026-09-10", "C19", "a mention", "Opened", "Fail");

        (await PointsAsync(1)).ShouldBe([new(s_today, 1, 1, 0)]);
    }

    private async Task<IReadOnlyList<TrendPoint>> PointsAsync(int months) =>
        (await Trend.ReadAsync(_store, new("fernhollow", []), Trend.Months(s_today, months), TestContext.Current.CancellationToken)).Points;

    private async Task HappensAsync(string day, string control, string subject, string change, string to)
    {
        DateTimeOffset at = DateTimeOffset.Parse($"{day}T09:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
        await _store.WriteAsync(
            Table.FindingEvents,
            new RowChange.Put(new("fernhollow", RowKeys.FindingEvent(at, control, subject), Columns.Of(("Control", control), ("Subject", subject), ("Change", change), ("To", to), ("At", at)))),
            TestContext.Current.CancellationToken);
    }
}
