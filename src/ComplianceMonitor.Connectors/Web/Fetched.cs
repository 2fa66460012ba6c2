using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Web;

/// <summary>What came of a fetch: content, nothing new, or a failure with its cause. Three cases and no others.</summary>
public abstract record Fetched
{
    private Fetched()
    {
    }

    /// <summary>Content came, whole.</summary>
    /// <param name="Bytes">The content, unpacked.</param>
    /// <param name="Address">The address it came from, after redirects.</param>
    /// <param name="MediaType">What it is by looking at it, whatever its header says.</param>
    /// <param name="ETag">Its validator, to be handed back next time; RFC 9110 section 8.8.3.</param>
    /// <param name="LastModified">When the server says it changed, as it was written; RFC 9110 section 8.8.2.</param>
    /// <param name="RetrievedAt">When it was read.</param>
    public sealed record Seen(ReadOnlyMemory<byte> Bytes, Uri Address, string MediaType, string? ETag, string? LastModified, DateTimeOffset RetrievedAt) : Fetched;

    /// <summary>The server says that what is kept is still right, RFC 9110 section 15.4.5.</summary>
    /// <param name="Address">The address that said so, after redirects.</param>
    /// <param name="RetrievedAt">When it said so.</param>
    public sealed record NotModified(Uri Address, DateTimeOffset RetrievedAt) : Fetched;

    /// <summary>Nothing came that can be used.</summary>
    /// <param name="Cause">Why, from the closed list.</param>
    /// <param name="Because">Why, in one sentence for people.</param>
    public sealed record Failed(WebCause Cause, string Because) : Fetched
    {
        /// <summary>The reason that an observation gives.</summary>
        public Reason Reason => WebCauses.ReasonOf(Cause);

        /// <summary>How long the server asks us to wait; null where it does not say.</summary>
        public TimeSpan? RetryAfter { get; init; }
    }
}

/// <summary>How one fetch differs from a plain one.</summary>
public sealed record Conditions
{
    /// <summary>A plain fetch.</summary>
    public static Conditions None { get; } = new();

    /// <summary>The validator of what is kept.</summary>
    public string? ETag { get; init; }

    /// <summary>The Last-Modified of what is kept, as it came.</summary>
    public string? LastModified { get; init; }

    /// <summary>True where the owner of the site has waived robots.txt. It holds for the host asked for, not for one it redirects to.</summary>
    public bool WaiveRobots { get; init; }

    /// <summary>True for a request to a host named in a setting: any address, no robots.txt, no redirects.</summary>
    public bool ToNamedHost { get; init; }

    /// <summary>The call of a programming interface that this request is; null for a page.</summary>
    internal ApiCall? Call { get; init; }
}
