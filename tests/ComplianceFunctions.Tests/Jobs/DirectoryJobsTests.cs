using ComplianceFunctions.Jobs;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceFunctions.Tests.Jobs;

/// <summary>Directories before the accounts of the schools that share them.</summary>
public class DirectoryJobsTests
{
    [Fact]
    public async Task The_timer_queues_a_shared_directory_once_and_its_reading_queues_the_accounts()
    {
        Directory entra = new();
        JobBench bench = Bench(entra);

        string[] first = await bench.TickAsync(Area.Accounts);
        Names(first).ShouldBe(["trust/entra/2026-W48"]);

        Names(await bench.Run().RunAsync(first[0], JobBench.Stop)).ShouldBe(["elm/accounts/2026-W48", "oak/accounts/2026-W48"]);
        entra.Readings.ShouldBe(1);
        Names(await bench.TickAsync(Area.Accounts)).ShouldBe(["elm/accounts/2026-W48", "oak/accounts/2026-W48"]);
    }

    [Fact]
    public async Task A_reading_that_comes_twice_is_done_once_and_queues_what_is_still_due()
    {
        Directory entra = new();
        JobBench bench = Bench(entra);
        string message = (await bench.TickAsync(Area.Accounts))[0];
        string[] accounts = await bench.Run().RunAsync(message, JobBench.Stop);
        await bench.Run().RunAsync(accounts[0], JobBench.Stop);

        Names(await bench.Run("host-2").RunAsync(message, JobBench.Stop)).ShouldBe(["oak/accounts/2026-W48"]);
        entra.Readings.ShouldBe(1);
    }

    [Fact]
    public async Task A_directory_that_cannot_be_read_comes_again_and_after_five_tries_the_accounts_are_judged_without_it()
    {
        JobBench bench = Bench(new() { IsAway = true });
        string message = (await bench.TickAsync(Area.Accounts))[0];

        await Should.ThrowAsync<ComplianceMonitor.Core.Checks.Snapshots.DirectoryUnreadException>(() => bench.Run().RunAsync(message, JobBench.Stop));

        Names(await bench.Run().FailAsync(message, JobBench.Stop)).ShouldBe(["elm/accounts/2026-W48", "oak/accounts/2026-W48"]);
        (await bench.StatusAsync("trust/entra/2026-W48")).ShouldBe(RunStatus.Failed);
        (await bench.ErrorAsync("trust/entra/2026-W48"))!.ShouldContain("Graph did not answer.");
    }

    [Fact]
    public async Task Other_areas_wait_for_no_directory() => Names(await Bench(new()).TickAsync(Area.Reviews)).ShouldBe(["elm/reviews/2026-11-23", "oak/reviews/2026-11-23"]);

    private static JobBench Bench(Directory entra) => new(new ListedSchools("elm", "oak") { Directories = [new(DirectoryKind.Entra)] }) { Live = [entra] };

    private static string[] Names(string[] messages) => [.. messages.Select(message => CheckJob.Read(message)!.ToString())];

    /// <summary>A directory of nobody.</summary>
    private sealed class Directory : ILiveDirectory
    {
        public DirectoryKind Kind => DirectoryKind.Entra;

        public bool IsAway { get; init; }

        public int Readings { get; private set; }

        public Task<DirectorySnapshot> ReadAsync(DirectoryReference directory, PeopleConcerned concerned, DateTimeOffset at, CancellationToken cancellationToken)
        {
            Readings++;
            return Task.FromResult(IsAway
                ? DirectorySnapshot.Untold(Kind, "entra", at, Reason.Unreachable, "Graph did not answer.")
                : new() { Kind = Kind, Name = "entra", TakenAt = at, Covers = DirectoryParts.People, Total = 3, People = [] });
        }
    }
}
