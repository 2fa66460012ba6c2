using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Platforms.Meta;

/// <summary>
/// An Instagram account by the Page to which it is joined: whose it is. Its settings and its own sign-in no interface tells, and what
/// the portfolio demands of its people does not hold for who has the account's password.
/// </summary>
internal sealed class InstagramConnector : IPlatformConnector
{
    private const string Permission = "instagram_basic, pages_read_engagement and business_management";

    public IReadOnlyList<string> Platforms { get; } = ["instagram"];

    public string Source => MetaApi.Name;

    public PlatformParts Tells(PlatformAccount account) => PlatformParts.Ownership;

    public async Task<PlatformEvidence> ReadAsync(WebReader web, PlatformAccount account, DateTimeOffset at, CancellationToken cancellationToken)
    {
        PlatformEvidence evidence = account.Nothing(MetaApi.Name, at);
        if (account.Connection is not { Account: { } page, Business: { } business })
        {
            return Gap(new(Reason.NotConfigured, "Write the id of the Page to which the Instagram account is joined as account, and that of the portfolio as business."));
        }

        MetaApi api = new(web, account);
        Told<MetaPage> told = await api.GetAsync(Uri.EscapeDataString(page), "fields=id,instagram_business_account%7Bid,username%7D", MetaJson.Default.MetaPage, Permission, cancellationToken);
        if (told.Value is not { Id: { Length: > 0 } id } joined)
        {
            return Gap(told.Failure ?? new(Reason.Unreadable, $"{MetaApi.Name} did not say which Page it told of."));
        }

        if (joined.InstagramBusinessAccount?.Username is not { } name)
        {
            return Gap(new(Reason.NoEvidence, $"No professional Instagram account is joined to the Page {SettingsReading.Shown(id)}: join it under Settings > Accounts of the Meta Business Suite."));
        }

        if (account.Connection.Handle is { } wanted && !string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase))
        {
            return Gap(new(Reason.Contradictory, $"The Instagram account '{SettingsReading.Shown(name)}' is joined to that Page, not '{wanted}'."));
        }

        return (await MetaPortfolio.ReadAsync(api, Uri.EscapeDataString(business), people: false, cancellationToken)).Owns(evidence, id);

        PlatformEvidence Gap(ApiFailure failure) => evidence with { Gaps = [new(PlatformParts.Ownership, failure.Reason, failure.Because)] };
    }
}
