namespace ComplianceMonitor.Core.Accounts.Directories;

/// <summary>Whether a person's account in the directory can be used.</summary>
public enum PersonStanding
{
    /// <summary>The directory did not say.</summary>
    Unknown = 0,

    /// <summary>It can be used.</summary>
    Enabled,

    /// <summary>It is blocked: disabled, suspended or archived.</summary>
    Disabled,

    /// <summary>It was deleted and can still be restored.</summary>
    Deleted,
}
