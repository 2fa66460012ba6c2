using ComplianceFunctions.Jobs;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Tests.Checks;

namespace ComplianceFunctions.Tests.Jobs;

public class CheckRunTests
{
    private const string Today = "elm/reviews/2026-11-23";

    private static readonly string s_message = CheckJob.MessageOf(RunId.Parse(Today)!);

    [Fact]
    public async Task A_job_is_recorded()
    {
        JobBench bench = new(new("elm"));
        await bench.Run().RunAsync(s_message, JobBench.Stop);

        (await bench.StatusAsync(Today)).ShouldBe(RunStatus.Done);
    }

    [Fact]
    public async Task A_person_gets_a_new_check_after_a_finished_one()
    {
        JobBench bench = new(new("elm"));
        PolicyCollector policy = PolicyCollector.Of("ok dates");
        bench.Collectors = [policy];
        await bench.Run().RunAsync(s_message, JobBench.Stop);
        await bench.Run().RunAsync(CheckJob.MessageOf(new("elm", Area.Reviews, Period.Manual(bench.Clock.Now))), JobBench.Stop);

        policy.Calls.ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"school\":\"elm\",\"area\":\"everything\",\"period\":\"2026-11-23\"}")]
    [InlineData("{\"school\":\"elm\",\"area\":\"reviews\",\"period\":\"today\"}")]
    [InlineData("{\"school\":\"elm/../oak\",\"area\":\"reviews\",\"period\":\"2026-11-23\"}")]
    public async Task A_message_that_names_no_check_is_put_aside(string message)
    {
        JobBench bench = new(new("elm"));

        await Should.ThrowAsync<UnusableJobException>(() => bench.Run().RunAsync(message, JobBench.Stop));
        await bench.Run().FailAsync(message, JobBench.Stop);
    }

    [Fact]
    public async Task A_school_that_is_not_there_fails_with_the_place_to_look_in()
    {
        JobBench bench = new(new("oak"));

        (await Should.ThrowAsync<UnusableJobException>(() => bench.Run().RunAsync(s_message, JobBench.Stop))).Message.ShouldBe("The container schools has no school 'elm'.");
    }

    [Fact]
    public async Task While_another_instance_works_the_message_stays()
    {
        JobBench bench = new(new("elm"));
        TaskCompletionSource begun = new(), released = new();
        bench.Collectors =
        [
            new PolicyCollector(async (at, _) =>
            {
                begun.SetResult();
                await released.Task;
                return PolicyCollector.Seen(at, "ok dates");
            }),
        ];
        Task first = bench.Run("host-1").RunAsync(s_message, JobBench.Stop);
        await begun.Task;

        await Should.ThrowAsync<HeldElsewhereException>(() => bench.Run("host-2").RunAsync(s_message, JobBench.Stop));
        await Should.ThrowAsync<HeldElsewhereException>(() => bench.Run("host-2").FailAsync(s_message, JobBench.Stop));
        released.SetResult();
        await first;
        (await bench.StatusAsync(Today)).ShouldBe(RunStatus.Done);
    }

    [Fact]
    public async Task After_five_tries_the_run_is_failed_and_says_why()
    {
        JobBench bench = new(new("elm")) { Store = TroubledStore.Full(new InMemoryRecordStore()) };
        for (int attempt = 0; attempt < 5; attempt++)
        {
            await Should.ThrowAsync<IOException>(() => bench.Run().RunAsync(s_message, JobBench.Stop));
        }

        await bench.Run().FailAsync(s_message, JobBench.Stop);

        (await bench.StatusAsync(Today)).ShouldBe(RunStatus.Failed);
        (await bench.ErrorAsync(Today)).ShouldBe("Five tries did not finish it. IOException: The store is full.");
    }

    [Fact]
    public async Task A_failure_that_comes_after_the_work_was_done_changes_nothing()
    {
        JobBench bench = new(new("elm"));
        await bench.Run().RunAsync(s_message, JobBench.Stop);
        await bench.Run().FailAsync(s_message, JobBench.Stop);

        (await bench.StatusAsync(Today)).ShouldBe(RunStatus.Done);
    }

    [Fact]
    public async Task A_host_that_stops_lets_go_of_the_check()
    {
        using CancellationTokenSource stop = new();
        JobBench bench = new(new("elm"));
        bench.Collectors =
        [
            new PolicyCollector(async (at, cancellationToken) =>
            {
                await stop.CancelAsync();
                cancellationToken.ThrowIfCancellationRequested();
                return new Observation<DocumentFacts>.NotThere(at, "policy.txt");
            }),
        ];

        await Should.ThrowAsync<OperationCanceledException>(() => bench.Run().RunAsync(s_message, stop.Token));

        (await bench.StatusAsync(Today)).ShouldBe(RunStatus.Failed);
        bench.Collectors = [PolicyCollector.Of("ok dates")];
        await bench.Run("host-2").RunAsync(s_message, JobBench.Stop);
        (await bench.StatusAsync(Today)).ShouldBe(RunStatus.Done);
    }
}
