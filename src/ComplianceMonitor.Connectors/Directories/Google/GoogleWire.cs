using System.Text.Json.Serialization;

namespace ComplianceMonitor.Connectors.Directories.Google;

/// <summary>A key file.</summary>
internal sealed record GoogleKeyFile(
    [property: JsonPropertyName("type")] string? Type,
    [property: JsonPropertyName("client_email")] string? ClientEmail,
    [property: JsonPropertyName("client_id")] string? ClientId,
    [property: JsonPropertyName("private_key_id")] string? PrivateKeyId,
    [property: JsonPropertyName("private_key")] string? PrivateKey);

/// <summary>A page of users; what is not asked for is not in it.</summary>
internal sealed record GooglePage(IReadOnlyList<GoogleUser>? Users, string? NextPageToken);

/// <summary>A user.</summary>
internal sealed record GoogleUser
{
    public string? Id { get; init; }

    public string? PrimaryEmail { get; init; }

    public GoogleName? Name { get; init; }

    public IReadOnlyList<string>? Aliases { get; init; }

    public IReadOnlyList<GoogleOrganisation>? Organizations { get; init; }

    public bool? Suspended { get; init; }

    public bool? Archived { get; init; }

    public bool? IsAdmin { get; init; }

    public bool? IsDelegatedAdmin { get; init; }

    public bool? IsEnrolledIn2Sv { get; init; }

    public bool? IsEnforcedIn2Sv { get; init; }

    public string? LastLoginTime { get; init; }
}

/// <summary>A user's name.</summary>
internal sealed record GoogleName(string? FullName);

/// <summary>A user's post.</summary>
internal sealed record GoogleOrganisation(string? Title, bool? Primary);

/// <summary>A refusal.</summary>
internal sealed record GoogleRefusal(GoogleError? Error);

/// <summary>Why.</summary>
internal sealed record GoogleError(string? Status, IReadOnlyList<GoogleErrorEntry>? Errors, IReadOnlyList<GoogleErrorDetail>? Details);

/// <summary>One cause.</summary>
internal sealed record GoogleErrorEntry(string? Reason);

/// <summary>One cause, in newer words.</summary>
internal sealed record GoogleErrorDetail(string? Reason);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GoogleKeyFile))]
[JsonSerializable(typeof(GooglePage))]
[JsonSerializable(typeof(GoogleRefusal))]
internal sealed partial class GoogleJson : JsonSerializerContext;
