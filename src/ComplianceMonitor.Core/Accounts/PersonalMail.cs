using System.Collections.Frozen;

namespace ComplianceMonitor.Core.Accounts;

/// <summary>Addresses that a person has for themselves: no school owns them.</summary>
internal static class PersonalMail
{
    private static readonly FrozenSet<string> s_domains = new[]
    {
        "gmail.com", "googlemail.com",
        "outlook.com", "outlook.co.uk", "hotmail.com", "hotmail.co.uk", "live.com", "live.co.uk", "msn.com",
        "yahoo.com", "yahoo.co.uk", "ymail.com", "rocketmail.com", "aol.com", "aol.co.uk",
        "icloud.com", "me.com", "mac.com",
        "btinternet.com", "talktalk.net", "sky.com", "virginmedia.com", "ntlworld.com", "blueyonder.co.uk", "tiscali.co.uk", "o2.co.uk",
        "proton.me", "protonmail.com", "pm.me", "gmx.com", "gmx.co.uk", "mail.com", "zoho.com", "fastmail.com", "tutanota.com",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for an address of a provider that gives addresses to anybody.</summary>
    /// <param name="address">The address.</param>
    public static bool Is(string address) => s_domains.Contains(DomainOf(address));

    /// <summary>True where an address belongs to a domain or to a part of it.</summary>
    /// <param name="address">The address.</param>
    /// <param name="domain">The domain.</param>
    public static bool IsOf(string address, string domain) =>
        DomainOf(address) is { Length: > 0 } own && (string.Equals(own, domain, StringComparison.OrdinalIgnoreCase) || own.EndsWith($".{domain}", StringComparison.OrdinalIgnoreCase));

    private static string DomainOf(string address) => address.LastIndexOf('@') is var at and >= 0 ? address[(at + 1)..].Trim() : "";
}
