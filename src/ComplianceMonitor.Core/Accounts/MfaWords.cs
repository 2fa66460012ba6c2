using ComplianceMonitor.Core.Accounts.Access;
using ComplianceMonitor.Core.Accounts.Directories;

namespace ComplianceMonitor.Core.Accounts;

/// <summary>Strength and enforcement in a few words.</summary>
internal static class MfaWords
{
    /// <summary>The remark on a second factor that can be talked out of people.</summary>
    public const string Weak = "Text messages or calls only: an app or a key is stronger.";

    /// <summary>How strong.</summary>
    /// <param name="strength">The strength.</param>
    public static string Of(MfaStrength strength) => strength switch
    {
        MfaStrength.PhishingResistant => "phishing-resistant",
        MfaStrength.App => "app",
        MfaStrength.SmsOrVoice => "SMS or voice",
        MfaStrength.None => "none",
        _ => "strength not known",
    };

    /// <summary>Whether the sign-in asks for it.</summary>
    /// <param name="demand">Whether.</param>
    public static string Of(MfaDemand? demand) => demand switch
    {
        MfaDemand.Demanded => "enforced",
        MfaDemand.Partly => "enforced in part",
        MfaDemand.NotDemanded => "not enforced",
        _ => "enforcement not known",
    };
}
