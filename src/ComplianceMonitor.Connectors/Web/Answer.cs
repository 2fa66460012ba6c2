namespace ComplianceMonitor.Connectors.Web;

/// <summary>What one exchange with a host gave: a status with what matters of its headers, or the cause of its failure.</summary>
internal sealed record Answer
{
    /// <summary>The status; 0 where none came.</summary>
    public int Status { get; init; }

    public byte[] Body { get; init; } = [];

    public string? Location { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>How long the host asks us to wait, RFC 9110 section 10.2.3.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What the headers of the host's quota say.</summary>
    public RateLimit Rate { get; init; } = RateLimit.Untold;

    /// <summary>Whether a header says that the answer is a challenge to browsers.</summary>
    public bool SaysChallenge { get; init; }

    /// <summary>Set where no usable answer came.</summary>
    public WebCause? Cause { get; init; }

    /// <summary>The cause in one sentence; empty where there is none.</summary>
    public string Because { get; init; } = "";

    public bool IsRedirect => Status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Whether the same request may fare better in a moment.</summary>
    public bool MayPass => Status is 429 or 503 || Cause is WebCause.NoConnection;

    public static Answer Failed(WebCause cause, string because) => new() { Cause = cause, Because = because };
}
