using ComplianceMonitor.Core.Reports.Mailing;

namespace ComplianceMonitor.Core.Tests.Reports.Mailing;

public class MailPaceTests
{
    private readonly MailBench _bench = new();

    private MailPace Pace(int perMinute) => new(_bench.Store, _bench.Clock, "monitor@fernhollow.example", perMinute);

    [Fact]
    public async Task In_any_minute_no_more_go_than_the_mailbox_takes_whoever_asks()
    {
        List<DateTimeOffset> gone = [];
        Random random = new(Rounds.Seed(7));
        for (int asked = 0; asked < Rounds.Of(500, 20_000); asked++)
        {
            if (await Pace(5).TakeAsync(MailBench.Stop) is { } later)
            {
                later.ShouldBeGreaterThan(_bench.Clock.Now);
            }
            else
            {
                gone.Add(_bench.Clock.Now);
            }

            _bench.Clock.Now += TimeSpan.FromSeconds(random.Next(12));
        }

        gone.Count.ShouldBeGreaterThan(100);
        gone.Zip(gone.Skip(5)).ShouldAllBe(pair => pair.Second - pair.First >= TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task At_the_instant_that_was_named_there_is_a_place()
    {
        await Pace(1).TakeAsync(MailBench.Stop);
        _bench.Clock.Now = (await Pace(1).TakeAsync(MailBench.Stop))!.Value;
        (await Pace(1).TakeAsync(MailBench.Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_pause_of_the_carrier_stops_everybody()
    {
        DateTimeOffset until = MailBench.Monday.AddMinutes(10);
        await Pace(30).PauseAsync(until, MailBench.Stop);
        await Pace(30).PauseAsync(until.AddMinutes(-5), MailBench.Stop);
        (await Pace(30).TakeAsync(MailBench.Stop)).ShouldBe(until);
        _bench.Clock.Now = until;
        (await Pace(30).TakeAsync(MailBench.Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Many_at_once_get_as_many_places_as_there_are()
    {
        DateTimeOffset?[] answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Pace(7).TakeAsync(MailBench.Stop))));
        answers.Count(answer => answer is null).ShouldBe(7);
    }
}
