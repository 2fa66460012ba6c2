using ComplianceMonitor.Connectors.MentionSources.Reading;
using ComplianceMonitor.Connectors.Platforms;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Mentions.Searching;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.MentionSources.YouTube;

/// <summary>YouTube: videos that a search finds (100 searches a day for one key), and comments on the school's own videos (another quota, so that they do not count).</summary>
/// <param name="web">The one client.</param>
/// <param name="settings">Values of settings.</param>
internal sealed class YouTubeSource(WebReader web, Func<string, string?> settings) : IMentionSource
{
    /// <summary>The platform's key.</summary>
    public const string Kind = "youtube";

    private const string ApiKey = "YouTube__ApiKey";
    private const string Comments = "comments:";
    private const int MostPages = 2;

    public string Key => Kind;

    public IReadOnlyList<SourceScope> Scopes(SchoolFile school, IReadOnlyList<SearchQuery> queries)
    {
        if (By(school) is not { } by)
        {
            return [];
        }

        IEnumerable<SourceScope> searches = queries.Select(query => new SourceScope(query.School, query.Text) { By = by });
        return (by.Account ?? by.Handle) is { } channel
            ? [new(school.School.Id, Comments + channel) { Shown = $"comments on the channel {channel}", By = by }, .. searches]
            : [.. searches];
    }

    public SourceTrouble? Lacks(SchoolFile school) => By(school) is null
        ? Troubles.NotSet($"YouTube is asked with an API key: set {ApiKey}, or give the school's YouTube channel a token.")
        : null;

    public async Task<SourceAnswer> AskAsync(SourceScope scope, string? cursor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (scope.Account(settings) is not { } account)
        {
            return new([]) { Trouble = Troubles.NotSet($"{scope.By?.Token.Setting ?? ApiKey} is not set: the key of the YouTube Data API is read from it.") };
        }

        YouTubeApi api = new(web, account, at);
        return scope.Ask.StartsWith(Comments, StringComparison.Ordinal)
            ? await new YouTubeComments(api, at).ReadAsync(scope.Ask[Comments.Length..], cancellationToken)
            : await SearchAsync(api, scope.Ask, cursor, at, cancellationToken);
    }

    private static async Task<SourceAnswer> SearchAsync(YouTubeApi api, string ask, string? cursor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Gathering found = new(YouTubeApi.Name, at);
        string query = $"search?part=snippet&type=video&order=date&regionCode=GB&maxResults=50&publishedAfter={SinceCursor.Iso(SinceCursor.Start(cursor, at))}&q={Uri.EscapeDataString(ask)}";
        string page = "";
        for (int pages = 0; pages < MostPages; pages++)
        {
            found.Calls++;
            Told<VideoPage> told = await api.AskAsync(query + page, VideoJson.Default.VideoPage, cancellationToken);
            if (told.Value is not { } value)
            {
                found.Fail(told.Failure ?? new(Reason.Unreadable, $"{YouTubeApi.Name} answered without videos."));
                return found.Answer(null);
            }

            found.Add(value.Items ?? [], VideoJson.Default.Video, video => Found(video, at));
            if (value.NextPageToken is not { Length: > 0 } next || value.Items is null or [])
            {
                return found.Answer(SinceCursor.Next(at));
            }

            page = $"&pageToken={Uri.EscapeDataString(next)}";
        }

        found.Cut($"{YouTubeApi.Name} found more than {found.Count} videos: only the newest were read, since the searches of a day are few.");
        return found.Answer(SinceCursor.Next(at));
    }

    private static FoundItem? Found(Video video, DateTimeOffset at) =>
        video.Id?.VideoId is not { Length: > 0 and < 30 } id || !id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? null : new($"https://www.youtube.com/watch?v={id}", Kind)
        {
            Title = FoundText.TitleOfHtml(video.Snippet?.Title),
            Text = FoundText.OfHtml(video.Snippet?.Description),
            Published = FoundDate.Read(video.Snippet?.PublishedAt, at),
        };

    private PlatformConnection? By(SchoolFile school) => settings(ApiKey) is { Length: > 0 }
        ? new(Kind, school.Handle(Kind), new(ApiKey)) { Account = school.Own(Kind)?.Account }
        : school.Own(Kind);
}
