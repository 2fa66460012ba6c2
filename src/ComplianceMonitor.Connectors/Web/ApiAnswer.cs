using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Web;

/// <summary>What a programming interface answered. Three cases and no others; the first alone is success.</summary>
public abstract record ApiAnswer
{
    private ApiAnswer()
    {
    }

    /// <summary>What the headers of a quota say, as they were written.</summary>
    public RateLimit Rate { get; init; } = RateLimit.Untold;

    /// <summary>Status 200, and its content in full.</summary>
    /// <param name="Body">The content, unpacked.</param>
    /// <param name="RetrievedAt">When it was read.</param>
    public sealed record Ok(ReadOnlyMemory<byte> Body, DateTimeOffset RetrievedAt) : ApiAnswer;

    /// <summary>Another status: the interface says no, in its own words.</summary>
    /// <param name="Status">The status.</param>
    /// <param name="Body">What it says, at most 64 KB. It may be anything, even another's page.</param>
    /// <param name="RetryAfter">How long it asks us to wait.</param>
    public sealed record Refused(int Status, ReadOnlyMemory<byte> Body, TimeSpan? RetryAfter) : ApiAnswer
    {
        /// <summary>The reason that an observation gives where the interface's own error code says nothing better.</summary>
        public Reason Reason => Status is 401 or 403 ? Reason.NotPermitted : Reason.Unreachable;
    }

    /// <summary>No answer that can be used.</summary>
    /// <param name="Cause">Why, from the closed list.</param>
    /// <param name="Because">Why, in one sentence for people.</param>
    public sealed record Failed(WebCause Cause, string Because) : ApiAnswer
    {
        /// <summary>The reason that an observation gives.</summary>
        public Reason Reason => WebCauses.ReasonOf(Cause);
    }
}

/// <summary>Headers of a quota. There is no standard: each interface has its own way to write them.</summary>
/// <param name="Remaining">X-RateLimit-Remaining; null where it was not sent.</param>
/// <param name="Reset">X-RateLimit-Reset; null where it was not sent.</param>
public sealed record RateLimit(string? Remaining, string? Reset)
{
    /// <summary>No such header.</summary>
    public static RateLimit Untold { get; } = new(null, null);
}
