using ComplianceFunctions.Jobs;
using Microsoft.Azure.Functions.Worker;

namespace ComplianceFunctions.Triggers;

/// <summary>A check that failed five times: its run is recorded as failed, which the report shows and the alert watches.</summary>
internal sealed class CheckFailed(CheckRun run)
{
    [Function(nameof(CheckFailed))]
    [QueueOutput(Queues.Checks, Connection = Queues.Connection)]
    public Task<string[]> RunAsync([QueueTrigger(Queues.FailedChecks, Connection = Queues.Connection)] string message, CancellationToken cancellationToken) =>
        run.FailAsync(message, cancellationToken);
}
