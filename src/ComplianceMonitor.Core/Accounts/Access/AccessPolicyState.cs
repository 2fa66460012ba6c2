namespace ComplianceMonitor.Core.Accounts.Access;

/// <summary>Whether a conditional access policy is at work.</summary>
public enum AccessPolicyState
{
    /// <summary>A word that is not known: it never counts as at work.</summary>
    Unknown = 0,

    /// <summary>It is at work.</summary>
    Enabled,

    /// <summary>It only reports what it would do.</summary>
    ReportOnly,

    /// <summary>It is off.</summary>
    Disabled,
}
