using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceMonitor.Connectors.MentionSources.Reading;
using ComplianceMonitor.Core.Mentions.Scanning;

namespace ComplianceMonitor.Connectors.MentionSources.Bluesky;

/// <summary>Posts of Bluesky as they are found. The text of who does not want to be seen by strangers is not kept.</summary>
internal static class BlueskyPosts
{
    /// <summary>The platform's key.</summary>
    public const string Kind = "bluesky";

    private const string Collection = "/app.bsky.feed.post/";

    private static readonly string[] HiddenFromStrangers = ["!no-unauthenticated"];
    private static readonly string[] TakenDown = ["!hide", "!takedown", "!suspend"];

    /// <summary>A post; null where it has no address or was taken down.</summary>
    /// <param name="post">The post.</param>
    /// <param name="at">The instant of the scan.</param>
    public static FoundItem? Found(Post post, DateTimeOffset at) =>
        Address(post.Uri) is not { } address || Has(post.Labels, TakenDown) || Has(post.Author?.Labels, TakenDown) ? null : new(address, Kind)
        {
            Text = Has(post.Author?.Labels, HiddenFromStrangers) ? null : FoundText.Of(post.Record?.Text),
            Published = FoundDate.Read(post.Record?.CreatedAt, at) ?? FoundDate.Read(post.IndexedAt, at),
        };

    /// <summary>at://did/app.bsky.feed.post/key as a reader opens it.</summary>
    private static string? Address(string? uri)
    {
        int middle = uri?.IndexOf(Collection, StringComparison.Ordinal) ?? -1;
        return middle > 0 && uri!.StartsWith("at://did:", StringComparison.Ordinal) && IsName(uri[5..middle]) && IsName(uri[(middle + Collection.Length)..])
            ? FoundAddress.Of($"https://bsky.app/profile/{uri[5..middle]}/post/{uri[(middle + Collection.Length)..]}")
            : null;
    }

    private static bool IsName(string part) => part.Length is > 0 and < 200 && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ':' or '.' or '-' or '_' or '~');

    private static bool Has(IReadOnlyList<PostLabel?>? labels, string[] values) => labels?.Any(label => values.Contains(label?.Val, StringComparer.Ordinal)) == true;
}

internal sealed record FoundPosts(IReadOnlyList<JsonElement>? Posts, string? Cursor);

internal sealed record Post(string? Uri, PostAuthor? Author, PostRecord? Record, string? IndexedAt, int? ReplyCount, IReadOnlyList<PostLabel?>? Labels);

internal sealed record PostAuthor(string? Did, string? Handle, IReadOnlyList<PostLabel?>? Labels);

internal sealed record PostLabel(string? Val);

internal sealed record PostRecord(string? Text, string? CreatedAt);

internal sealed record AuthorFeed(IReadOnlyList<JsonElement>? Feed);

internal sealed record FeedPost(Post? Post);

internal sealed record ThreadAnswer(ThreadPost? Thread);

internal sealed record ThreadPost(Post? Post, IReadOnlyList<JsonElement>? Replies);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FoundPosts))]
[JsonSerializable(typeof(AuthorFeed))]
[JsonSerializable(typeof(FeedPost))]
[JsonSerializable(typeof(ThreadAnswer))]
[JsonSerializable(typeof(ThreadPost))]
internal sealed partial class PostsJson : JsonSerializerContext;
