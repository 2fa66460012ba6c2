using System.Text.Json.Serialization;
using ComplianceMonitor.Connectors.Platforms.Meta;

namespace ComplianceMonitor.Connectors.MentionSources.Comments;

internal sealed record PagePost(string? Id, MetaList<PageComment>? Comments);

internal sealed record PageComment(string? Message, string? CreatedTime, string? PermalinkUrl, CommentWriter? From, MetaList<PageComment>? Comments);

internal sealed record CommentWriter(string? Id);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(MetaList<PagePost>))]
internal sealed partial class CommentsJson : JsonSerializerContext;
