using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Checks.Sources;

namespace ComplianceMonitor.Core.Tests.Checks.Sources;

/// <summary>Calls to a service keep their distance, whoever makes them.</summary>
public sealed class CallPaceTests
{
    private static readonly DateTimeOffset s_noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private readonly InMemoryRecordStore _store = new();
    private readonly FixedClock _clock = new(s_noon);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_instances_share_one_pace()
    {
        CallPace one = Pace(), other = Pace();
        (await one.TakeAsync(TimeSpan.Zero, Stop)).ShouldBeNull();

        (await other.TakeAsync(TimeSpan.Zero, Stop)).ShouldBe(s_noon.AddSeconds(2));

        _clock.Now = s_noon.AddSeconds(2);
        (await other.TakeAsync(TimeSpan.Zero, Stop)).ShouldBeNull();
        Row row = (await _store.GetAsync(Table.Sources, "graph", RowKeys.Named("reports"), Stop))!;
        row.Columns.Whole("QuotaUsed").ShouldBe(2);
    }

    [Fact]
    public async Task A_pause_that_the_service_asked_for_holds_for_all()
    {
        await Pace().PauseAsync(s_noon.AddMinutes(10), Stop);

        (await Pace().TakeAsync(TimeSpan.FromMinutes(2), Stop)).ShouldBe(s_noon.AddMinutes(10));
        _clock.Now = s_noon.AddMinutes(10);
        (await Pace().TakeAsync(TimeSpan.FromMinutes(2), Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task An_instant_of_a_clock_that_was_wrong_holds_nobody_up()
    {
        _clock.Now = s_noon.AddDays(1);
        await Pace().TakeAsync(TimeSpan.Zero, Stop);
        _clock.Now = s_noon;

        (await Pace().TakeAsync(TimeSpan.Zero, Stop)).ShouldBeNull();
    }

    private CallPace Pace() => new(_store, _clock, "graph", "reports", TimeSpan.FromSeconds(2));
}
