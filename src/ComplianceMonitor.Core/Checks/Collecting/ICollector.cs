using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Checks.Collecting;

/// <summary>Puts what was gathered into the evidence.</summary>
/// <param name="evidence">The evidence so far.</param>
public delegate EvidenceSet Contribution(EvidenceSet evidence);

/// <summary>Gathers one part of the evidence. It looks; it never judges.</summary>
public interface ICollector
{
    /// <summary>What it looks at, as a sentence begins: "The website".</summary>
    string Name { get; }

    /// <summary>The areas that need it.</summary>
    IReadOnlySet<Area> Areas { get; }

    /// <summary>How long it may take.</summary>
    TimeSpan TimeOut { get; }

    /// <summary>Looks. What it throws becomes <see cref="CouldNotLook"/>.</summary>
    /// <param name="school">Where to look.</param>
    /// <param name="at">The instant of the check.</param>
    /// <param name="cancellationToken">Stops the looking, by the time-out too.</param>
    Task<Contribution> CollectAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>What it contributes when it could not look.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="because">Why, in one sentence.</param>
    Contribution CouldNotLook(Reason reason, string because);
}

/// <summary>A collector of one observation.</summary>
/// <typeparam name="T">What it looks for.</typeparam>
/// <param name="name">What it looks at, as a sentence begins.</param>
/// <param name="areas">The areas that need it.</param>
/// <param name="timeOut">How long it may take.</param>
public abstract class Collector<T>(string name, TimeSpan timeOut, params IEnumerable<Area> areas) : ICollector
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public IReadOnlySet<Area> Areas { get; } = areas.ToHashSet();

    /// <inheritdoc/>
    public TimeSpan TimeOut => timeOut;

    /// <inheritdoc/>
    public async Task<Contribution> CollectAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Observation<T> observation = await LookAsync(school, at, cancellationToken);
        return evidence => Put(evidence, observation);
    }

    /// <inheritdoc/>
    public Contribution CouldNotLook(Reason reason, string because) =>
        evidence => Put(evidence, new Observation<T>.CouldNotLook(reason, because));

    /// <summary>Looks.</summary>
    /// <param name="school">Where to look.</param>
    /// <param name="at">The instant of the check.</param>
    /// <param name="cancellationToken">Stops the looking.</param>
    protected abstract Task<Observation<T>> LookAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Puts the observation into its place.</summary>
    /// <param name="evidence">The evidence so far.</param>
    /// <param name="observation">What was looked for.</param>
    protected abstract EvidenceSet Put(EvidenceSet evidence, Observation<T> observation);
}
