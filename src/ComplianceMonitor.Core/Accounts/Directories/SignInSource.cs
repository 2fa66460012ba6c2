namespace ComplianceMonitor.Core.Accounts.Directories;

/// <summary>How a person's sign-in was told.</summary>
public enum SignInSource
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>By the directory's report of registrations, or an export of it: it knows what is registered and what is allowed.</summary>
    Report,

    /// <summary>By the methods of this one person: it knows what is registered, not what is allowed.</summary>
    PersonsMethods,
}
