using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Platforms;

/// <summary>What an interface told to one question: the answer, or why there is none.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
/// <param name="Value">The answer; null where there is none.</param>
/// <param name="Failure">Why there is none; null where there is an answer.</param>
internal sealed record Told<T>(T? Value, ApiFailure? Failure)
    where T : class
{
    /// <summary>What the headers of the interface's quota say.</summary>
    public RateLimit Rate { get; init; } = RateLimit.Untold;
}

/// <summary>Why an interface told nothing.</summary>
/// <param name="Reason">Why, from the closed list.</param>
/// <param name="Because">Why, in one sentence for people, with how to mend it.</param>
internal sealed record ApiFailure(Reason Reason, string Because)
{
    /// <summary>The platform's own word for it, where the connector reads more out of it.</summary>
    public string? Code { get; init; }

    /// <summary>How long the interface asks to be left alone; null where it does not say.</summary>
    public TimeSpan? Wait { get; init; }
}
