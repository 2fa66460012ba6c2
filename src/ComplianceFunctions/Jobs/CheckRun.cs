using ComplianceFunctions.Schools;
using ComplianceFunctions.Telemetry;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Snapshots;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Schools;
using Microsoft.Extensions.Logging;

namespace ComplianceFunctions.Jobs;

/// <summary>Runs one message of the queue of checks, and records it when five tries did not do.</summary>
/// <param name="schools">The schools.</param>
/// <param name="check">The check.</param>
/// <param name="snapshots">The directories that schools share.</param>
/// <param name="due">What is due.</param>
/// <param name="telemetry">Scope, activity and metrics.</param>
/// <param name="clock">Now, and the time that a job may take.</param>
/// <param name="log">The log.</param>
internal sealed partial class CheckRun(
    ISchools schools, SchoolCheck check, DirectorySnapshots snapshots, DueChecks due, CheckTelemetry telemetry, TimeProvider clock, ILogger<CheckRun> log)
{
    /// <summary>What one job may take. The host gives up after ten minutes, and the lease of a check ends then too.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(8);

    /// <summary>Does what a message asks for, and says what is to be queued then. When it throws, the message comes again.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">The host is stopping.</param>
    /// <exception cref="UnusableJobException">The message, or the school's file, cannot be used.</exception>
    /// <exception cref="HeldElsewhereException">Another instance works at it: the message stays until that is done or has died.</exception>
    public async Task<string[]> RunAsync(string message, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        RunId run = CheckJob.Current(CheckJob.Read(message) ?? throw new UnusableJobException("The message names no check."), now);
        using CancellationTokenSource late = new(Longest, clock);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        string[] then = [];
        await telemetry.MeasureAsync(run, async () =>
        {
            using SchoolList list = run.Directory is null ? await schools.ReadAsync(run.School, stop.Token) : await schools.ReadAsync(stop.Token);
            CheckResult result = run.Directory is null
                ? await check.RunAsync(list.Find(run.School), run.Area, run.Period, now, stop.Token)
                : await snapshots.TakeAsync(run, list.Schools, now, stop.Token);
            if (result is CheckResult.InProgress held)
            {
                throw new HeldElsewhereException(held.Run);
            }

            then = await AccountsAsync(run, list.Schools, now, stop.Token);
            return result;
        });
        return then;
    }

    /// <summary>Records that a check failed for good, and says what is to be queued then. When it throws, the message comes again.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">The host is stopping.</param>
    public async Task<string[]> FailAsync(string message, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (CheckJob.Read(message) is not { } asked)
        {
            LogStrange(log, message.Length);
            return [];
        }

        RunId run = CheckJob.Current(asked, now);
        if (!await check.FailAsync(run, now, "Five tries did not finish it.", cancellationToken))
        {
            throw new HeldElsewhereException(run);
        }

        telemetry.Failed(run);
        LogFailed(log, run.ToString());
        if (run.Directory is null)
        {
            return [];
        }

        // The accounts are judged from what was read before, or say why there is nothing.
        using SchoolList list = await schools.ReadAsync(cancellationToken);
        return await AccountsAsync(run, list.Schools, now, cancellationToken);
    }

    /// <summary>After a directory, the accounts of the schools that share it and wait for no other.</summary>
    private async Task<string[]> AccountsAsync(RunId run, IReadOnlyList<SchoolFile> all, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<string> messages = [];
        foreach (SchoolFile school in run.Directory is null || run.Period.IsManual ? [] : all)
        {
            IReadOnlyList<string> shared = snapshots.Of(school);
            RunId accounts = new(school.School.Id, Area.Accounts, run.Period);
            if (shared.Contains(run.Directory, StringComparer.Ordinal) && await AllSettledAsync(shared, run.Period, cancellationToken) && await due.IsDueAsync(accounts, now, cancellationToken))
            {
                messages.Add(CheckJob.MessageOf(accounts));
            }
        }

        return [.. messages];
    }

    private async Task<bool> AllSettledAsync(IReadOnlyList<string> directories, Period period, CancellationToken cancellationToken)
    {
        foreach (string directory in directories)
        {
            if (!await due.IsSettledAsync(RunId.Snapshot(directory, period), cancellationToken))
            {
                return false;
            }
        }

        return true;
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
