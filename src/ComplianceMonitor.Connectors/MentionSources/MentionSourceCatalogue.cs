using ComplianceMonitor.Connectors.MentionSources.Bluesky;
using ComplianceMonitor.Connectors.MentionSources.Brave;
using ComplianceMonitor.Connectors.MentionSources.Comments;
using ComplianceMonitor.Connectors.MentionSources.Feeds;
using ComplianceMonitor.Connectors.MentionSources.Gdelt;
using ComplianceMonitor.Connectors.MentionSources.Mastodon;
using ComplianceMonitor.Connectors.MentionSources.Saved;
using ComplianceMonitor.Connectors.MentionSources.YouTube;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Mentions.Scanning;

namespace ComplianceMonitor.Connectors.MentionSources;

/// <summary>Every source of mentions, one plain line each, in the order of <c>Data/mention-sources.json</c>.</summary>
public static class MentionSourceCatalogue
{
    /// <summary>All of them. They keep sessions, so that one scan, or one process, makes them once.</summary>
    /// <param name="web">The one client of everything that fetches.</param>
    /// <param name="settings">Values of settings: keys, passwords, base addresses.</param>
    public static IReadOnlyList<IMentionSource> All(WebReader web, Func<string, string?> settings) =>
    [
        new FeedsSource(web, settings),
        new BlueskySource(web, settings),
        new MastodonSource(web, settings),
        new YouTubeSource(web, settings),
        new BraveSource(web, settings),
        new GdeltSource(web, settings),
        new SavedSource(),
        new CommentsSource(web, settings),
    ];
}
