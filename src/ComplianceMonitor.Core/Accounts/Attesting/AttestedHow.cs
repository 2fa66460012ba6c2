namespace ComplianceMonitor.Core.Accounts.Attesting;

/// <summary>How a statement was given.</summary>
public enum AttestedHow
{
    /// <summary>At the command line of the machine that holds the records.</summary>
    Command = 1,

    /// <summary>On a page, by somebody who had signed in.</summary>
    SignedIn,

    /// <summary>By a link that was sent to an address: whoever reads that mailbox can have given it.</summary>
    Link,
}
