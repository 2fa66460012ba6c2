using System.Text.Json;
using ComplianceMonitor.Connectors.MentionSources.Reading;
using ComplianceMonitor.Connectors.Platforms;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Mentions.Searching;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.MentionSources.Mastodon;

/// <summary>Mastodon: the timelines of hashtags made of the school's names; with a token the search too. The cursor of a timeline is the newest post's id.</summary>
/// <param name="web">The one client.</param>
/// <param name="settings">Values of settings.</param>
internal sealed class MastodonSource(WebReader web, Func<string, string?> settings) : IMentionSource
{
    private const int PageLength = 40;
    private const int MostPages = 10;
    private const string Tag = "/api/v1/timelines/tag/";

    public string Key => "mastodon";

    public IReadOnlyList<SourceScope> Scopes(SchoolFile school, IReadOnlyList<SearchQuery> queries)
    {
        if (MastodonServer.Of(school, settings) is not { } server)
        {
            return [];
        }

        IEnumerable<SourceScope> tags = Hashtags.Of(school.School).Select(tag => new SourceScope(school.School.Id, $"{server.Address}{Tag}{Uri.EscapeDataString(tag)}") { Shown = $"#{tag}", By = server.By });
        IEnumerable<SourceScope> searches = server.By is null ? [] : queries.Select(query =>
            new SourceScope(query.School, $"{server.Address}/api/v2/search?type=statuses&q={Uri.EscapeDataString(query.Text)}") { Shown = query.Text, By = server.By });
        return [.. tags, .. searches];
    }

    public SourceTrouble? Lacks(SchoolFile school) => MastodonServer.Of(school, settings) is null
        ? Troubles.NotSet("No Mastodon server is named: write 'instance: social.example' under mentions in school.yaml, or the handle of the school's channel as name@server.")
        : null;

    public async Task<SourceAnswer> AskAsync(SourceScope scope, string? cursor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Gathering found = new(MastodonServer.Name, at);
        if (scope.By is not null && scope.Account(settings) is null)
        {
            found.Fail(new(Reason.NotConfigured, $"{scope.By.Token.Setting} is not set: the Mastodon token is read from it."));
            return found.Answer(null);
        }

        PlatformApi api = MastodonServer.Api(web, scope.By?.Token.Setting);
        bool isTag = scope.Ask.Contains(Tag, StringComparison.Ordinal);
        string since = IsId(cursor) ? $"&since_id={cursor}" : "";
        DateTimeOffset start = cursor is null ? SinceCursor.Start(null, at) : at - SinceCursor.Longest;
        string? newest = null;
        string older = "";
        for (int pages = 0; pages < MostPages; pages++)
        {
            found.Calls++;
            ApiCall call = new($"{scope.Ask}{(isTag ? '?' : '&')}limit={PageLength}{(isTag ? since : "")}{older}") { Bearer = scope.Account(settings)?.Token, Pause = this.Between() };
            Told<IReadOnlyList<JsonElement>> told = isTag
                ? await api.AskAsync(call, StatusJson.Default.IReadOnlyListJsonElement, cancellationToken)
                : await SearchAsync(api, call, cancellationToken);
            if (told.Value is not { } page)
            {
                found.Fail(told.Failure ?? new(Reason.Unreadable, $"{MastodonServer.Name} answered without posts."));
                return found.Answer(null);
            }

            IReadOnlyList<MastodonStatus> posts = found.Each(page, StatusJson.Default.MastodonStatus);
            foreach (FoundItem post in posts.Select(one => one.Found(at)).OfType<FoundItem>())
            {
                found.Add(post);
            }

            newest ??= posts.Select(post => post.Id).FirstOrDefault(IsId);
            // A tag has a history of years; a scan goes back as far as that of any source.
            bool isOver = posts.Any(post => FoundDate.Read(post.CreatedAt, at) < start);
            if (!isTag || page.Count == 0 || isOver || posts.Select(post => post.Id).LastOrDefault(IsId) is not { } oldest)
            {
                return found.Answer(isTag ? newest ?? cursor : null);
            }

            older = $"&max_id={oldest}";
        }

        found.Cut($"{MastodonServer.Name} has more than {found.Count} new posts for {scope.Shown}: only the newest were read.");
        return found.Answer(newest);
    }

    private static async Task<Told<IReadOnlyList<JsonElement>>> SearchAsync(PlatformApi api, ApiCall call, CancellationToken cancellationToken)
    {
        Told<MastodonFound> told = await api.AskAsync(call, StatusJson.Default.MastodonFound, cancellationToken);
        return new(told.Value?.Statuses, told.Failure);
    }

    private static bool IsId(string? id) => id is { Length: > 0 and <= 40 } && id.All(char.IsAsciiLetterOrDigit);
}
