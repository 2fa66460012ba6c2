namespace ComplianceMonitor.Web.Serving;

/// <summary>A page that somebody asks for.</summary>
/// <param name="Path">Below the root, without a leading or closing slash: "school/fernhollow/accounts".</param>
/// <param name="Query">The value of a field of the address; null where it is not there.</param>
/// <param name="Reader">Who asks.</param>
/// <param name="Token">Makes the token of a form of this reader, by what the form does.</param>
public sealed record PageRequest(string Path, Func<string, string?> Query, Reader Reader, Func<string, string> Token);

/// <summary>The answer to it.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="ContentType">What the body is.</param>
/// <param name="Body">The page.</param>
public sealed record PageAnswer(int Status, string ContentType, string Body)
{
    /// <summary>Where the browser goes next; null where this is the page.</summary>
    public string? Location { get; init; }

    internal const string Html = "text/html; charset=utf-8";
    internal const string Css = "text/css; charset=utf-8";
}
