using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplianceMonitor.Core.Channels;

/// <summary>Every platform that the product knows, read once from Data/platforms.json.</summary>
public sealed partial class PlatformCatalogue
{
    private readonly FrozenDictionary<string, Platform> _byKey;
    private readonly FrozenDictionary<string, AddressGrammar> _byHost;
    private readonly FrozenDictionary<string, AddressGrammar> _byParentHost;
    private readonly FrozenDictionary<string, Platform> _byShortLinkHost;

    private PlatformCatalogue(PlatformFile file)
    {
        Channels = file.Platforms;
        All = [.. file.Platforms, .. file.Others];
        Wrappers = file.Wrappers;
        _byKey = All.ToFrozenDictionary(platform => platform.Key, StringComparer.Ordinal);
        (string Host, AddressGrammar Grammar)[] hosts =
            [.. Channels.Select(platform => (platform, grammar: new AddressGrammar(platform)))
                .SelectMany(one => one.platform.Hosts.Select(host => (HostName.WithoutPrefix(host), one.grammar))).DistinctBy(one => one.Item1, StringComparer.Ordinal)];
        _byHost = hosts.Where(one => one.Host[0] != '*').ToFrozenDictionary(one => one.Host, one => one.Grammar, StringComparer.Ordinal);
        _byParentHost = hosts.Where(one => one.Host[0] == '*').ToFrozenDictionary(one => one.Host[2..], one => one.Grammar, StringComparer.Ordinal);
        _byShortLinkHost = Channels.SelectMany(platform => platform.ShortLinkHosts.Select(host => (host, platform)))
            .ToFrozenDictionary(one => one.host, one => one.platform, StringComparer.Ordinal);
    }

    /// <summary>The catalogue of this edition of the product.</summary>
    public static PlatformCatalogue Default { get; } = Load();

    /// <summary>Those on which a school can have a channel.</summary>
    public IReadOnlyList<Platform> Channels { get; }

    /// <summary>All of them: class apps, messengers, games and closed services too.</summary>
    public IReadOnlyList<Platform> All { get; }

    internal IReadOnlyList<AddressWrapper> Wrappers { get; }

    /// <summary>The platform with a key.</summary>
    /// <param name="key">A key such as facebook.</param>
    public Platform? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>A handle as it is compared: two ways of writing one account are one.</summary>
    /// <param name="key">The platform's key.</param>
    /// <param name="handle">The handle.</param>
    public string Normal(string key, string handle) => Find(key)?.Normal(handle) ?? handle;

    /// <summary>The grammar of a host's addresses; null where the host is no platform's. A look-alike host is none.</summary>
    internal AddressGrammar? GrammarOf(string host) => _byHost.GetValueOrDefault(host);

    /// <summary>The grammar of hosts such as name.wordpress.com, where the first label is the handle.</summary>
    internal AddressGrammar? GrammarOfChild(string host) =>
        host.IndexOf('.', StringComparison.Ordinal) is > 0 and int dot ? _byParentHost.GetValueOrDefault(host[(dot + 1)..]) : null;

    internal Platform? ShortLinkPlatformOf(string host) => _byShortLinkHost.GetValueOrDefault(host);

    private static PlatformCatalogue Load()
    {
        using Stream data = Assembly.GetExecutingAssembly().GetManifestResourceStream("Data/platforms.json")
            ?? throw new InvalidOperationException("Data/platforms.json is not in the assembly.");
        PlatformFile file = JsonSerializer.Deserialize(data, FileContext.Default.PlatformFile)
            ?? throw new InvalidOperationException("Data/platforms.json is empty.");
        return new(file);
    }

    internal sealed record PlatformFile(IReadOnlyList<Platform> Platforms, IReadOnlyList<Platform> Others, IReadOnlyList<AddressWrapper> Wrappers);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(PlatformFile))]
    internal sealed partial class FileContext : JsonSerializerContext;
}

/// <summary>An address that carries another in a parameter.</summary>
/// <param name="Host">The host without www., or its last labels.</param>
/// <param name="Path">The path.</param>
/// <param name="Parameter">The parameter that holds the address.</param>
internal sealed record AddressWrapper(string Host, string Path, string Parameter)
{
    /// <summary>True where an address is of this kind.</summary>
    public bool Is(string host, string path) =>
        string.Equals(path.TrimEnd('/'), Path.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
        && host.EndsWith(Host, StringComparison.Ordinal) && (host.Length == Host.Length || host[host.Length - Host.Length - 1] == '.');
}
