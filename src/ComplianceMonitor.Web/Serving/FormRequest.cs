namespace ComplianceMonitor.Web.Serving;

/// <summary>A form that was sent from one of our own pages: the host has looked at where it came from.</summary>
/// <param name="Path">The page, below the root, as in <see cref="PageRequest"/>.</param>
/// <param name="Field">The value of a field; empty where it is not there.</param>
/// <param name="Reader">Who sends it.</param>
/// <param name="IsToken">True where the form's token is that of this reader for what it does.</param>
public sealed record FormRequest(string Path, Func<string, string> Field, Reader Reader, Func<string, bool> IsToken);
