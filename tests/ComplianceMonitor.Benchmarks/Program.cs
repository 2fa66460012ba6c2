using ComplianceMonitor.Benchmarks;

switch (args)
{
    case ["reading"]:
        ReadingBenchmark.Run(5_000);
        return 0;
    case ["judging"]:
        JudgingBenchmark.Run(1_000);
        return 0;
    case ["directory"]:
        DirectoryBenchmark.Run(640_000, 60_000);
        return 0;
    default:
        await Console.Error.WriteLineAsync("Say which: reading, judging, directory. The cold start is measured by cold-start.sh.");
        return 2;
}
