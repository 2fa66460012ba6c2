namespace ComplianceMonitor.Core.Accounts.Access;

/// <summary>One conditional access policy, as far as MFA is concerned.</summary>
public sealed record AccessPolicy
{
    /// <summary>Its name in the tenant.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is at work.</summary>
    public required AccessPolicyState State { get; init; }

    /// <summary>Whom it includes.</summary>
    public required PolicySubjects Included { get; init; }

    /// <summary>Whom it excludes: exclusion wins.</summary>
    public PolicySubjects Excluded { get; init; } = PolicySubjects.Nobody;

    /// <summary>True where it guards every application; false for named ones, and for user actions.</summary>
    public required bool AllApplications { get; init; }

    /// <summary>True where it cannot be satisfied without MFA: the control "mfa" or a strength of MFA, alone or with operator AND.</summary>
    public required bool RequiresMfa { get; init; }

    /// <summary>
    /// What narrows it, or what we do not understand of it, in words for people ("trusted locations", "except 2 applications", "condition
    /// insiderRiskLevels"). With any entry the policy never counts as demanding MFA at each sign-in.
    /// </summary>
    public IReadOnlyList<string> Narrowed { get; init; } = [];
}
