namespace ComplianceMonitor.Core.Accounts.Access;

/// <summary>The people whom a policy includes, or excludes.</summary>
public sealed record PolicySubjects
{
    /// <summary>Nobody.</summary>
    public static readonly PolicySubjects Nobody = new();

    /// <summary>True for all users.</summary>
    public bool Everyone { get; init; }

    /// <summary>True for guests and external users, of whatever kind.</summary>
    public bool Guests { get; init; }

    /// <summary>Ids of people who are named themselves.</summary>
    public IReadOnlyList<string> Users { get; init; } = [];

    /// <summary>Groups and roles.</summary>
    public IReadOnlyList<PolicyGroup> Groups { get; init; } = [];
}
