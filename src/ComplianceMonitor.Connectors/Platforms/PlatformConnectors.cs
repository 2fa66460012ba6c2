using ComplianceMonitor.Connectors.Platforms.Bluesky;
using ComplianceMonitor.Connectors.Platforms.Mastodon;
using ComplianceMonitor.Connectors.Platforms.Meta;
using ComplianceMonitor.Connectors.Platforms.YouTube;

namespace ComplianceMonitor.Connectors.Platforms;

/// <summary>Every platform that is asked, one plain line each.</summary>
internal static class PlatformConnectors
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<IPlatformConnector> All { get; } =
    [
        new FacebookConnector(),
        new InstagramConnector(),
        new YouTubeConnector(),
        new BlueskyConnector(),
        new MastodonConnector(),
    ];

    /// <summary>Keys of the platforms that are asked.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. All.SelectMany(one => one.Platforms)];

    /// <summary>The connector of a platform; null where it is not asked.</summary>
    /// <param name="platform">The platform's key.</param>
    public static IPlatformConnector? Find(string platform) => All.FirstOrDefault(one => one.Platforms.Contains(platform, StringComparer.Ordinal));
}
