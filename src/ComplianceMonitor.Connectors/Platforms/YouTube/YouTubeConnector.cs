using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Platforms.YouTube;

/// <summary>YouTube Data API v3, channels.list with an API key: visibility, audience, link to a Google account. It tells nothing of people and sign-ins.</summary>
internal sealed class YouTubeConnector : IPlatformConnector
{
    private const string Name = "YouTube Data API";

    private static readonly string[] Visibilities = ["public", "unlisted", "private"];

    public IReadOnlyList<string> Platforms { get; } = ["youtube"];

    public string Source => Name;

    public PlatformParts Tells(PlatformAccount account) => PlatformParts.Settings;

    public async Task<PlatformEvidence> ReadAsync(WebReader web, PlatformAccount account, DateTimeOffset at, CancellationToken cancellationToken)
    {
        PlatformEvidence nothing = account.Nothing(Name, at);
        if ((account.Connection.Account ?? account.Connection.Handle) is not { } named)
        {
            return Gap(Reason.NotConfigured, "No YouTube channel is named: write its id (UC…) as account, or its handle.");
        }

        string which = named.StartsWith("UC", StringComparison.Ordinal) ? $"id={Uri.EscapeDataString(named)}" : $"forHandle={Uri.EscapeDataString("@" + named)}";
        ApiCall call = new($"{account.BaseAddress("YouTube__BaseUrl", "https://www.googleapis.com")}/youtube/v3/channels?part=snippet,status,statistics&{which}")
        {
            Headers = [new("X-Goog-Api-Key", account.Token)],
        };
        PlatformApi api = new(web, Name, refused => YouTubeErrors.Explain(refused, account.TokenName));
        Told<ChannelList> told = await api.AskAsync(call, YouTubeJson.Default.ChannelList, cancellationToken);
        return told switch
        {
            { Failure: { } failure } => Gap(failure.Reason, failure.Because),
            { Value.Items: [{ Status: { } status } channel] } when !which.StartsWith("id=", StringComparison.Ordinal) || string.Equals(channel.Id, named, StringComparison.Ordinal) =>
                Settings(account, status).Into(nothing),
            { Value.Items: null or [] } => Gap(Reason.NotConfigured, $"YouTube knows no channel '{named}', or does not show it: check account and handle in school.yaml."),
            _ => Gap(Reason.Unreadable, $"{Name} told of another channel than '{named}', of several, or without its status."),
        };

        PlatformEvidence Gap(Reason reason, string because) => nothing with { Gaps = [new(PlatformParts.Settings, reason, because)] };
    }

    private static SettingsReading Settings(PlatformAccount account, ChannelStatus status)
    {
        SettingsReading settings = new(account, Name);
        settings.Add("privacyStatus", status.PrivacyStatus, Visibilities);
        settings.Add("isLinked", status.IsLinked);
        settings.Add("madeForKids", status.MadeForKids);
        return settings;
    }
}
