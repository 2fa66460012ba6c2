using System.Diagnostics;
using ComplianceMonitor.Connectors.Documents;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Benchmarks;

/// <summary>Judging frozen evidence: schools times controls, apart from reading.</summary>
internal static class JudgingBenchmark
{
    private const int Seed = 20261121;

    public static void Run(int schools)
    {
        DocumentFiles files = new(TimeProvider.System);
        EvidenceSet[] evidence = [.. Enumerable.Range(0, schools).Select(number => Evidence(files, number))];
        long start = Stopwatch.GetTimestamp();
        int findings = evidence.Sum(set => ControlCatalogue.All.Sum(control => control.Judge(set).Count()));
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine($"judging           {schools:N0} schools x {ControlCatalogue.All.Count} controls in {seconds:F2} s, {findings:N0} findings (ceiling 2 s)");
    }

    private static EvidenceSet Evidence(DocumentFiles files, int number) => new()
    {
        School = new($"school-{number}", $"School {number}"),
        Today = new(2026, 11, 21),
        Policy = files.Read($"policy-{number}.txt", SamplePolicies.Make(Seed, number)) is Observation<Document>.Seen seen
            ? new Observation<DocumentFacts>.Seen(DocumentFacts.Read(seen.Value), seen.Source)
            : new Observation<DocumentFacts>.CouldNotLook(Reason.Unreadable, "The sample could not be read."),
    };
}
