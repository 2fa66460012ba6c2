using System.Text.Json.Serialization;

namespace ComplianceMonitor.Connectors.Platforms.Mastodon;

internal sealed record CredentialAccount(string? Username, bool? Locked, bool? Discoverable, bool? Indexable, bool? HideCollections, CredentialSource? Source);

internal sealed record CredentialSource(string? Privacy, string? QuotePolicy);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CredentialAccount))]
internal sealed partial class MastodonJson : JsonSerializerContext;
