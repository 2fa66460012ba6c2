using ComplianceFunctions.Jobs;
using Microsoft.Azure.Functions.Worker;

namespace ComplianceFunctions.Triggers;

/// <summary>One check of one school, or one reading of a directory that schools share, after which their accounts are queued.</summary>
internal sealed class RunCheck(CheckRun run)
{
    [Function(nameof(RunCheck))]
    [QueueOutput(Queues.Checks, Connection = Queues.Connection)]
    public Task<string[]> RunAsync([QueueTrigger(Queues.Checks, Connection = Queues.Connection)] string message, CancellationToken cancellationToken) =>
        run.RunAsync(message, cancellationToken);
}
