using ComplianceFunctions.Jobs;
using ComplianceFunctions.Tests.Jobs;
using ComplianceMonitor.Azure.Tests;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;

namespace ComplianceFunctions.Tests.Pump;

/// <summary>A trust of a hundred schools on the emulator's queues and tables, with deliveries that come twice and processes that die.</summary>
public class HundredSchoolsTests
{
    private const int Schools = 100;

    [Fact]
    public async Task Jobs_that_come_twice_and_processes_that_die_leave_the_records_of_a_calm_run()
    {
        string connection = Azurite.Connection();
        string[] ids = [.. Enumerable.Range(1, Schools).Select(number => $"school-{number:D3}")];

        IReadOnlyList<string> calm = await RunAsync(connection, ids, disturbed: false);
        IReadOnlyList<string> disturbed = await RunAsync(connection, ids, disturbed: true);

        calm.Count.ShouldBeGreaterThan(Schools * 3);
        disturbed.ShouldBe(calm);
    }

    [Fact]
    public async Task A_job_that_never_works_ends_as_a_failed_run_and_the_others_are_done()
    {
        string connection = Azurite.Connection();
        JobBench bench = new(new("elm", "oak")) { Store = Store() };
        (StorageQueue queue, StorageQueue poison) = await QueuesAsync(connection);
        using (queue)
        using (poison)
        {
            foreach (string message in await bench.TickAsync(Area.Reviews))
            {
                await queue.PutAsync(message, JobBench.Stop);
            }

            await queue.PutAsync(CheckJob.MessageOf(new("ash", Area.Reviews, ComplianceMonitor.Core.Checks.Period.Day(JobBench.Start))), JobBench.Stop);
            await new QueuePump(queue, poison).DrainAsync((message, _) => bench.Run().RunAsync(message, JobBench.Stop), JobBench.Stop);
            await new QueuePump(poison, queue).DrainAsync((message, _) => bench.Run().FailAsync(message, JobBench.Stop), JobBench.Stop);
        }

        (await bench.StatusAsync("elm/reviews/2026-11-23")).ShouldBe(RunStatus.Done);
        (await bench.StatusAsync("oak/reviews/2026-11-23")).ShouldBe(RunStatus.Done);
        (await bench.StatusAsync("ash/reviews/2026-11-23")).ShouldBe(RunStatus.Failed);
    }

    private static async Task<IReadOnlyList<string>> RunAsync(string connection, string[] ids, bool disturbed)
    {
        IRecordStore store = Store();
        JobBench bench = new(new(ids)) { Store = store };
        (StorageQueue queue, StorageQueue poison) = await QueuesAsync(connection);
        using (queue)
        using (poison)
        {
            int job = 0;
            foreach (string message in await bench.TickAsync(Area.Reviews))
            {
                await queue.PutAsync(message, JobBench.Stop);
                if (disturbed && ++job % 5 == 0)
                {
                    await queue.PutAsync(message, JobBench.Stop);
                }
            }

            int call = 0;
            await new QueuePump(queue, poison).DrainAsync(
                async (message, attempt) =>
                {
                    if (disturbed && ++call % 10 == 0 && attempt == 1)
                    {
                        // Another death each time: before the evidence is frozen, in the middle of the findings, before the end.
                        await Dying(bench, store, call / 10).RunAsync(message, JobBench.Stop);
                    }

                    try
                    {
                        await bench.Run($"host-{call}").RunAsync(message, JobBench.Stop);
                    }
                    catch (HeldElsewhereException)
                    {
                        // The dead process holds its lease; the message is seen again when that has ended.
                        bench.Clock.Now += TimeSpan.FromMinutes(11);
                        throw;
                    }
                },
                JobBench.Stop);
            (await poison.TakeAsync(JobBench.Stop)).ShouldBeNull();
        }

        return await RowsAsync(store, ids);
    }

    private static CheckRun Dying(JobBench bench, IRecordStore store, int writes) =>
        bench.With(TroubledStore.Dying(store, writes % 6)).Run("host-that-dies");

    /// <summary>Every row as text, without what differs from one run to another: instants, leases and what follows from them.</summary>
    private static async Task<IReadOnlyList<string>> RowsAsync(IRecordStore store, string[] ids)
    {
        List<string> rows = [];
        foreach (Table table in (Table[])[Table.Findings, Table.FindingEvents, Table.PolicyReviews, Table.Channels, Table.Runs])
        {
            foreach (string school in ids)
            {
                await foreach (Row row in store.ReadAsync(table, new(school), JobBench.Stop))
                {
                    rows.Add($"{table} {school} {string.Join(' ', row.Columns.Where(cell => cell.Value is not Cell.Instant && !cell.Key.EndsWith("Hash", StringComparison.Ordinal) && cell.Key is not "Evidence" and not "Holder").OrderBy(cell => cell.Key, StringComparer.Ordinal))}");
                }
            }
        }

        return rows;
    }

    private static IRecordStore Store() => Azurite.Open(Azurite.NewPrefix()).Records;

    private static async Task<(StorageQueue Queue, StorageQueue Poison)> QueuesAsync(string connection)
    {
        string name = $"checks-{Guid.NewGuid():N}"[..20];
        StorageQueue queue = new(connection, name), poison = new(connection, name + "-poison");
        await queue.CreateAsync(JobBench.Stop);
        await poison.CreateAsync(JobBench.Stop);
        return (queue, poison);
    }
}
