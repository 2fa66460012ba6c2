using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Core.Checks.Freezing;

/// <summary>An observation as it is archived: one of its three cases.</summary>
/// <typeparam name="T">What was looked for, as it is archived.</typeparam>
internal sealed record FrozenObservation<T>
    where T : class
{
    public FrozenSeen<T>? Seen { get; init; }

    public FrozenNotThere? NotThere { get; init; }

    public FrozenCouldNotLook? CouldNotLook { get; init; }

    /// <summary>Freezes an observation.</summary>
    /// <param name="observation">The observation.</param>
    /// <param name="freeze">Freezes what was seen.</param>
    public static FrozenObservation<T> Of<TLive>(Observation<TLive> observation, Func<TLive, T> freeze) => observation switch
    {
        Observation<TLive>.Seen seen => new() { Seen = new(freeze(seen.Value), seen.Source) },
        Observation<TLive>.NotThere missing => new() { NotThere = new(missing.LookedAt, missing.Where) },
        Observation<TLive>.CouldNotLook failed => new() { CouldNotLook = new(failed.Reason, failed.Because) },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The observation again.</summary>
    /// <param name="thaw">Thaws what was seen.</param>
    public Observation<TLive> Thaw<TLive>(Func<T, TLive> thaw) => this switch
    {
        { Seen: { } seen } => new Observation<TLive>.Seen(thaw(seen.Value), seen.Source),
        { NotThere: { } missing } => new Observation<TLive>.NotThere(missing.LookedAt, missing.Where),
        { CouldNotLook: { } failed } => new Observation<TLive>.CouldNotLook(failed.Reason, failed.Because),
        _ => throw new System.Text.Json.JsonException("an observation has none of its cases"),
    };
}

internal sealed record FrozenSeen<T>(T Value, Source Source);

internal sealed record FrozenNotThere(DateTimeOffset LookedAt, string Where);

internal sealed record FrozenCouldNotLook(Reason Reason, string Because);
