using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplianceMonitor.Connectors.MentionSources.YouTube;

internal sealed record VideoPage(IReadOnlyList<JsonElement>? Items, string? NextPageToken);

internal sealed record Video(VideoKey? Id, Snippet? Snippet);

internal sealed record VideoKey(string? VideoId);

internal sealed record Snippet(string? Title, string? Description, string? PublishedAt, string? ChannelId);

internal sealed record ChannelPage(IReadOnlyList<ChannelId?>? Items);

internal sealed record ChannelId(string? Id);

internal sealed record CommentThread(ThreadSnippet? Snippet, ThreadReplies? Replies);

internal sealed record ThreadSnippet(string? VideoId, VideoComment? TopLevelComment, int? TotalReplyCount);

internal sealed record ThreadReplies(IReadOnlyList<VideoComment?>? Comments);

internal sealed record VideoComment(string? Id, CommentSnippet? Snippet);

internal sealed record CommentSnippet(string? TextDisplay, string? TextOriginal, string? PublishedAt, CommentAuthor? AuthorChannelId);

internal sealed record CommentAuthor(string? Value);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(VideoPage))]
[JsonSerializable(typeof(Video))]
[JsonSerializable(typeof(ChannelPage))]
[JsonSerializable(typeof(CommentThread))]
[JsonSerializable(typeof(VideoComment))]
internal sealed partial class VideoJson : JsonSerializerContext;
