using ComplianceFunctions.Jobs;
using Microsoft.Azure.Functions.Worker;

namespace ComplianceFunctions.Triggers;

/// <summary>Each hour: which reports are due by the time in London? Safe to fire twice: a report is one row of the Outbox.</summary>
internal sealed class SendReports(DueMails mails)
{
    [Function(nameof(SendReports))]
    [FixedDelayRetry(3, "00:01:00")]
    [QueueOutput(Queues.Reports, Connection = Queues.Connection)]
    public Task<string[]> RunAsync([TimerTrigger("%SendReportsSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        mails.OfAsync(cancellationToken);
}
