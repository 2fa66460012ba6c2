using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceMonitor.Connectors.MentionSources.Reading;
using ComplianceMonitor.Connectors.Platforms;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Mentions.Searching;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.MentionSources.Gdelt;

/// <summary>
/// GDELT DOC 2.0: titles of news of the last months, free and without promises. It sheds load with 429 even for the first call, so that it is
/// asked once and left alone for hours; it says what is wrong in words, with status 200.
/// </summary>
/// <param name="web">The one client.</param>
/// <param name="settings">Values of settings.</param>
internal sealed partial class GdeltSource(WebReader web, Func<string, string?> settings) : IMentionSource
{
    private const string Name = "GDELT";
    private const int Most = 250;

    private static readonly TimeSpan s_rest = TimeSpan.FromHours(3);

    public string Key => "gdelt";

    public IReadOnlyList<SourceScope> Scopes(SchoolFile school, IReadOnlyList<SearchQuery> queries) =>
        [.. queries.Select(query => new SourceScope(query.School, $"{Quoted(query.Phrase)}{(query.With is { } with ? $" {Quoted(with)}" : "")} sourcecountry:UK") { Shown = query.Text })];

    public SourceTrouble? Lacks(SchoolFile school) => null;

    public async Task<SourceAnswer> AskAsync(SourceScope scope, string? cursor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Gathering found = new(Name, at) { Calls = 1 };
        PlatformApi api = new(web, Name, Explain, Objects);
        string server = (settings("Gdelt__BaseUrl") is { Length: > 0 } other ? other : "https://api.gdeltproject.org").TrimEnd('/');
        ApiCall call = new(FormattableString.Invariant(
            $"{server}/api/v2/doc/doc?query={Uri.EscapeDataString(scope.Ask)}&mode=artlist&format=json&maxrecords={Most}&sort=datedesc&startdatetime={Instant(SinceCursor.Start(cursor, at))}&enddatetime={Instant(at)}"))
        {
            Once = true,
            Pause = this.Between(),
        };
        Told<Answered> told = await api.AskAsync(call, GdeltJson.Default.Answered, cancellationToken);
        if (told.Value is not { } value)
        {
            found.Fail(told.Failure!);
            return found.Answer(null);
        }

        // No hit is an object without articles.
        found.Add(value.Articles ?? [], GdeltJson.Default.Article, article => Found(article, at));
        if (value.Articles?.Count >= Most)
        {
            found.Cut($"{Name} found {Most} articles or more: only the newest were read.");
        }

        return found.Answer(SinceCursor.Next(at));
    }

    private static FoundItem? Found(Article article, DateTimeOffset at) => FoundAddress.Of(article.Url) is not { } address ? null : new(address, "news")
    {
        Title = FoundText.TitleOfHtml(article.Title),
        Published = FoundDate.Read(article.Seendate, at),
    };

    private static ApiFailure? Explain(ApiAnswer.Refused refused) => refused.Status is 429 ? Busy(refused.RetryAfter) : null;

    /// <summary>Words in place of JSON.</summary>
    private static ApiFailure? Objects(ReadOnlyMemory<byte> body)
    {
        string said = Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, 400)]).Trim();
        return said is ['{', ..] ? null
            : said.Contains("limit requests", StringComparison.OrdinalIgnoreCase) ? Busy(null)
            : said.Contains("too short", StringComparison.OrdinalIgnoreCase) || said.Contains("too common", StringComparison.OrdinalIgnoreCase) || said.Contains("too long", StringComparison.OrdinalIgnoreCase)
                ? new(Reason.NotConfigured, $"{Name} does not take this query: its words are too short, too common or too many.")
                : new(Reason.Unreadable, $"{Name} answered in words instead of results.");
    }

    private static ApiFailure Busy(TimeSpan? asked) =>
        new(Reason.Unreachable, $"{Name} takes no more questions at the moment, which is usual: it is asked again in some hours.") { Wait = asked > s_rest ? asked : s_rest };

    /// <summary>Only phrases of several words are quoted.</summary>
    private static string Quoted(string phrase) => phrase.Contains(' ', StringComparison.Ordinal) ? $"\"{phrase}\"" : phrase;

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    internal sealed record Answered(IReadOnlyList<JsonElement>? Articles);

    internal sealed record Article(string? Url, string? Title, string? Seendate);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Answered))]
    [JsonSerializable(typeof(Article))]
    internal sealed partial class GdeltJson : JsonSerializerContext;
}
