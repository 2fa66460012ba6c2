using System.Text.Json.Serialization;

namespace ComplianceMonitor.Connectors.Platforms.YouTube;

internal sealed record ChannelList(IReadOnlyList<ChannelItem?>? Items);

internal sealed record ChannelItem(string? Id, ChannelStatus? Status);

internal sealed record ChannelStatus(string? PrivacyStatus, bool? IsLinked, bool? MadeForKids);

internal sealed record ErrorAnswer(ErrorBody? Error);

internal sealed record ErrorBody(IReadOnlyList<ErrorItem?>? Errors, IReadOnlyList<ErrorItem?>? Details);

internal sealed record ErrorItem(string? Reason);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ChannelList))]
[JsonSerializable(typeof(ErrorAnswer))]
internal sealed partial class YouTubeJson : JsonSerializerContext;
