namespace ComplianceMonitor.Core.Accounts.Platforms;

/// <summary>What a platform's interface may tell.</summary>
[Flags]
public enum PlatformParts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Whether a second factor is on or required.</summary>
    TwoFactor = 1,

    /// <summary>Who can post and administer.</summary>
    People = 2,

    /// <summary>The account's settings.</summary>
    Settings = 4,

    /// <summary>To whom the account belongs.</summary>
    Ownership = 8,

    /// <summary>Tokens and apps that may act for it.</summary>
    Permissions = 16,

    /// <summary>Everything.</summary>
    All = TwoFactor | People | Settings | Ownership | Permissions,
}
