using ComplianceMonitor.Benchmarks;

switch (args)
{
    case ["reading"]:
        ReadingBenchmark.Run(5_000);
        return 0;
    case ["judging"]:
        JudgingBenchmark.Run(1_000);
        return 0;
    case ["crawling"]:
        await CrawlingBenchmark.RunAsync(200, TimeSpan.FromMilliseconds(5));
        return 0;
    case ["directory"]:
        DirectoryBenchmark.Run(640_000, 60_000);
        return 0;
    case ["mentions"]:
        MentionsBenchmark.Classify(100_000);
        await MentionsBenchmark.NamesAsync(5_000, 200);
        return 0;
    default:
        await Console.Error.WriteLineAsync("Say which: reading, judging, crawling, directory, mentions. The cold start is measured by cold-start.sh.");
        return 2;
}
