using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;

namespace ComplianceMonitor.Core.Tests.Checks;

public class DueChecksTests
{
    private readonly CheckBench _bench = new();

    [Fact]
    public async Task Everything_is_due_for_a_new_school() => (await DueAsync(0)).ShouldBe(
        ["fernhollow/reviews/2026-11-21", "fernhollow/channels/2026-W47", "fernhollow/accounts/2026-W47", "fernhollow/conduct/2026-11-21", "fernhollow/mentions/2026-11-21"]);

    [Fact]
    public async Task What_is_done_is_due_again_in_the_next_period()
    {
        await _bench.RunAsync(0, "ok gate");
        (await DueAsync(0)).Contains("fernhollow/reviews/2026-11-21", StringComparer.Ordinal).ShouldBeFalse();
        (await DueAsync(1)).Contains("fernhollow/reviews/2026-11-22", StringComparer.Ordinal).ShouldBeTrue();
    }

    [Theory]
    [InlineData(RunStatus.Running, 10, false)]
    [InlineData(RunStatus.Running, 0, true)]
    [InlineData(RunStatus.Failed, 10, true)]
    [InlineData(RunStatus.Done, -10, false)]
    public async Task A_check_that_broke_off_is_due_again(RunStatus status, int leaseMinutes, bool due)
    {
        RunRecord run = new() { Run = new("fernhollow", Area.Reviews, Period.Day(CheckBench.Noon)), Status = status, LeaseUntil = CheckBench.Noon.AddMinutes(leaseMinutes) };
        await _bench.Store.WriteAsync(Table.Runs, new RowChange.Put(run.ToRow()), CheckBench.Stop);
        (await DueAsync(0)).Contains("fernhollow/reviews/2026-11-21", StringComparer.Ordinal).ShouldBe(due);
    }

    private async Task<IReadOnlyList<string>> DueAsync(int day) =>
        [.. (await new DueChecks(_bench.Store).OfAsync("fernhollow", Enum.GetValues<Area>(), CheckBench.Noon.AddDays(day), CheckBench.Stop)).Select(run => run.ToString())];
}
