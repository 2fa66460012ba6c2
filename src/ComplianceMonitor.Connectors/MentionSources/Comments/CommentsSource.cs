using ComplianceMonitor.Connectors.MentionSources.Reading;
using ComplianceMonitor.Connectors.Platforms.Bluesky;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Mentions.Searching;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.MentionSources.Comments;

/// <summary>
/// What people write under the school's own posts, which asks for an answer: Facebook Pages that have a token, Bluesky and Mastodon by their handles. (YouTube's are of
/// its own source.) The comments of the last thirty days are told at each scan, since an answer comes after the comment.
/// </summary>
/// <param name="web">The one client.</param>
/// <param name="settings">Values of settings.</param>
internal sealed class CommentsSource(WebReader web, Func<string, string?> settings) : IMentionSource
{
    private const string Facebook = "facebook";
    private const string Bluesky = "bluesky";
    private const string Mastodon = "mastodon";

    public string Key => "comments";

    public IReadOnlyList<SourceScope> Scopes(SchoolFile school, IReadOnlyList<SearchQuery> queries) =>
    [
        .. school.Connections.Where(one => one.Platform == Facebook && (one.Account ?? one.Handle) is not null).Select(page => Scope(school, Facebook, page.Account ?? page.Handle!) with { By = page }),
        .. school.Handles(Bluesky).Select(handle => Scope(school, Bluesky, BlueskyConnector.Full(handle))),
        .. school.Handles(Mastodon).Where(handle => handle.Split('@') is [{ Length: > 0 }, { Length: > 0 }]).Select(handle => Scope(school, Mastodon, handle)),
    ];

    public SourceTrouble? Lacks(SchoolFile school) => Scopes(school, []) is []
        ? Troubles.NotSet("No account's comments can be read: name the school's channels in school.yaml, Bluesky's and Mastodon's with their handles, Facebook's with account and token.")
        : null;

    public async Task<SourceAnswer> AskAsync(SourceScope scope, string? cursor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (scope.By is { } page)
        {
            return scope.Account(settings) is { } account
                ? await FacebookComments.ReadAsync(web, account, at, cancellationToken)
                : new([]) { Trouble = Troubles.NotSet($"{page.Token.Setting} is not set: the token of the Facebook Page is read from it.") };
        }

        (string platform, string who) = scope.Ask.Split(' ', 2) is [var first, var second] ? (first, second) : (scope.Ask, "");
        if (platform == Bluesky)
        {
            return await BlueskyComments.ReadAsync(web, Server("Bluesky__BaseUrl", BlueskyConnector.PublicServer), who, at, cancellationToken);
        }

        string[] parts = who.Split('@');
        return await MastodonComments.ReadAsync(web, Server("Mastodon__BaseUrl", $"https://{parts[^1]}"), parts[0], at, cancellationToken);
    }

    private static SourceScope Scope(SchoolFile school, string platform, string who) => new(school.School.Id, $"{platform} {who}") { Shown = $"comments at {platform} {who}" };

    private string Server(string setting, string real) => (settings(setting) is { Length: > 0 } other ? other : real).TrimEnd('/');
}
