using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ComplianceMonitor.Web.Serving;

/// <summary>Tokens in forms: an HMAC-SHA256 over who, what and when, so that nobody else's page can send the form.</summary>
/// <param name="key">At least 32 bytes, the same in every instance.</param>
/// <param name="clock">The clock.</param>
public sealed class FormTokens(byte[] key, TimeProvider clock)
{
    /// <summary>How long a page may lie open.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(4);

    /// <summary>A token for a form.</summary>
    /// <param name="reader">Names the person that gets the page.</param>
    /// <param name="action">What the form does.</param>
    public string For(string reader, string action)
    {
        string until = (clock.GetUtcNow() + Life).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{until}.{Mac(reader, action, until)}";
    }

    /// <summary>True for a token that we gave to this person for this action, not long ago.</summary>
    /// <param name="reader">Names the person that sends the form.</param>
    /// <param name="action">What the form does.</param>
    /// <param name="token">The token.</param>
    public bool IsOf(string reader, string action, string token) =>
        token.Split('.') is [var until, var mac]
        && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(mac), Encoding.ASCII.GetBytes(Mac(reader, action, until)))
        && clock.GetUtcNow().ToUnixTimeSeconds() <= seconds;

    private string Mac(string reader, string action, string until) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{action}\n{until}\n{reader}")));
}
