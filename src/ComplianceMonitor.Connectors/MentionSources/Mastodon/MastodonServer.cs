using ComplianceMonitor.Connectors.MentionSources.Reading;
using ComplianceMonitor.Connectors.Platforms;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.MentionSources.Mastodon;

/// <summary>The server that is asked for a school. A token is sent to the server that gave it and to no other.</summary>
/// <param name="Address">Its address without a slash at its end.</param>
/// <param name="By">The account whose token it takes; null for what it shows to strangers.</param>
internal sealed record MastodonServer(string Address, PlatformConnection? By)
{
    /// <summary>The interface, for people.</summary>
    public const string Name = "Mastodon";

    private const string BaseUrl = "Mastodon__BaseUrl";
    private const string Token = "Mastodon__Token";

    /// <summary>The server; null where none is named.</summary>
    /// <param name="school">The school.</param>
    /// <param name="settings">Values of settings.</param>
    public static MastodonServer? Of(SchoolFile school, Func<string, string?> settings)
    {
        PlatformConnection? own = school.Own(MastodonStatus.Kind);
        if (settings(BaseUrl) is { Length: > 0 } named)
        {
            return new(named.TrimEnd('/'), settings(Token) is { Length: > 0 } ? new(MastodonStatus.Kind, null, new(Token)) : own);
        }

        string? home = school.Handle(MastodonStatus.Kind)?.Split('@') is [_, { Length: > 0 } host] ? host : null;
        string? server = school.Mentions.Instance ?? home;
        return server is null ? null : new($"https://{server}", server == home ? own : null);
    }

    /// <summary>How the server is asked.</summary>
    /// <param name="web">The one client.</param>
    /// <param name="token">The name of the setting with the token; null where none is sent.</param>
    public static PlatformApi Api(WebReader web, string? token) => new(web, Name, refused => refused.Status switch
    {
        401 or 403 or 422 => new(Reason.NotPermitted, token is null
            ? "The Mastodon server shows this to its own users only: give the school's Mastodon channel a token, or name another server as mentions.instance in school.yaml."
            : $"The Mastodon server does not accept the token in {token} for this: make a new one with the scopes 'read:search' and 'read:statuses' under Preferences > Development."),
        429 => new(Reason.Unreachable, "The Mastodon server was asked too often (300 calls in five minutes are allowed)."),
        _ => null,
    });
}
