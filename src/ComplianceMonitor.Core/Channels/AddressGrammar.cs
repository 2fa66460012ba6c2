using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Channels;

/// <summary>Tells an account's address on one platform from its other addresses, by the patterns of platforms.json.</summary>
/// <param name="platform">The platform.</param>
internal sealed class AddressGrammar(Platform platform)
{
    private readonly Lazy<Regex[]> _embeds = new(() => Compile(platform.EmbedUrlPatterns));
    private readonly Lazy<Regex[]> _unnamed = new(() => Compile(platform.UnnamedUrlPatterns));
    private readonly Lazy<Regex[]> _others = new(() => Compile(platform.NonAccountUrlPatterns));
    private readonly Lazy<Regex[]> _posts = new(() => Compile(platform.AccountDeepLinkPatterns));
    private readonly Lazy<Regex[]> _accounts = new(() => Compile(platform.AccountUrlPatterns));

    /// <summary>Reads the part of an address behind the host.</summary>
    /// <param name="host">The host, shown in the canonical address.</param>
    /// <param name="target">Path and query, percent escapes decoded.</param>
    public AccountAddress Read(string host, string target)
    {
        if (Handle(_embeds.Value, target) is { } shown)
        {
            return Account(shown, platform.UrlOf(shown.Value));
        }

        if (_unnamed.Value.Any(pattern => pattern.IsMatch(target)))
        {
            return new(platform.Key, null, $"https://{host}{target}", AddressKind.Unnamed);
        }

        if (_others.Value.Any(pattern => pattern.IsMatch(target)))
        {
            return new(platform.Key, null, $"https://{host}{target}", AddressKind.Other);
        }

        if (Handle(_posts.Value, target) is { } poster)
        {
            return new(platform.Key, Normal(poster.Value), $"https://{host}{target}", AddressKind.Post);
        }

        return Handle(_accounts.Value, target) is { } account
            ? Account(account, $"https://{host}{target[..(account.Index + account.Length)].Replace("/pg/", "/", StringComparison.Ordinal)}")
            : new(platform.Key, null, $"https://{host}{target}", AddressKind.Other);
    }

    /// <summary>Reads a host whose first label is the handle.</summary>
    public AccountAddress ReadChild(string host, string target) =>
        _others.Value.Any(pattern => pattern.IsMatch(target))
            ? new(platform.Key, null, $"https://{host}{target}", AddressKind.Other)
            : new(platform.Key, host[..host.IndexOf('.', StringComparison.Ordinal)], $"https://{host}/", AddressKind.Account);

    private AccountAddress Account(Group handle, string? url) => new(platform.Key, Normal(handle.Value), url, AddressKind.Account);

    private Group? Handle(Regex[] patterns, string target)
    {
        foreach (Regex pattern in patterns)
        {
            if (pattern.Match(target) is { Success: true } match)
            {
                Group handle = match.Groups["handle"];
                return platform.ReservedFirstSegments.Contains(handle.Value, StringComparer.OrdinalIgnoreCase) ? null : handle;
            }
        }

        return null;
    }

    private static string Normal(string handle) => handle.TrimStart('@').TrimEnd('.', '/').ToLowerInvariant();

    private static Regex[] Compile(IReadOnlyList<string> patterns) =>
        [.. patterns.Select(pattern => new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200)))];
}
