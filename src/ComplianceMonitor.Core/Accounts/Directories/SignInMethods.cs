using System.Collections.Frozen;

namespace ComplianceMonitor.Core.Accounts.Directories;

/// <summary>What the names of sign-in methods count for.</summary>
public static class SignInMethods
{
    private static readonly FrozenDictionary<string, MfaStrength> s_known = new (MfaStrength Strength, string[] Names)[]
    {
        (MfaStrength.PhishingResistant,
        [
            "fido2SecurityKey", "passKeyDeviceBound", "passKeyDeviceBoundAuthenticator", "passKeyDeviceBoundWindowsHello", "passKeySynced",
            "windowsHelloForBusiness", "macOsSecureEnclaveKey",
            "fido2AuthenticationMethod", "windowsHelloForBusinessAuthenticationMethod", "platformCredentialAuthenticationMethod",
        ]),
        (MfaStrength.App,
        [
            "microsoftAuthenticatorPasswordless", "microsoftAuthenticatorPush", "softwareOneTimePasscode", "hardwareOneTimePasscode",
            "microsoftAuthenticatorAuthenticationMethod", "softwareOathAuthenticationMethod", "hardwareOathAuthenticationMethod",
        ]),
        (MfaStrength.SmsOrVoice, ["mobilePhone", "alternateMobilePhone", "officePhone", "sms", "phoneAuthenticationMethod"]),
        (MfaStrength.None,
        [
            "temporaryAccessPass", "qrCode", "qrCodePin", "email", "securityQuestion", "appPassword", "password", "none",
            "passwordAuthenticationMethod", "temporaryAccessPassAuthenticationMethod", "emailAuthenticationMethod", "qrCodePinAuthenticationMethod",
        ]),
        // Another provider's: a second factor whose strength nobody here can tell.
        (MfaStrength.Unknown, ["externalAuthMethod", "externalAuthenticationMethod"]),
    }.SelectMany(row => row.Names.Select(name => KeyValuePair.Create(name, row.Strength))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What one method counts for; Unknown for a name that is not in the list.</summary>
    /// <param name="method">Its name, with or without "#microsoft.graph.".</param>
    public static MfaStrength Of(string method) =>
        s_known.GetValueOrDefault(method.StartsWith("#microsoft.graph.", StringComparison.OrdinalIgnoreCase) ? method["#microsoft.graph.".Length..] : method);

    /// <summary>The strongest of several; where none counts and a name is unknown, Unknown; for no list Unknown.</summary>
    /// <param name="methods">Names; null where they were not read.</param>
    public static MfaStrength Strongest(IReadOnlyList<string>? methods)
    {
        if (methods is null)
        {
            return MfaStrength.Unknown;
        }

        MfaStrength strongest = MfaStrength.None;
        bool unknown = false;
        foreach (string method in methods)
        {
            MfaStrength one = Of(method);
            unknown |= one == MfaStrength.Unknown;
            strongest = one > strongest ? one : strongest;
        }

        return unknown && strongest == MfaStrength.None ? MfaStrength.Unknown : strongest;
    }

    /// <summary>True for a password that passes by the second factor.</summary>
    /// <param name="methods">Names; null where they were not read.</param>
    public static bool HasBypass(IReadOnlyList<string>? methods) => methods?.Contains("appPassword", StringComparer.OrdinalIgnoreCase) is true;
}
