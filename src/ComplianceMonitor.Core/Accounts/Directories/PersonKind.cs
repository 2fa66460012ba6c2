namespace ComplianceMonitor.Core.Accounts.Directories;

/// <summary>What an entry of a directory is.</summary>
public enum PersonKind
{
    /// <summary>The directory did not say.</summary>
    Unknown = 0,

    /// <summary>A person of the organisation.</summary>
    Member,

    /// <summary>A person of another organisation, who signs in there.</summary>
    Guest,

    /// <summary>A mailbox that several people open with their own accounts; nobody signs in as it.</summary>
    SharedMailbox,

    /// <summary>An account of a program.</summary>
    ServiceAccount,
}
