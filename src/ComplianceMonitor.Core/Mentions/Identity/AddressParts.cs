using ComplianceMonitor.Core.Channels;

namespace ComplianceMonitor.Core.Mentions.Identity;

/// <summary>An item's address: its host without www., and the words of its path.</summary>
/// <param name="Host">Lower case, without www. or m.; empty where the address is none.</param>
/// <param name="Path">As written, in lower case.</param>
internal sealed record AddressParts(string Host, string Path)
{
    private const int Longest = 2_000;
    private static readonly string[] Shared = ["groups", "group", "permalink.php", "photo.php", "photo", "story.php", "events", "p", "reel", "watch", "share", "sharer", "hashtag", "profile", "status", "r", "maps", "search", "video", "post"];

    /// <summary>Letters and digits of the host.</summary>
    public string CompactHost { get; } = SchoolProfile.Compact(Host);

    /// <summary>Letters and digits of the path.</summary>
    public string CompactPath { get; } = SchoolProfile.Compact(Path);

    /// <summary>The words of the path's parts.</summary>
    public string[] Words { get; } = Path.Split(['/', '-', '_', '.', '?', '=', '&', '+'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The account that a platform's address names; null on other hosts, and where it names a group or a post only.</summary>
    public string? Account => Platforms(Host) && Path.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var first, .. var rest]
        ? (first is "profile" or "c" or "user" or "company" or "school" or "pages" or "people" && rest.Length > 0) ? SchoolProfile.Compact(rest[0])
        : Shared.Contains(first.Split('?')[0], StringComparer.Ordinal) ? null
        : SchoolProfile.Compact(first.Split('?')[0])
        : null;

    /// <summary>Reads an address; null where it is none.</summary>
    public static AddressParts? Of(string? address)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Length > Longest || !Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0)
        {
            return null;
        }

        return new(HostName.WithoutPrefix(uri.Host.ToLowerInvariant()), uri.PathAndQuery.ToLowerInvariant());
    }

    private static bool Platforms(string host) =>
        host is "facebook.com" or "instagram.com" or "x.com" or "twitter.com" or "tiktok.com" or "youtube.com" or "bsky.app" or "linkedin.com" or "threads.net" or "threads.com";
}
