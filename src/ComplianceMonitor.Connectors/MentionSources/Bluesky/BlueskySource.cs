using System.Collections.Concurrent;
using ComplianceMonitor.Connectors.MentionSources.Reading;
using ComplianceMonitor.Connectors.Platforms;
using ComplianceMonitor.Connectors.Platforms.Bluesky;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Mentions.Searching;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.MentionSources.Bluesky;

/// <summary>Bluesky's search of posts (app.bsky.feed.searchPosts), which is open to accounts only: asked at the account's own server with an app password.</summary>
/// <param name="web">The one client.</param>
/// <param name="settings">Values of settings.</param>
internal sealed class BlueskySource(WebReader web, Func<string, string?> settings) : IMentionSource
{
    private const string Name = "Bluesky search";
    private const string Server = "https://bsky.social";
    private const string Identifier = "Bluesky__Identifier";
    private const string Password = "Bluesky__AppPassword";
    private const int MostPages = 10;

    // Log-ins are counted (30 in five minutes), access tokens live for about two hours. What failed is not tried again for every query.
    private static readonly TimeSpan s_session = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (BlueskySession Session, DateTimeOffset Opened)> _sessions = new(StringComparer.Ordinal);

    public string Key => "bluesky";

    public IReadOnlyList<SourceScope> Scopes(SchoolFile school, IReadOnlyList<SearchQuery> queries) =>
        By(school) is { } by ? [.. queries.Select(query => new SourceScope(query.School, query.Text) { By = by })] : [];

    public SourceTrouble? Lacks(SchoolFile school) => By(school) is null
        ? Troubles.NotSet($"Bluesky is searched through an account: set {Identifier} (its handle) and {Password} (an app password), or give the school's Bluesky channel a token.")
        : null;

    public async Task<SourceAnswer> AskAsync(SourceScope scope, string? cursor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Gathering found = new(Name, at);
        if (scope.Account(settings) is not { } account || (account.Connection.Account ?? account.Connection.Handle) is not { } who)
        {
            found.Fail(new(Reason.NotConfigured, $"{scope.By?.Token.Setting ?? Password} is not set, or its account is not named."));
            return found.Answer(null);
        }

        BlueskySession session = await SessionAsync(account, who, at, cancellationToken);
        if (session.Failure is { } closed)
        {
            found.Fail(closed);
            return found.Answer(null);
        }

        string since = SinceCursor.Iso(SinceCursor.Start(cursor, at));
        string page = "";
        for (int pages = 0; pages < MostPages; pages++)
        {
            found.Calls++;
            Told<FoundPosts> told = await session.AskAsync(
                $"app.bsky.feed.searchPosts?q={Uri.EscapeDataString(scope.Ask)}&sort=latest&limit=100&since={since}{page}", PostsJson.Default.FoundPosts, cancellationToken);
            if (told.Value is not { Posts: { } posts } value)
            {
                if (told.Failure?.Code == BlueskyErrors.Expired)
                {
                    _sessions.TryRemove(KeyOf(account, who), out _);
                }

                found.Fail(told.Failure ?? new(Reason.Unreadable, $"{Name} answered without posts."));
                return found.Answer(null);
            }

            found.Add(posts, PostsJson.Default.Post, post => BlueskyPosts.Found(post, at));
            if (value.Cursor is not { Length: > 0 } next || posts.Count == 0)
            {
                return found.Answer(SinceCursor.Next(at));
            }

            page = $"&cursor={Uri.EscapeDataString(next)}";
        }

        found.Cut($"{Name} found more than {found.Count} posts: only the newest were read.");
        return found.Answer(SinceCursor.Next(at));
    }

    private PlatformConnection? By(SchoolFile school) =>
        settings(Identifier) is { Length: > 0 } who && settings(Password) is { Length: > 0 } ? new(BlueskyPosts.Kind, who, new(Password))
        : school.Own(BlueskyPosts.Kind) is { } own && (own.Account ?? own.Handle) is not null ? own : null;

    private async Task<BlueskySession> SessionAsync(PlatformAccount account, string who, DateTimeOffset at, CancellationToken cancellationToken)
    {
        string key = KeyOf(account, who);
        if (_sessions.TryGetValue(key, out (BlueskySession Session, DateTimeOffset Opened) kept) && (at - kept.Opened).Duration() < s_session)
        {
            return kept.Session;
        }

        PlatformApi api = new(web, Name, refused => BlueskyErrors.Explain(refused, account.TokenName));
        BlueskySession session = await BlueskySession.OpenAsync(api, account.BaseAddress("Bluesky__BaseUrl", Server), who, account.Token, cancellationToken);
        _sessions[key] = (session, at);
        return session;
    }

    private static string KeyOf(PlatformAccount account, string who) => $"{account.TokenName} {who}";
}
