namespace ComplianceMonitor.Core.Checks.Snapshots;

/// <summary>A directory told nothing, and may tell more when it is asked again.</summary>
/// <param name="because">Why, in one sentence, without personal data.</param>
public sealed class DirectoryUnreadException(string because) : Exception(because);
