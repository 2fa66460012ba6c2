using System.Text.Json;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Platforms.Meta;

/// <summary>A Facebook Page by the Graph API: its settings; where the school's portfolio is named, whose it is, who works on it and their second factors too.</summary>
internal sealed class FacebookConnector : IPlatformConnector
{
    private const string Platform = "facebook";
    private const string PagePermission = "pages_manage_metadata and pages_read_engagement";

    /// <summary>The settings of a Page that the form knows.</summary>
    private static readonly string[] Switches = ["USERS_CAN_POST", "USERS_CAN_POST_PHOTOS", "USERS_CAN_POST_VIDEOS", "USERS_CAN_TAG_PHOTOS", "USERS_CAN_MESSAGE"];

    public IReadOnlyList<string> Platforms { get; } = [Platform];

    public string Source => MetaApi.Name;

    public PlatformParts Tells(PlatformAccount account) => account.Connection.Business is null
        ? PlatformParts.Settings
        : PlatformParts.Settings | PlatformParts.TwoFactor | PlatformParts.People | PlatformParts.Ownership;

    public async Task<PlatformEvidence> ReadAsync(WebReader web, PlatformAccount account, DateTimeOffset at, CancellationToken cancellationToken)
    {
        PlatformEvidence evidence = account.Nothing(MetaApi.Name, at);
        if ((account.Connection.Account ?? account.Connection.Handle) is not { } named)
        {
            return Gap(new(Reason.NotConfigured, "No Page is named: write its id as account."));
        }

        MetaApi api = new(web, account);
        Told<MetaPage> told = await api.GetAsync(
            Uri.EscapeDataString(named), "fields=id,name,username,is_published,is_owned,access_token", MetaJson.Default.MetaPage, PagePermission, cancellationToken);
        if (told.Value is not { Id: { Length: > 0 } id } page)
        {
            return Gap(told.Failure ?? new(Reason.Unreadable, $"{MetaApi.Name} did not say which Page it told of."));
        }

        if (page.Username is { } name && account.Connection.Handle is { } wanted && !IsSame(name, wanted))
        {
            return Gap(new(Reason.Contradictory, $"The Page {SettingsReading.Shown(id)} is '{SettingsReading.Shown(name)}', not '{wanted}': check account in school.yaml."));
        }

        evidence = await SettingsAsync(api, account, page, evidence, cancellationToken);
        if (account.Connection.Business is not { } business)
        {
            return evidence;
        }

        string pagePath = Uri.EscapeDataString(id);
        MetaPortfolio portfolio = await MetaPortfolio.ReadAsync(api, Uri.EscapeDataString(business), people: true, cancellationToken);
        Told<IReadOnlyList<AssignedUser>> assigned = await api.ListAsync(
            page.AccessToken, $"{pagePath}/assigned_users", $"business={Uri.EscapeDataString(business)}&fields=name,tasks", MetaJson.Default.MetaListAssignedUser, PagePermission, cancellationToken);
        Told<IReadOnlyList<RoleHolder>> outside = await api.ListAsync(
            page.AccessToken, $"{pagePath}/roles", "fields=id,name,role,tasks", MetaJson.Default.MetaListRoleHolder, PagePermission, cancellationToken);
        return new MetaPeople(account, portfolio, assigned, outside).Into(portfolio.Owns(evidence, id));

        PlatformEvidence Gap(ApiFailure failure) => evidence with { Gaps = [new(Tells(account), failure.Reason, failure.Because)] };
    }

    private static async Task<PlatformEvidence> SettingsAsync(MetaApi api, PlatformAccount account, MetaPage page, PlatformEvidence evidence, CancellationToken cancellationToken)
    {
        SettingsReading settings = new(account, MetaApi.Name);
        settings.Add("is_published", page.IsPublished);
        Told<IReadOnlyList<PageSetting>> told = await api.ListAsync(
            page.AccessToken, $"{Uri.EscapeDataString(page.Id!)}/settings", "fields=setting,value", MetaJson.Default.MetaListPageSetting, PagePermission, cancellationToken);
        foreach (PageSetting one in (told.Value ?? []).Where(one => Switches.Contains(one.Setting, StringComparer.Ordinal)).DistinctBy(one => one.Setting, StringComparer.Ordinal))
        {
            settings.Add(one.Setting!, Word(one.Value), ["on", "off"]);
        }

        evidence = settings.Into(evidence);
        return told.Failure is { } failure ? evidence with { Gaps = [.. evidence.Gaps, new(PlatformParts.Settings, failure.Reason, failure.Because)] } : evidence;
    }

    private static string? Word(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "on",
        JsonValueKind.False => "off",
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    private static bool IsSame(string name, string wanted) =>
        PlatformCatalogue.Default.Find(Platform) is { } platform && string.Equals(platform.Normal(name), platform.Normal(wanted), StringComparison.Ordinal);
}
