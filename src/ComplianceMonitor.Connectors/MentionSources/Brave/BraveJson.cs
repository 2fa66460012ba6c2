using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplianceMonitor.Connectors.MentionSources.Brave;

internal sealed record BraveAnswer(BraveQuery? Query, BraveResults? Web, BraveResults? News, BraveResults? Discussions);

internal sealed record BraveQuery(bool? MoreResultsAvailable);

internal sealed record BraveResults(IReadOnlyList<JsonElement>? Results);

internal sealed record BraveResult(string? Title, string? Url, string? Description, string? PageAge);

internal sealed record BraveErrorAnswer(BraveError? Error);

internal sealed record BraveError(string? Code);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(BraveAnswer))]
[JsonSerializable(typeof(BraveResult))]
[JsonSerializable(typeof(BraveErrorAnswer))]
internal sealed partial class BraveJson : JsonSerializerContext;
