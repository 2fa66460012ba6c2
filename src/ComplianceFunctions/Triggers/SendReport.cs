using ComplianceFunctions.Jobs;
using Microsoft.Azure.Functions.Worker;

namespace ComplianceFunctions.Triggers;

/// <summary>One mail to one role of one school.</summary>
internal sealed class SendReport(MailRun run)
{
    [Function(nameof(SendReport))]
    public Task RunAsync([QueueTrigger(Queues.Reports, Connection = Queues.Connection)] string message, CancellationToken cancellationToken) =>
        run.RunAsync(message, cancellationToken);
}
