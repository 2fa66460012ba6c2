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
            RunRecord? record = await RunRecord.GetAsync(store, run, cancellationToken);
            if (record is null or { Status: RunStatus.Failed } || (record.Status == RunStatus.Running && (record.LeaseUntil ?? at) <= at))
            {
                due.Add(run);
            }
        }

        return due;
    }
}
