using System.Diagnostics;
using ComplianceMonitor.Core.Accounts.Directories;

namespace ComplianceMonitor.Azure.Tests.Graph;

/// <summary>A Graph that fails three calls of ten, and tenants of many thousands.</summary>
public sealed class GraphTroubleTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task With_three_of_ten_calls_failing_the_same_is_told(int seed)
    {
        await using TenantDouble calm = await new TenantDouble { People = 300, PageSize = 20 }.StartAsync();
        await using TenantDouble troubled = await new TenantDouble { People = 300, PageSize = 20, TroubleSeed = seed }.StartAsync();
        DirectorySnapshot expected = await GraphDirectoryTests.ReadAsync(calm, "p1@fernhollow.example", "p299@fernhollow.example");

        DirectorySnapshot read = await GraphDirectoryTests.ReadAsync(troubled, "p1@fernhollow.example", "p299@fernhollow.example");

        (read with { Access = null }).ShouldBeEquivalentTo(expected with { Access = null });
        read.Access.ShouldBeEquivalentTo(expected.Access);
    }

    [Fact]
    public async Task Sixty_thousand_people_or_more_pass_by_and_only_those_concerned_are_held()
    {
        int people = Rounds.Of(60_000, 640_000);
        await using TenantDouble tenant = await new TenantDouble { People = people }.StartAsync();
        long before = Held(), peak = 0;
        using CancellationTokenSource over = new();
        Task watch = Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                peak = Math.Max(peak, Held() - before);
                await Task.Delay(50);
            }
        }, GraphDirectoryTests.Stop);
        Stopwatch watched = Stopwatch.StartNew();

        DirectorySnapshot read = await GraphDirectoryTests.ReadAsync(tenant, "p5@fernhollow.example", $"p{people - 1}@fernhollow.example");

        await over.CancelAsync();
        await watch;
        TestContext.Current.TestOutputHelper?.WriteLine($"{people} people in {watched.Elapsed.TotalSeconds:0.0} s, at most {peak / 1_048_576.0:0} MB live.");
        read.Total.ShouldBe(people);
        read.People.Count.ShouldBe(2);
        read.Gaps.ShouldBeEmpty();
        read.People.ShouldAllBe(person => person.SignIn.Source == SignInSource.Report);
        peak.ShouldBeLessThan(256L * 1024 * 1024);
    }

    /// <summary>What the last collection left: of everything held, the double's pages included.</summary>
    private static long Held() => GC.GetGCMemoryInfo().HeapSizeBytes;
}
