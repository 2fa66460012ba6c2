using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplianceMonitor.Core.Accounts.Attesting.Links;

/// <summary>
/// Signs links and reads them again: <c>v1.KEY.PAYLOAD.MAC</c>, where the MAC is HMAC-SHA256 over all that stands before it. The first key
/// signs; every key is accepted, so that links which are under way outlive a change of keys.
/// </summary>
public sealed partial class LinkSigning
{
    private const string Version = "v1";
    private const int Longest = 4000;
    private const int NonceBytes = 16;

    private readonly IReadOnlyList<LinkKey> _keys;

    /// <summary>Signs with the first key and accepts all.</summary>
    /// <param name="keys">One or more keys, the current one first.</param>
    /// <exception cref="ArgumentException">There is none, an id stands twice or is none, or a secret is too short.</exception>
    public LinkSigning(IReadOnlyList<LinkKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (keys.Count == 0 || keys.Any(key => !LinkKey.IsId(key.Id) || key.Secret.Length < LinkKey.LeastBytes)
            || keys.DistinctBy(key => key.Id, StringComparer.Ordinal).Count() != keys.Count)
        {
            throw new ArgumentException($"Links are signed with keys that have ids of their own and secrets of at least {LinkKey.LeastBytes} bytes.", nameof(keys));
        }

        _keys = keys;
    }

    /// <summary>Reads keys as a setting holds them: <c>ID:BASE64,ID:BASE64</c>, the current one first.</summary>
    /// <param name="setting">The setting's value.</param>
    /// <returns>Null where it is not that. The value is secret: no message repeats it.</returns>
    public static LinkSigning? Parse(string setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        List<LinkKey> keys = [];
        foreach (string part in setting.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            byte[] secret = new byte[part.Length];
            if (part.Split(':', 2) is not [var id, var encoded] || !LinkKey.IsId(id) || !Convert.TryFromBase64String(encoded, secret, out int length)
                || length < LinkKey.LeastBytes || keys.Exists(key => key.Id == id))
            {
                return null;
            }

            keys.Add(new(id, secret.AsMemory(0, length)));
        }

        return keys.Count == 0 ? null : new(keys);
    }

    /// <summary>Signs with a key that is made of another, which stays as secret as it is.</summary>
    /// <param name="key">The other key, 32 bytes or more.</param>
    public static LinkSigning DerivedFrom(byte[] key) =>
        new([new("derived", HKDF.DeriveKey(HashAlgorithmName.SHA256, key, LinkKey.LeastBytes, info: "links"u8.ToArray()))]);

    /// <summary>The secret part of an address that is no link to answer, such as that of a calendar: 43 characters.</summary>
    /// <param name="purpose">What it opens; no two things share one.</param>
    public string AddressOf(string purpose) => Mac(_keys[0], $"address\n{purpose}");

    /// <summary>True for the secret part of that address, by any of the keys.</summary>
    /// <param name="purpose">What it opens.</param>
    /// <param name="secret">As it came.</param>
    public bool IsAddressOf(string purpose, string secret) => _keys.Any(key =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Mac(key, $"address\n{purpose}")), Encoding.UTF8.GetBytes(secret)));

    /// <summary>A nonce that nobody can guess.</summary>
    public static string NewNonce() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NonceBytes));

    /// <summary>The link's text, to stand in an address.</summary>
    /// <param name="link">What it asks.</param>
    /// <exception cref="ArgumentException">No such statement may be given through a link.</exception>
    public string Sign(AttestationLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        if (AttestationRules.Refusal(link.Control, link.Subject, AttestedHow.Link, link.Address) is { } refusal)
        {
            throw new ArgumentException(refusal, nameof(link));
        }

        byte[] payload = JsonSerializer.SerializeToUtf8Bytes(link, AttestationLinkContext.Default.AttestationLink);
        string signed = $"{Version}.{_keys[0].Id}.{Base64Url.EncodeToString(payload)}";
        return $"{signed}.{Mac(_keys[0], signed)}";
    }

    /// <summary>What a link is worth by itself; whether it was used is for the records to say.</summary>
    /// <param name="text">The link's text as it came back.</param>
    /// <param name="now">Now.</param>
    public LinkReading Read(string text, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Longest || text.Split('.') is not [Version, var id, var payload, var mac] || !LinkKey.IsId(id))
        {
            return new LinkReading.Altered();
        }

        if (_keys.FirstOrDefault(key => key.Id == id) is not { } signer)
        {
            return new LinkReading.UnknownKey(id);
        }

        // The texts are compared, not the bytes they stand for: one MAC has one text.
        byte[] expected = Encoding.ASCII.GetBytes(Mac(signer, $"{Version}.{id}.{payload}"));
        if (!CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(mac)) || Payload(payload) is not { } link)
        {
            return new LinkReading.Altered();
        }

        return now < link.Expires ? new LinkReading.Valid(link) : new LinkReading.Expired(link);
    }

    private static string Mac(LinkKey key, string signed) => Base64Url.EncodeToString(HMACSHA256.HashData(key.Secret.Span, Encoding.UTF8.GetBytes(signed)));

    private static AttestationLink? Payload(string encoded)
    {
        try
        {
            return JsonSerializer.Deserialize(Base64Url.DecodeFromChars(encoded), AttestationLinkContext.Default.AttestationLink);
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException)
        {
            return null;
        }
    }

    [JsonSerializable(typeof(AttestationLink))]
    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    private sealed partial class AttestationLinkContext : JsonSerializerContext;
}
