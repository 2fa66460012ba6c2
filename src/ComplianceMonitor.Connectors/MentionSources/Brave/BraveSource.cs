using System.Globalization;
using ComplianceMonitor.Connectors.MentionSources.Reading;
using ComplianceMonitor.Connectors.Platforms;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Mentions.Searching;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.MentionSources.Brave;

/// <summary>Brave's search of the web, which costs money: the first two pages of what is new since the last scan, without the school's own website. A month's last searches are left alone.</summary>
/// <param name="web">The one client.</param>
/// <param name="settings">Values of settings.</param>
internal sealed class BraveSource(WebReader web, Func<string, string?> settings) : IMentionSource
{
    private const string Name = "Brave Search API";
    private const string ApiKey = "Brave__ApiKey";
    private const int Reserve = 20;
    private const int MostPages = 2;
    private const int PageLength = 20;

    public string Key => "brave";

    public IReadOnlyList<SourceScope> Scopes(SchoolFile school, IReadOnlyList<SearchQuery> queries)
    {
        string own = Uri.TryCreate(school.School.Website, UriKind.Absolute, out Uri? site) ? $" -site:{site.IdnHost}" : "";
        return Lacks(school) is null ? [.. queries.Select(query => new SourceScope(query.School, query.Text + own) { Shown = query.Text })] : [];
    }

    public SourceTrouble? Lacks(SchoolFile school) => settings(ApiKey) is { Length: > 0 } ? null : Troubles.NotSet($"{Name} needs a paid key: set {ApiKey}.");

    public async Task<SourceAnswer> AskAsync(SourceScope scope, string? cursor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Gathering found = new(Name, at);
        PlatformApi api = new(web, Name, Explain);
        string server = (settings("Brave__BaseUrl") is { Length: > 0 } other ? other : "https://api.search.brave.com").TrimEnd('/');
        string freshness = $"{Day(SinceCursor.Start(cursor, at))}to{Day(at)}";
        for (int page = 0; page < MostPages; page++)
        {
            ApiCall call = new(FormattableString.Invariant($"{server}/res/v1/web/search?q={Uri.EscapeDataString(scope.Ask)}&country=GB&search_lang=en&count={PageLength}&offset={page}&freshness={freshness}"))
            {
                Headers = [new("X-Subscription-Token", settings(ApiKey) ?? "")],
                Pause = this.Between(),
            };
            Told<BraveAnswer> told = await api.AskAsync(call, BraveJson.Default.BraveAnswer, cancellationToken);
            BraveQuota? quota = BraveQuota.Of(told.Rate);
            if (told.Value is not { } value)
            {
                ApiFailure failure = told.Failure!;
                found.Fail(quota is { Remaining: 0 } ? failure with { Because = $"{Name}: the month's searches are used up.", Wait = quota.Reset } : failure);
                return found.Answer(null);
            }

            // Only what was answered is paid for.
            found.Calls++;
            Add(found, value.Web, "web", at);
            Add(found, value.News, "news", at);
            Add(found, value.Discussions, "forum", at);
            if (quota is { Remaining: <= Reserve } low)
            {
                found.Rest(FormattableString.Invariant($"{Name}: {low.Remaining} searches are left of the month's, which are kept: it is asked again next month."), at + low.Reset);
                break;
            }

            if (value.Query?.MoreResultsAvailable is not true || value.Web?.Results is not { Count: >= PageLength })
            {
                break;
            }
        }

        return found.Answer(SinceCursor.Next(at));
    }

    private static void Add(Gathering found, BraveResults? results, string kind, DateTimeOffset at) =>
        found.Add(results?.Results ?? [], BraveJson.Default.BraveResult, one => FoundAddress.Of(one.Url) is not { } address ? null : new(address, kind)
        {
            Title = FoundText.TitleOfHtml(one.Title),
            Text = FoundText.OfHtml(one.Description),
            Published = FoundDate.Read(one.PageAge, at),
        });

    private static ApiFailure? Explain(ApiAnswer.Refused refused) =>
        refused.Status is 401 or 403 || PlatformApi.ErrorOf(refused, BraveJson.Default.BraveErrorAnswer)?.Error?.Code is "SUBSCRIPTION_TOKEN_INVALID" or "SUBSCRIPTION_NOT_FOUND"
            ? new(Reason.NotPermitted, $"{Name} does not accept the key in {ApiKey}: make a new one at api-dashboard.search.brave.com.")
        : refused.Status is 402 or 429 ? new(Reason.Unreachable, $"{Name} was asked too often, or the plan's limit is reached.")
        : refused.Status is 400 or 422 ? new(Reason.NotConfigured, $"{Name} does not take this query.")
        : null;

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
