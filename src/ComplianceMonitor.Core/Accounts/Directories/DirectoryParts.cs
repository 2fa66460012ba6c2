namespace ComplianceMonitor.Core.Accounts.Directories;

/// <summary>What a directory can tell.</summary>
[Flags]
public enum DirectoryParts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Everybody who is in it, and whether they are enabled. Only where this is whole does silence mean that somebody is not there.</summary>
    People = 1,

    /// <summary>Whether people have registered for MFA and are able to use it.</summary>
    Registration = 2,

    /// <summary>By which methods people sign in.</summary>
    Methods = 4,

    /// <summary>Whether the sign-in asks for MFA: security defaults, conditional access, enforcement by Google.</summary>
    Enforcement = 8,

    /// <summary>Who holds a role of administration in the directory itself.</summary>
    Roles = 16,
}
