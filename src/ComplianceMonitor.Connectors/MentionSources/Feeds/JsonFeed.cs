using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceMonitor.Connectors.MentionSources.Reading;
using ComplianceMonitor.Core.Mentions.Scanning;

namespace ComplianceMonitor.Connectors.MentionSources.Feeds;

/// <summary>Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). An entry that is none costs itself only.</summary>
internal static partial class JsonFeed
{
    /// <summary>Reads.</summary>
    /// <param name="json">The text.</param>
    /// <param name="address">Where it came from: relative links start there.</param>
    /// <param name="kind">What the place is.</param>
    /// <param name="at">The instant of the scan.</param>
    public static FeedReading Read(string json, Uri address, string kind, DateTimeOffset at)
    {
        WireFeed? feed;
        try
        {
            feed = JsonSerializer.Deserialize(json, FeedWire.Default.WireFeed);
        }
        catch (JsonException)
        {
            return FeedReading.Wrong("is no well-formed JSON");
        }

        if (feed is not { Version: { } version, Items: { } items } || !version.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase))
        {
            return FeedReading.Wrong("is JSON, but no JSON Feed");
        }

        List<FoundItem> found = [];
        int wrong = 0;
        foreach (JsonElement one in items.Take(FeedReading.MostItems))
        {
            try
            {
                if (one.Deserialize(FeedWire.Default.WireItem) is { } item && Entry(item, address).Found(kind, at) is { } whole)
                {
                    found.Add(whole);
                }
            }
            catch (JsonException)
            {
                wrong++;
            }
        }

        return new([.. found.DistinctBy(item => item.Address, StringComparer.Ordinal)])
        {
            Mistake = items.Count > FeedReading.MostItems ? FormattableString.Invariant($"has more than {FeedReading.MostItems:N0} entries: only the first are read")
                : wrong > 0 ? FormattableString.Invariant($"has {wrong} entries that are not as JSON Feed says") : null,
        };
    }

    private static FeedEntry Entry(WireItem item, Uri from) => new()
    {
        Address = FoundAddress.Of(item.Url, from) ?? FoundAddress.Of(item.ExternalUrl, from),
        Id = item.Id.ValueKind is JsonValueKind.String ? FoundAddress.Of(item.Id.GetString()) : null,
        Title = FoundText.TitleOf(item.Title),
        Text = FoundText.Of(item.ContentText) ?? FoundText.OfHtml(item.ContentHtml),
        Summary = FoundText.Of(item.Summary),
        Published = item.DatePublished,
        Updated = item.DateModified,
    };

    internal sealed record WireFeed(string? Version, IReadOnlyList<JsonElement>? Items);

    internal sealed record WireItem(JsonElement Id, string? Url, string? ExternalUrl, string? Title, string? ContentText, string? ContentHtml, string? Summary, string? DatePublished, string? DateModified);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(WireFeed))]
    [JsonSerializable(typeof(WireItem))]
    internal sealed partial class FeedWire : JsonSerializerContext;
}
