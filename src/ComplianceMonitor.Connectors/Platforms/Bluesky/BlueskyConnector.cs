using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Platforms.Bluesky;

/// <summary>
/// AT Protocol: the account's session (second factor by e-mail, confirmed address, app passwords) and its public profile (labels, who may
/// write). The secret is an app password, the password itself, or an access token; an app password may not show the e-mail fields.
/// </summary>
internal sealed class BlueskyConnector : IPlatformConnector
{
    private const string Name = "Bluesky (AT Protocol)";
    private const string Server = "https://bsky.social";
    internal const string PublicServer = "https://public.api.bsky.app";
    private const string HiddenFromStrangers = "!no-unauthenticated";

    private static readonly string[] Writers = ["all", "following", "none"];

    public IReadOnlyList<string> Platforms { get; } = ["bluesky"];

    public string Source => Name;

    public PlatformParts Tells(PlatformAccount account) => PlatformParts.TwoFactor | PlatformParts.Settings | PlatformParts.Permissions;

    public async Task<PlatformEvidence> ReadAsync(WebReader web, PlatformAccount account, DateTimeOffset at, CancellationToken cancellationToken)
    {
        PlatformEvidence evidence = account.Nothing(Name, at);
        if ((account.Connection.Account ?? account.Connection.Handle) is not { } who)
        {
            return With(evidence, Tells(account), new(Reason.NotConfigured, "The Bluesky account is not named: write its handle."));
        }

        PlatformApi api = new(web, Name, refused => BlueskyErrors.Explain(refused, account.TokenName));
        BlueskySession session = await BlueskySession.OpenAsync(api, account.BaseAddress("Bluesky__BaseUrl", Server), who, account.Token, cancellationToken);
        if (session.Told is { Handle: { } handle } && account.Connection.Handle is { } wanted && !IsSame(handle, wanted))
        {
            return With(evidence, Tells(account), new(Reason.Contradictory, $"The secret in {account.TokenName} is of the Bluesky account '{SettingsReading.Shown(handle)}', not of '{wanted}'."));
        }

        SettingsReading settings = new(account, Name);
        evidence = session switch
        {
            { AsksForCode: true } => evidence with { TwoFactorOn = true },
            { Failure: { } failure } => With(evidence, PlatformParts.TwoFactor | PlatformParts.Permissions, failure),
            _ => await OfSessionAsync(evidence, settings, session, cancellationToken),
        };

        string profile = $"{account.BaseAddress("Bluesky__BaseUrl", PublicServer)}/xrpc/app.bsky.actor.getProfile?actor={Uri.EscapeDataString(session.Told?.Handle ?? Full(who))}";
        Told<Profile> shown = await api.AskAsync(new(profile), BlueskyJson.Default.Profile, cancellationToken);
        if (shown is not { Value: { Did: not null } value })
        {
            return With(settings.Into(evidence), PlatformParts.Settings, shown.Failure ?? new(Reason.Unreadable, $"{Name} did not say whose profile it told of."));
        }

        OfProfile(settings, value);
        evidence = settings.Into(evidence);
        return session.Failure is { } closed && !session.AsksForCode ? With(evidence, PlatformParts.Settings, closed) : evidence;
    }

    private static async Task<PlatformEvidence> OfSessionAsync(PlatformEvidence evidence, SettingsReading settings, BlueskySession session, CancellationToken cancellationToken)
    {
        SessionInfo told = session.Told!;
        settings.Add("emailConfirmed", told.EmailConfirmed);
        Told<AppPasswordList> apps = await session.AppPasswordsAsync(cancellationToken);
        evidence = evidence with
        {
            TwoFactorOn = told.EmailAuthFactor,
            AccountAddress = told.Email is { Length: > 0 } address ? SettingsReading.Shown(address).ToLowerInvariant() : null,
            Permissions = apps.Value?.Passwords is { } passwords ? [.. passwords.OfType<AppPassword>().Select(Permission)] : null,
        };
        return apps.Failure is { } failure ? With(evidence, PlatformParts.Permissions, failure) : evidence;
    }

    private static AppPermission Permission(AppPassword password) =>
        new($"app password '{SettingsReading.Shown(password.Name ?? "?")}'", password.CreatedAt is { } made ? DateOnly.FromDateTime(made.UtcDateTime) : null);

    private static void OfProfile(SettingsReading settings, Profile profile)
    {
        if (profile.Labels is { } labels)
        {
            settings.Add(HiddenFromStrangers, labels.Any(label => label?.Val == HiddenFromStrangers && label.Src == profile.Did));
            string others = string.Join(", ", labels.OfType<Label>().Where(label => label.Src != profile.Did).Select(label => label.Val ?? "?"));
            string word = others.Length == 0 ? "none" : others;
            settings.Add("labels", word, [word]);
        }

        settings.Add("allowIncoming", profile.Associated?.Chat?.AllowIncoming, Writers);
        settings.Add("allowGroupInvites", profile.Associated?.Chat?.AllowGroupInvites, Writers);
    }

    private static PlatformEvidence With(PlatformEvidence evidence, PlatformParts part, ApiFailure failure) =>
        evidence with { Gaps = [.. evidence.Gaps, new(part, failure.Reason, failure.Because)] };

    private static bool IsSame(string handle, string wanted) => string.Equals(handle, Full(wanted), StringComparison.OrdinalIgnoreCase);

    /// <summary>A handle is a host's name; without a full stop it is one of Bluesky's own.</summary>
    internal static string Full(string handle) => handle.Contains('.', StringComparison.Ordinal) || handle.Contains(':', StringComparison.Ordinal) ? handle : $"{handle}.bsky.social";
}
