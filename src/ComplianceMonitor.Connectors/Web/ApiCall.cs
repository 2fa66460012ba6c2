namespace ComplianceMonitor.Connectors.Web;

/// <summary>A request to a programming interface, which is not bound by robots.txt: we are its registered client, not a crawler.</summary>
/// <param name="Address">The address, with its query.</param>
public sealed record ApiCall(string Address)
{
    /// <summary>The token of an Authorization header, RFC 6750; null for none. It is sent to this host only: an API call follows no redirect.</summary>
    public string? Bearer { get; init; }

    /// <summary>Other headers that the interface asks for.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>True where a busy interface is not to be asked again within seconds: it is left alone until a later scan.</summary>
    public bool Once { get; init; }

    /// <summary>What must lie between two calls of this host, whoever makes them.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>What is posted; null for a GET.</summary>
    public ApiBody? Body { get; init; }
}

/// <summary>What is posted.</summary>
/// <param name="Text">The text, sent as UTF-8.</param>
/// <param name="MediaType">What it is: <c>application/json</c>, <c>application/x-www-form-urlencoded</c>.</param>
public sealed record ApiBody(string Text, string MediaType);
