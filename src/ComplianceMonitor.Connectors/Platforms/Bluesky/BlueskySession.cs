using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Platforms.Bluesky;

/// <summary>A session of the account, as far as its secret opens one.</summary>
internal sealed class BlueskySession
{
    private readonly PlatformApi _api;
    private readonly string _server;
    private readonly string _token;

    private BlueskySession(PlatformApi api, string server, string token) => (_api, _server, _token) = (api, server, token);

    /// <summary>What the session tells of the account; null where there is no session.</summary>
    public SessionInfo? Told { get; private init; }

    /// <summary>Why there is no session; null where there is one.</summary>
    public ApiFailure? Failure { get; private init; }

    /// <summary>True where the password was right and the account asks for a code by e-mail beside it: its second factor is on.</summary>
    public bool AsksForCode => Failure?.Code == BlueskyErrors.AsksForCode;

    /// <summary>Opens a session.</summary>
    /// <param name="api">The interface.</param>
    /// <param name="server">The account's server.</param>
    /// <param name="who">Its handle or id.</param>
    /// <param name="secret">A password, an app password, or an access token.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<BlueskySession> OpenAsync(PlatformApi api, string server, string who, string secret, CancellationToken cancellationToken)
    {
        string token = secret;
        if (!IsToken(secret))
        {
            ApiCall call = new($"{server}/xrpc/com.atproto.server.createSession")
            {
                Body = new(JsonSerializer.Serialize(new Credentials(who, secret), BlueskyJson.Default.Credentials), "application/json"),
            };
            Told<OpenedSession> opened = await api.AskAsync(call, BlueskyJson.Default.OpenedSession, cancellationToken);
            if (opened is not { Value.AccessJwt: { Length: > 0 } access })
            {
                return new(api, server, "") { Failure = opened.Failure ?? new(Reason.Unreadable, "Bluesky opened a session and gave no token.") };
            }

            token = access;
        }

        Told<SessionInfo> told = await api.AskAsync(new($"{server}/xrpc/com.atproto.server.getSession") { Bearer = token }, BlueskyJson.Default.SessionInfo, cancellationToken);
        return told.Value is { Handle: not null } info
            ? new(api, server, token) { Told = info }
            : new(api, server, token) { Failure = told.Failure ?? new(Reason.Unreadable, "Bluesky did not say whose session it is.") };
    }

    /// <summary>The app passwords of the account.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<Told<AppPasswordList>> AppPasswordsAsync(CancellationToken cancellationToken) =>
        AskAsync("com.atproto.server.listAppPasswords", BlueskyJson.Default.AppPasswordList, cancellationToken);

    /// <summary>Asks the account's server in the account's name.</summary>
    /// <typeparam name="T">What is asked for.</typeparam>
    /// <param name="method">The method with its query.</param>
    /// <param name="type">How its JSON is read.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<Told<T>> AskAsync<T>(string method, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class => _api.AskAsync(new($"{_server}/xrpc/{method}") { Bearer = _token }, type, cancellationToken);

    /// <summary>Access tokens are JSON Web Tokens, RFC 7519.</summary>
    private static bool IsToken(string secret) => secret.StartsWith("eyJ", StringComparison.Ordinal) && secret.Count(letter => letter == '.') == 2;
}
