using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Checks.Collecting;

/// <summary>
/// Lets all collectors of an area look at the same time, and then those that follow what was found. One that fails or takes too long
/// costs its own part only.
/// </summary>
/// <param name="collectors">Every collector there is, in the order in which their parts are put together.</param>
/// <param name="clock">Measures time-outs.</param>
public sealed class Collectors(IReadOnlyList<ICollector> collectors, TimeProvider clock)
{
    private const int LongestMessage = 200;

    /// <summary>Gathers the evidence of an area.</summary>
    /// <param name="school">The school.</param>
    /// <param name="area">The area.</param>
    /// <param name="at">The instant of the check.</param>
    /// <param name="cancellationToken">Stops everything.</param>
    public async Task<EvidenceSet> GatherAsync(SchoolFile school, Area area, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ICollector[] asked = [.. collectors.Where(collector => collector.Areas.Contains(area))];
        EvidenceSet nothing = new() { School = school.School, Today = London.Day(at) };
        EvidenceSet found = await AddAsync(nothing, asked.Where(collector => collector is not IFollowUp), (collector, stop) => collector.CollectAsync(school, at, stop));
        return await AddAsync(found, asked.OfType<IFollowUp>(), (collector, stop) => collector.FollowAsync(school, found, at, stop));

        async Task<EvidenceSet> AddAsync<T>(EvidenceSet evidence, IEnumerable<T> some, Func<T, CancellationToken, Task<Contribution>> look)
            where T : ICollector
        {
            Contribution[] contributions = await Task.WhenAll(some.Select(collector => LookAsync(collector, stop => look(collector, stop), cancellationToken)));
            return contributions.Aggregate(evidence, (before, contribution) => contribution(before));
        }
    }

    private async Task<Contribution> LookAsync(ICollector collector, Func<CancellationToken, Task<Contribution>> look, CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            // A collector that does not heed its token is left behind.
            return await Task.Run(() => look(stop.Token), stop.Token).WaitAsync(collector.TimeOut, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            await stop.CancelAsync();
            return collector.CouldNotLook(Reason.Unreachable, $"{collector.Name} gave no answer within {collector.TimeOut.TotalSeconds:0.#} seconds.");
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            string message = exception.Message.ReplaceLineEndings(" ");
            return collector.CouldNotLook(
                Reason.Unreachable, $"{collector.Name} could not be looked at: {(message.Length > LongestMessage ? message[..LongestMessage] : message)}");
        }
    }
}
