using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;

namespace ComplianceMonitor.Core.Checks;

/// <summary>
/// What is due, worked out from the recorded checks: a timer that comes late, twice or not at all changes nothing about it.
/// </summary>
/// <param name="store">The records.</param>
public sealed class DueChecks(IRecordStore store)
{
    /// <summary>The checks of a school whose period has begun and that are not done. One that broke off, or whose host is gone, is due again.</summary>
    /// <param name="school">The school's id.</param>
    /// <param name="areas">The areas that are asked about.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<RunId>> OfAsync(string school, IReadOnlyList<Area> areas, DateTimeOffset at, CancellationToken cancellationToken)
    {
        List<RunId> due = [];
        foreach (Area area in areas)
        {
            RunId run = new(school, area, Period.Scheduled(area, at));
            if (await IsDueAsync(run, at, cancellationToken))
            {
                due.Add(run);
            }
        }

        return due;
    }

    /// <summary>True where a check is not done, and nobody works at it.</summary>
    /// <param name="run">Which.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<bool> IsDueAsync(RunId run, DateTimeOffset at, CancellationToken cancellationToken)
    {
        RunRecord? record = await RunRecord.GetAsync(store, run, cancellationToken);
        return record is null or { Status: RunStatus.Failed } || (record.Status == RunStatus.Running && (record.LeaseUntil ?? at) <= at);
    }

    /// <summary>True where a check is done, or broke off.</summary>
    /// <param name="run">Which.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<bool> IsSettledAsync(RunId run, CancellationToken cancellationToken) =>
        await RunRecord.GetAsync(store, run, cancellationToken) is { Status: RunStatus.Done or RunStatus.Failed };
}
