using ComplianceFunctions.Jobs;
using ComplianceMonitor.Core.Controls;
using Microsoft.Azure.Functions.Worker;

namespace ComplianceFunctions.Triggers;

/// <summary>Each day, holidays included: what does the public web say?</summary>
internal sealed class ScanMentions(DueJobs jobs)
{
    [Function(nameof(ScanMentions))]
    [FixedDelayRetry(3, "00:01:00")]
    [QueueOutput(Queues.Checks, Connection = Queues.Connection)]
    public Task<string[]> RunAsync([TimerTrigger("%ScanMentionsSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        jobs.OfAsync(nameof(ScanMentions), [Area.Mentions], cancellationToken);
}
