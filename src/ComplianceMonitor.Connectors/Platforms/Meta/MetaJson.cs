using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplianceMonitor.Connectors.Platforms.Meta;

/// <summary>One page of a list.</summary>
internal sealed record MetaList<T>(IReadOnlyList<T?>? Data, MetaPaging? Paging)
    where T : class;

internal sealed record MetaPaging(MetaCursors? Cursors, string? Next);

internal sealed record MetaCursors(string? After);

internal sealed record Portfolio(string? Id, string? Name, string? TwoFactorType);

internal sealed record BusinessUser(string? Id, string? Name, string? Email, string? Role, [property: JsonPropertyName("two_fac_status")] string? TwoFactor);

internal sealed record AssignedUser(string? Id, string? Name, IReadOnlyList<string?>? Tasks);

internal sealed record RoleHolder(string? Id, string? Name, string? Role, IReadOnlyList<string?>? Tasks);

internal sealed record PageSetting(string? Setting, JsonElement Value);

internal sealed record OwnedPage(string? Id);

internal sealed record MetaPage(
    string? Id, string? Name, string? Username, bool? IsPublished, bool? IsOwned, string? AccessToken, InstagramAccount? InstagramBusinessAccount);

internal sealed record InstagramAccount(string? Id, string? Username);

internal sealed record MetaErrorAnswer(MetaError? Error);

internal sealed record MetaError(int? Code);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Portfolio))]
[JsonSerializable(typeof(MetaPage))]
[JsonSerializable(typeof(MetaErrorAnswer))]
[JsonSerializable(typeof(MetaList<BusinessUser>))]
[JsonSerializable(typeof(MetaList<AssignedUser>))]
[JsonSerializable(typeof(MetaList<RoleHolder>))]
[JsonSerializable(typeof(MetaList<PageSetting>))]
[JsonSerializable(typeof(MetaList<OwnedPage>))]
internal sealed partial class MetaJson : JsonSerializerContext;
