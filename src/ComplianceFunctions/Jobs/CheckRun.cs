using ComplianceFunctions.Schools;
using ComplianceFunctions.Telemetry;
using ComplianceMonitor.Core.Checks;
using Microsoft.Extensions.Logging;

namespace ComplianceFunctions.Jobs;

/// <summary>Runs one message of the queue of checks, and records it when five tries did not do.</summary>
/// <param name="schools">The schools.</param>
/// <param name="check">The check.</param>
/// <param name="telemetry">Scope, activity and metrics.</param>
/// <param name="clock">Now, and the time that a job may take.</param>
/// <param name="log">The log.</param>
internal sealed partial class CheckRun(ISchools schools, SchoolCheck check, CheckTelemetry telemetry, TimeProvider clock, ILogger<CheckRun> log)
{
    /// <summary>What one job may take. The host gives up after ten minutes, and the lease of a check ends then too.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(8);

    /// <summary>Does what a message asks for. When it throws, the message comes again.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">The host is stopping.</param>
    /// <exception cref="UnusableJobException">The message, or the school's file, cannot be used.</exception>
    /// <exception cref="HeldElsewhereException">Another instance works at it: the message stays until that is done or has died.</exception>
    public async Task RunAsync(string message, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        RunId run = CheckJob.Current(CheckJob.Read(message) ?? throw new UnusableJobException("The message names no check."), now);
        using CancellationTokenSource late = new(Longest, clock);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        await telemetry.MeasureAsync(run, async () =>
        {
            using SchoolList list = await schools.ReadAsync(run.School, stop.Token);
            CheckResult result = await check.RunAsync(list.Find(run.School), run.Area, run.Period, now, stop.Token);
            return result is CheckResult.InProgress held ? throw new HeldElsewhereException(held.Run) : result;
        });
    }

    /// <summary>Records that a check failed for good. When it throws, the message comes again.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">The host is stopping.</param>
    public async Task FailAsync(string message, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (CheckJob.Read(message) is not { } asked)
        {
            LogStrange(log, message.Length);
            return;
        }

        RunId run = CheckJob.Current(asked, now);
        if (!await check.FailAsync(run, now, "Five tries did not finish it.", cancellationToken))
        {
            throw new HeldElsewhereException(run);
        }

        telemetry.Failed(run);
        LogFailed(log, run.ToString());
    }

    [LoggerMessage(1, LogLevel.Error, "A message of {Length} characters names no check and was put aside.")]
    private static partial void LogStrange(ILogger log, int length);

    [LoggerMessage(2, LogLevel.Error, "{Run} failed after five tries.")]
    private static partial void LogFailed(ILogger log, string run);
}

/// <summary>A job that no try will do.</summary>
/// <param name="because">What is wrong and how to mend it.</param>
internal sealed class UnusableJobException(string because) : Exception(because);

/// <summary>A job that another instance holds.</summary>
/// <param name="run">Which check.</param>
internal sealed class HeldElsewhereException(RunId run) : Exception($"{run} is held by another instance; the message comes again.");
