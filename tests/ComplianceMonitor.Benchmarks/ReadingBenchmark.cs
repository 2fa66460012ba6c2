using System.Diagnostics;
using ComplianceMonitor.Connectors.Documents;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Benchmarks;

/// <summary>Text policies read per second, what doubling their number costs, and the memory kept.</summary>
internal static class ReadingBenchmark
{
    private const int Seed = 20261121;

    public static void Run(int count)
    {
        Read(count / 10);
        (double half, _) = Read(count / 2);
        (double whole, long kept) = Read(count);
        Console.WriteLine($"text policies     {count:N0} in {whole:F2} s: {count / whole:N0} a second on {Environment.ProcessorCount} cores (floor 500)");
        Console.WriteLine($"doubling          {whole / half:F2} times the time for twice the policies (linear is 2)");
        Console.WriteLine($"memory            {kept / 1e6:F0} MB of managed memory live after all, {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB peak of the process");
    }

    private static (double Seconds, long Kept) Read(int count)
    {
        DocumentFiles files = new(TimeProvider.System);
        int channels = 0;
        long start = Stopwatch.GetTimestamp();
        Parallel.For(0, count, number =>
        {
            if (files.Read($"policy-{number}.txt", SamplePolicies.Make(Seed, number)) is Observation<Document>.Seen seen)
            {
                Interlocked.Add(ref channels, DocumentFacts.Read(seen.Value).Channels.Open.Count);
            }
        });
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine($"  ({count:N0} policies, {channels:N0} channels found)");
        return (seconds, GC.GetTotalMemory(forceFullCollection: true));
    }
}
