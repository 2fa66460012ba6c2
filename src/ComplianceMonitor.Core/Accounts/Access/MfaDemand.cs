namespace ComplianceMonitor.Core.Accounts.Access;

/// <summary>Whether the sign-in of a person asks for MFA.</summary>
public enum MfaDemand
{
    /// <summary>What was read does not tell.</summary>
    Unknown = 0,

    /// <summary>It asks.</summary>
    Demanded,

    /// <summary>It asks in some cases: for some applications, or outside some places.</summary>
    Partly,

    /// <summary>Nothing asks.</summary>
    NotDemanded,
}
