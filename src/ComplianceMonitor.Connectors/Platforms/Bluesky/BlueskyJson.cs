using System.Text.Json.Serialization;

namespace ComplianceMonitor.Connectors.Platforms.Bluesky;

internal sealed record Credentials(string Identifier, string Password);

internal sealed record OpenedSession(string? AccessJwt);

internal sealed record SessionInfo(string? Handle, string? Email, bool? EmailConfirmed, bool? EmailAuthFactor);

internal sealed record AppPasswordList(IReadOnlyList<AppPassword?>? Passwords);

internal sealed record AppPassword(string? Name, DateTimeOffset? CreatedAt);

internal sealed record Profile(string? Did, IReadOnlyList<Label?>? Labels, Associated? Associated);

internal sealed record Label(string? Src, string? Val);

internal sealed record Associated(AssociatedChat? Chat);

internal sealed record AssociatedChat(string? AllowIncoming, string? AllowGroupInvites);

internal sealed record ErrorAnswer(string? Error);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Credentials))]
[JsonSerializable(typeof(OpenedSession))]
[JsonSerializable(typeof(SessionInfo))]
[JsonSerializable(typeof(AppPasswordList))]
[JsonSerializable(typeof(Profile))]
[JsonSerializable(typeof(ErrorAnswer))]
internal sealed partial class BlueskyJson : JsonSerializerContext;
