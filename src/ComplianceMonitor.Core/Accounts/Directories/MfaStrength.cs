namespace ComplianceMonitor.Core.Accounts.Directories;

/// <summary>How strong a second factor is, weakest first.</summary>
public enum MfaStrength
{
    /// <summary>Not told, or a method whose name is not known.</summary>
    Unknown = 0,

    /// <summary>No second factor: a password, an address for resets, security questions, a temporary pass.</summary>
    None,

    /// <summary>Text messages or calls only.</summary>
    SmsOrVoice,

    /// <summary>An app or a code.</summary>
    App,

    /// <summary>A key or passkey that a false page cannot ask for.</summary>
    PhishingResistant,
}
