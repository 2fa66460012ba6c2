using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceMonitor.Connectors.MentionSources.Reading;
using ComplianceMonitor.Core.Mentions.Scanning;

namespace ComplianceMonitor.Connectors.MentionSources.Mastodon;

/// <summary>A post of Mastodon as its interface gives it.</summary>
internal sealed record MastodonStatus(
    string? Id, string? Url, string? Uri, string? Visibility, string? Content, string? SpoilerText, string? CreatedAt, string? InReplyToId, int? RepliesCount, MastodonAuthor? Account)
{
    /// <summary>The platform's key.</summary>
    public const string Kind = "mastodon";

    /// <summary>What is found; null for what is not public or has no address. The text of who does not want to be found by searches is not kept.</summary>
    /// <param name="at">The instant of the scan.</param>
    public FoundItem? Found(DateTimeOffset at) =>
        Visibility is not ("public" or "unlisted") || (FoundAddress.Of(Url) ?? FoundAddress.Of(Uri)) is not { } address ? null : new(address, Kind)
        {
            Text = Account is { Indexable: false } or { Noindex: true } ? null : FoundText.OfHtml(SpoilerText is { Length: > 0 } ? $"{SpoilerText}<br>{Content}" : Content),
            Published = FoundDate.Read(CreatedAt, at),
        };
}

internal sealed record MastodonAuthor(string? Id, bool? Indexable, bool? Noindex);

internal sealed record MastodonFound(IReadOnlyList<JsonElement>? Statuses);

internal sealed record MastodonContext(IReadOnlyList<JsonElement>? Descendants);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(IReadOnlyList<JsonElement>))]
[JsonSerializable(typeof(MastodonStatus))]
[JsonSerializable(typeof(MastodonAuthor))]
[JsonSerializable(typeof(MastodonFound))]
[JsonSerializable(typeof(MastodonContext))]
internal sealed partial class StatusJson : JsonSerializerContext;
