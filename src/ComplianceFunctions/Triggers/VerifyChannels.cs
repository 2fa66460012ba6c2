using ComplianceFunctions.Jobs;
using ComplianceMonitor.Core.Controls;
using Microsoft.Azure.Functions.Worker;

namespace ComplianceFunctions.Triggers;

/// <summary>Each week: do policy, privacy notice and website name the same accounts?</summary>
internal sealed class VerifyChannels(DueJobs jobs)
{
    [Function(nameof(VerifyChannels))]
    [FixedDelayRetry(3, "00:01:00")]
    [QueueOutput(Queues.Checks, Connection = Queues.Connection)]
    public Task<string[]> RunAsync([TimerTrigger("%VerifyChannelsSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        jobs.OfAsync(nameof(VerifyChannels), [Area.Channels], cancellationToken);
}
