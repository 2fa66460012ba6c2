using System.Collections.Frozen;
using ComplianceMonitor.Core.Accounts.Directories;

namespace ComplianceMonitor.Connectors.Directories;

/// <summary>The names of methods as the portal's page shows them, by the names that the interface has for them.</summary>
internal static class ShownMethods
{
    private static readonly FrozenDictionary<string, string> s_shown = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["fido2securitykeys"] = "fido2SecurityKey",
        ["passkeyfido2"] = "fido2SecurityKey",
        ["passkeydevicebound"] = "passKeyDeviceBound",
        ["passkeymicrosoftauthenticator"] = "passKeyDeviceBoundAuthenticator",
        ["microsoftauthenticator"] = "microsoftAuthenticatorPush",
        ["microsoftauthenticatorapp"] = "microsoftAuthenticatorPush",
        ["microsoftauthenticatorapppushnotification"] = "microsoftAuthenticatorPush",
        ["microsoftauthenticatorpushnotification"] = "microsoftAuthenticatorPush",
        ["passwordlessphonesignin"] = "microsoftAuthenticatorPasswordless",
        ["microsoftpasswordlessphonesignin"] = "microsoftAuthenticatorPasswordless",
        ["softwareoathtoken"] = "softwareOneTimePasscode",
        ["softwareoathtokens"] = "softwareOneTimePasscode",
        ["authenticatorapporsoftwaretoken"] = "softwareOneTimePasscode",
        ["hardwareoathtoken"] = "hardwareOneTimePasscode",
        ["hardwareoathtokens"] = "hardwareOneTimePasscode",
        ["phone"] = "mobilePhone",
        ["sms"] = "sms",
        ["emailaddress"] = "email",
        ["securityquestions"] = "securityQuestion",
        ["temporaryaccesspass"] = "temporaryAccessPass",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The interface's name; a word that is not known stays as it is.</summary>
    /// <param name="method">The word of the export.</param>
    public static string Name(string method)
    {
        if (SignInMethods.Of(method) != MfaStrength.Unknown)
        {
            return method;
        }

        string plain = string.Concat(method.Where(char.IsLetterOrDigit));
        return s_shown.GetValueOrDefault(plain) ?? (SignInMethods.Of(plain) != MfaStrength.Unknown ? plain : method);
    }
}
