using ComplianceFunctions.Jobs;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Tests.Checks;

namespace ComplianceFunctions.Tests.Jobs;

public class DueJobsTests
{
    [Fact]
    public async Task A_timer_queues_each_area_of_each_school()
    {
        JobBench bench = new(new("elm", "oak"));

        (await NamesAsync(bench, Area.Reviews, Area.Conduct)).ShouldBe(
            ["elm/reviews/2026-11-23", "elm/conduct/2026-11-23", "oak/reviews/2026-11-23", "oak/conduct/2026-11-23"]);
    }

    [Fact]
    public async Task A_timer_that_fires_twice_gives_one_check()
    {
        JobBench bench = new(new("elm"));
        string[] first = await bench.TickAsync(Area.Reviews), second = await bench.TickAsync(Area.Reviews);
        await bench.Run().RunAsync(first[0], JobBench.Stop);
        int calls = ((PolicyCollector)bench.Collectors[0]).Calls;

        await bench.Run("host-2").RunAsync(second[0], JobBench.Stop);

        ((PolicyCollector)bench.Collectors[0]).Calls.ShouldBe(calls);
        (await bench.TickAsync(Area.Reviews)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Area.Reviews)]
    [InlineData(Area.Channels)]
    public async Task A_timer_that_was_silent_for_three_weeks_gives_one_catch_up_check(Area area)
    {
        JobBench bench = new(new("elm"));
        await bench.Run().RunAsync((await bench.TickAsync(area))[0], JobBench.Stop);

        bench.Clock.Now += TimeSpan.FromDays(21);

        (await bench.TickAsync(area)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Messages_that_waited_for_days_give_one_check_of_today()
    {
        JobBench bench = new(new("elm"));
        List<string> waiting = [];
        for (int day = 0; day < 5; day++)
        {
            waiting.AddRange(await bench.TickAsync(Area.Reviews));
            bench.Clock.Now += TimeSpan.FromDays(1);
        }

        foreach (string message in waiting)
        {
            await bench.Run().RunAsync(message, JobBench.Stop);
        }

        List<RunRecord> runs = [];
        await foreach (RunRecord run in RunRecord.ReadAsync(bench.Store, "elm", Area.Reviews, JobBench.Stop))
        {
            runs.Add(run);
        }

        runs.Select(run => run.Run.ToString()).ShouldBe(["elm/reviews/2026-11-28"]);
    }

    [Fact]
    public async Task A_late_tick_of_a_weekly_timer_is_still_of_its_week()
    {
        JobBench bench = new(new("elm"));
        bench.Clock.Now += TimeSpan.FromDays(3);

        (await NamesAsync(bench, Area.Channels)).ShouldBe(["elm/channels/2026-W48"]);
    }

    [Fact]
    public async Task A_school_whose_file_has_a_mistake_is_recorded_as_failed_and_the_others_go_on()
    {
        ListedSchools schools = new("elm");
        schools.Broken.Add(new("oak", "oak/school.yaml:3: nmae is no key. Did you mean name?"));
        JobBench bench = new(schools);

        (await NamesAsync(bench, Area.Reviews)).ShouldBe(["elm/reviews/2026-11-23"]);
        (await bench.StatusAsync("oak/reviews/2026-11-23")).ShouldBe(RunStatus.Failed);
        (await bench.ErrorAsync("oak/reviews/2026-11-23"))!.ShouldContain("nmae is no key");
    }

    [Fact]
    public async Task A_school_whose_records_cannot_be_read_holds_up_no_other()
    {
        JobBench bench = new(new("elm", "oak")) { Store = TroubledStore.DeafTo(new InMemoryRecordStore(), "elm") };

        (await NamesAsync(bench, Area.Reviews)).ShouldBe(["elm/reviews/2026-11-23", "oak/reviews/2026-11-23"]);
    }

    [Fact]
    public async Task A_timer_shows_that_it_fired()
    {
        JobBench bench = new(new("elm"));
        await bench.TickAsync(Area.Reviews);

        (await new ScheduleBeats(bench.Store).OverdueAsync([new("ReviewPolicies", after => after.AddDays(1))], JobBench.Start.AddDays(1), JobBench.Stop)).ShouldBeEmpty();
    }

    private static async Task<string[]> NamesAsync(JobBench bench, params Area[] areas) =>
        [.. (await bench.TickAsync(areas)).Select(message => CheckJob.Read(message)!.ToString())];
}
