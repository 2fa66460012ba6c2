using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Platforms.Mastodon;

/// <summary>Mastodon's own interface at the account's server, accounts/verify_credentials with a user token: settings. It tells nothing of second factors.</summary>
internal sealed class MastodonConnector : IPlatformConnector
{
    private const string Name = "Mastodon";

    private static readonly string[] Visibilities = ["public", "unlisted", "private", "direct"];
    private static readonly string[] Quoters = ["public", "followers", "nobody"];

    public IReadOnlyList<string> Platforms { get; } = ["mastodon"];

    public string Source => Name;

    public PlatformParts Tells(PlatformAccount account) => PlatformParts.Settings;

    public async Task<PlatformEvidence> ReadAsync(WebReader web, PlatformAccount account, DateTimeOffset at, CancellationToken cancellationToken)
    {
        PlatformEvidence nothing = account.Nothing(Name, at);
        string[] handle = account.Connection.Handle?.Split('@') ?? [];
        string? server = handle is [_, var host] ? host : null;
        if (server is null && account.Settings("Mastodon__BaseUrl") is null or "")
        {
            return Gap(Reason.NotConfigured, "The Mastodon server is not named: write the handle as name@server.");
        }

        PlatformApi api = new(web, Name, refused => Explain(refused, account.TokenName));
        ApiCall call = new($"{account.BaseAddress("Mastodon__BaseUrl", $"https://{server}")}/api/v1/accounts/verify_credentials") { Bearer = account.Token };
        Told<CredentialAccount> told = await api.AskAsync(call, MastodonJson.Default.CredentialAccount, cancellationToken);
        return told switch
        {
            { Failure: { } failure } => Gap(failure.Reason, failure.Because),
            { Value.Username: { } name } when handle is [var wanted, ..] && !string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase) =>
                Gap(Reason.Contradictory, $"The token in {account.TokenName} is of the Mastodon account '{SettingsReading.Shown(name)}', not of '{wanted}'."),
            { Value: { Username: not null } value } => Settings(account, value).Into(nothing),
            _ => Gap(Reason.Unreadable, "The Mastodon server did not say whose account it told of."),
        };

        PlatformEvidence Gap(Reason reason, string because) => nothing with { Gaps = [new(PlatformParts.Settings, reason, because)] };
    }

    private static SettingsReading Settings(PlatformAccount account, CredentialAccount told)
    {
        SettingsReading settings = new(account, Name);
        settings.Add("locked", told.Locked);
        settings.Add("discoverable", told.Discoverable);
        settings.Add("indexable", told.Indexable);
        settings.Add("hide_collections", told.HideCollections);
        settings.Add("source.privacy", told.Source?.Privacy, Visibilities);
        settings.Add("source.quote_policy", told.Source?.QuotePolicy, Quoters);
        return settings;
    }

    private static ApiFailure? Explain(ApiAnswer.Refused refused, string token) => refused.Status switch
    {
        401 => new(Reason.NotPermitted, $"The Mastodon server does not accept the token in {token}: make a new one under Preferences > Development."),
        403 => new(Reason.NotPermitted, $"The token in {token} lacks the scope 'profile' (or 'read:accounts' before Mastodon 4.3), or the account is suspended."),
        429 => new(Reason.Unreachable, "The Mastodon server was asked too often (300 calls in five minutes are allowed); the next check asks again."),
        _ => null,
    };
}
