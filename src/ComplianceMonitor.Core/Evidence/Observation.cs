namespace ComplianceMonitor.Core.Evidence;

/// <summary>
/// The result of having looked for something: it was seen, it was not there, or nobody could look.
/// The private constructor keeps it at three cases; none of them can be mistaken for another.
/// </summary>
/// <typeparam name="T">What was looked for.</typeparam>
public abstract record Observation<T>
{
    private Observation()
    {
    }

    /// <summary>It was seen.</summary>
    /// <param name="Value">What was seen.</param>
    /// <param name="Source">Where and when.</param>
    public sealed record Seen(T Value, Source Source) : Observation<T>;

    /// <summary>We looked, completely, and it is not there.</summary>
    /// <param name="LookedAt">When we looked.</param>
    /// <param name="Where">Where we looked, in words for people.</param>
    public sealed record NotThere(DateTimeOffset LookedAt, string Where) : Observation<T>;

    /// <summary>We could not look, or not at all of it.</summary>
    /// <param name="Reason">Why, from the closed list.</param>
    /// <param name="Because">Why, in one sentence for people, with what to do about it.</param>
    public sealed record CouldNotLook(Reason Reason, string Because) : Observation<T>;
}
