using ComplianceFunctions.Jobs;
using ComplianceMonitor.Core.Controls;
using Microsoft.Azure.Functions.Worker;

namespace ComplianceFunctions.Triggers;

/// <summary>Each week: are the accounts, and the people behind them, protected?</summary>
internal sealed class CheckAccounts(DueJobs jobs)
{
    [Function(nameof(CheckAccounts))]
    [FixedDelayRetry(3, "00:01:00")]
    [QueueOutput(Queues.Checks, Connection = Queues.Connection)]
    public Task<string[]> RunAsync([TimerTrigger("%CheckAccountsSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        jobs.OfAsync(nameof(CheckAccounts), [Area.Accounts], cancellationToken);
}
