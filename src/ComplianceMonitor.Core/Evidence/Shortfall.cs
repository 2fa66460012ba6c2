namespace ComplianceMonitor.Core.Evidence;

/// <summary>What is lacking in something of which a part was seen.</summary>
/// <param name="Reason">Why, from the closed list.</param>
/// <param name="Because">What, in one sentence for people: "200 of at least 431 pages were read".</param>
public sealed record Shortfall(Reason Reason, string Because);
