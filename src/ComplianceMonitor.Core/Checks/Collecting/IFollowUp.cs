using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Checks.Collecting;

/// <summary>A collector that looks where the others' parts lead: it is asked when all of them are put together.</summary>
public interface IFollowUp : ICollector
{
    /// <summary>Looks. What it throws becomes <see cref="ICollector.CouldNotLook"/>.</summary>
    /// <param name="school">Where to look.</param>
    /// <param name="found">The evidence of the collectors that were asked before.</param>
    /// <param name="at">The instant of the check.</param>
    /// <param name="cancellationToken">Stops the looking, by the time-out too.</param>
    Task<Contribution> FollowAsync(SchoolFile school, EvidenceSet found, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Asked on its own it follows nothing.</summary>
    Task<Contribution> ICollector.CollectAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken) =>
        FollowAsync(school, new() { School = school.School, Today = London.Day(at) }, at, cancellationToken);
}
