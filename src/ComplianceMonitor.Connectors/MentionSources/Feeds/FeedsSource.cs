using ComplianceMonitor.Connectors.MentionSources.Reading;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Mentions.Searching;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.MentionSources.Feeds;

/// <summary>
/// Feeds that the school's file names: Google Alerts, local papers, the council, any RSS, Atom or JSON Feed. They tell what they have, whatever
/// the queries are. The cursor is the server's validators: an unchanged feed is not sent again.
/// </summary>
/// <param name="web">The one client.</param>
/// <param name="settings">Values of settings: addresses that are secrets.</param>
internal sealed class FeedsSource(WebReader web, Func<string, string?> settings) : IMentionSource
{
    private const string Secret = "env:";

    public string Key => "feeds";

    public IReadOnlyList<SourceScope> Scopes(SchoolFile school, IReadOnlyList<SearchQuery> queries) =>
        [.. school.Mentions.Feeds.Index().Select(feed => new SourceScope(school.School.Id, feed.Item) { Shown = FormattableString.Invariant($"feed {feed.Index + 1} ({Place(feed.Item)})") })];

    public SourceTrouble? Lacks(SchoolFile school) =>
        school.Mentions.Feeds is [] ? Troubles.NotSet("No feed is named: write the addresses of feeds under mentions, feeds in school.yaml.") : null;

    public async Task<SourceAnswer> AskAsync(SourceScope scope, string? cursor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (Address(scope.Ask) is not { Length: > 0 } address)
        {
            return Nothing(Troubles.NotSet($"{scope.Shown}: {scope.Ask[Secret.Length..]} is not set, from which the feed's address is read."));
        }

        string[] validators = cursor?.Split('\n') ?? [];
        bool isAlert = IsAlert(address);
        Conditions conditions = new()
        {
            LastModified = validators is [{ Length: > 0 } date, ..] ? date : null,
            ETag = validators is [_, { Length: > 0 } tag, ..] ? tag : null,

            // Google delivers an alert to the address that it made for the school; its robots.txt is for those who were not given one.
            WaiveRobots = isAlert,
        };
        return await web.GetAsync(address, conditions, cancellationToken) switch
        {
            Fetched.NotModified => new SourceAnswer([]) { Calls = 1 },
            Fetched.Seen seen => Answer(seen, scope, isAlert ? "web" : "news", at),
            Fetched.Failed failed => Nothing(failed.Trouble(scope.Shown, at)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static SourceAnswer Answer(Fetched.Seen seen, SourceScope scope, string kind, DateTimeOffset at)
    {
        FeedReading reading = FeedText.Of(seen.Bytes.ToArray()) is not { } text ? FeedReading.Wrong("has a tag that is longer than any feed's")
            : text.AsSpan().TrimStart() is ['{', ..] ? JsonFeed.Read(text, seen.Address, kind, at)
            : XmlFeed.Read(text, seen.Address, kind, at);
        return new(reading.Items)
        {
            Calls = 1,
            Cursor = reading.Mistake is null ? $"{seen.LastModified}\n{seen.ETag}" : null,
            Trouble = reading.Mistake is { } mistake ? new(reading.Reason, $"{scope.Shown} {mistake}.") : null,
        };
    }

    private static SourceAnswer Nothing(SourceTrouble trouble) => new([]) { Trouble = trouble, Calls = trouble.Reason is Reason.NotConfigured ? 0 : 1 };

    private string? Address(string written) => written.StartsWith(Secret, StringComparison.Ordinal) ? settings(written[Secret.Length..])?.Trim() : written;

    private static bool IsAlert(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri is { Scheme: "https", IdnHost: "www.google.com" or "www.google.co.uk" } && uri.AbsolutePath.StartsWith("/alerts/feeds/", StringComparison.Ordinal);

    /// <summary>What may be shown of a feed's address: its path and query can be a key.</summary>
    private static string Place(string written) => written.StartsWith(Secret, StringComparison.Ordinal) ? $"setting {written[Secret.Length..]}"
        : Uri.TryCreate(written, UriKind.Absolute, out Uri? address) ? address.IdnHost : "no address";
}
