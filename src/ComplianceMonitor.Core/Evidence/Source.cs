namespace ComplianceMonitor.Core.Evidence;

/// <summary>Where evidence came from.</summary>
/// <param name="Address">The file's path as given, or the address that was fetched.</param>
/// <param name="RetrievedAt">When it was read.</param>
/// <param name="Sha256">SHA-256 of the bytes as read, 64 lower-case hexadecimal digits.</param>
public sealed record Source(string Address, DateTimeOffset RetrievedAt, string Sha256);
