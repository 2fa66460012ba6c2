using ComplianceFunctions.Jobs;
using ComplianceMonitor.Core.Controls;
using Microsoft.Azure.Functions.Worker;

namespace ComplianceFunctions.Triggers;

/// <summary>Each day: is every policy in date, and does it say what it must?</summary>
internal sealed class ReviewPolicies(DueJobs jobs)
{
    [Function(nameof(ReviewPolicies))]
    [FixedDelayRetry(3, "00:01:00")]
    [QueueOutput(Queues.Checks, Connection = Queues.Connection)]
    public Task<string[]> RunAsync([TimerTrigger("%ReviewPoliciesSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        jobs.OfAsync(nameof(ReviewPolicies), [Area.Reviews, Area.Conduct], cancellationToken);
}
