using ComplianceFunctions.Jobs;
using Microsoft.Azure.Functions.Worker;

namespace ComplianceFunctions.Triggers;

/// <summary>One check of one school.</summary>
internal sealed class RunCheck(CheckRun run)
{
    [Function(nameof(RunCheck))]
    public Task RunAsync([QueueTrigger(Queues.Checks, Connection = Queues.Connection)] string message, CancellationToken cancellationToken) =>
        run.RunAsync(message, cancellationToken);
}
