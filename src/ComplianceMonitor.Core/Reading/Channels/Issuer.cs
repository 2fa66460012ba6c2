namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>Whose document it is.</summary>
/// <param name="Name">The institution's name.</param>
/// <param name="IsTrust">True in a trust's own document, where "the trust's" is ours.</param>
internal sealed record Issuer(SchoolName Name, bool IsTrust);
