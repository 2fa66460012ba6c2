using ComplianceMonitor.Core.Checks;

namespace ComplianceMonitor.Core.Tests.Checks;

public class ScheduleBeatsTests
{
    private static readonly DateTimeOffset s_start = new(2026, 11, 23, 4, 0, 0, TimeSpan.Zero);

    private readonly ScheduleBeats _beats = new(new InMemoryRecordStore());

    [Theory]
    [InlineData(24, 0, false)]
    [InlineData(24, 119, false)]
    [InlineData(24, 121, true)]
    [InlineData(72, 0, true)]
    public async Task A_daily_schedule_is_overdue_two_hours_after_it_should_have_run(int hours, int minutes, bool expected)
    {
        await _beats.RanAsync("ReviewPolicies", s_start, TestContext.Current.CancellationToken);

        (await OverdueAsync(s_start.AddHours(hours).AddMinutes(minutes))).ShouldBe(expected ? ["ReviewPolicies"] : []);
    }

    [Fact]
    public async Task A_schedule_that_never_ran_counts_from_when_it_was_first_asked_for()
    {
        (await OverdueAsync(s_start)).ShouldBeEmpty();
        (await OverdueAsync(s_start.AddHours(25))).ShouldBeEmpty();
        (await OverdueAsync(s_start.AddHours(27))).ShouldBe(["ReviewPolicies"]);
    }

    [Fact]
    public async Task A_schedule_that_runs_again_is_well_again()
    {
        await OverdueAsync(s_start);
        await _beats.RanAsync("ReviewPolicies", s_start.AddDays(3), TestContext.Current.CancellationToken);

        (await OverdueAsync(s_start.AddDays(3).AddHours(1))).ShouldBeEmpty();
    }

    private Task<IReadOnlyList<string>> OverdueAsync(DateTimeOffset now) =>
        _beats.OverdueAsync([new("ReviewPolicies", after => after.AddDays(1))], now, TestContext.Current.CancellationToken);
}
