using ComplianceMonitor.Benchmarks;

switch (args)
{
    case ["reading"]:
        ReadingBenchmark.Run(5_000);
        return 0;
    case ["judging"]:
        JudgingBenchmark.Run(1_000);
        return 0;
    case ["mentions"]:
        MentionsBenchmark.Classify(100_000);
        await MentionsBenchmark.NamesAsync(5_000, 200);
        return 0;
    default:
        await Console.Error.WriteLineAsync("Say which: reading, judging, mentions. The cold start is measured by cold-start.sh.");
        return 2;
}
