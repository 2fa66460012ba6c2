using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ComplianceFunctions.Settings;
using Microsoft.AspNetCore.Http;

namespace ComplianceFunctions.Access;

/// <summary>Tokens in forms: an HMAC-SHA256 over who, what and when, so that nobody else's page can send the form.</summary>
internal sealed class FormTokens(AppSettings settings, TimeProvider clock)
{
    /// <summary>How long a page may lie open.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(4);

    /// <summary>A token for a form of a page.</summary>
    /// <param name="http">The request that asked for the page.</param>
    /// <param name="action">What the form does.</param>
    public string For(HttpContext http, string action)
    {
        string until = (clock.GetUtcNow() + Life).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{until}.{Mac(RoleGate.CallerOf(http).Id, action, until)}";
    }

    /// <summary>True for a token that we gave to this person for this action, not long ago.</summary>
    /// <param name="http">The request that brings it.</param>
    /// <param name="action">What the form does.</param>
    /// <param name="token">The token.</param>
    public bool IsOf(HttpContext http, string action, string token) =>
        token.Split('.') is [var until, var mac]
        && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(mac), Encoding.ASCII.GetBytes(Mac(RoleGate.CallerOf(http).Id, action, until)))
        && clock.GetUtcNow().ToUnixTimeSeconds() <= seconds;

    private string Mac(string caller, string action, string until) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(settings.FormKey, Encoding.UTF8.GetBytes($"{action}\n{until}\n{caller}")));
}
