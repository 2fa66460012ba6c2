using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace ComplianceFunctions.Access;

/// <summary>Who calls, as the platform's sign-in says.</summary>
/// <param name="Id">The object id of the person in Entra.</param>
/// <param name="Roles">The app roles that the person holds.</param>
internal sealed record Caller(string Id, IReadOnlyList<string> Roles)
{
    /// <summary>The name under which people know the person; the id where the sign-in tells none.</summary>
    public string Name { get; init; } = Id;

    private const string Header = "X-MS-CLIENT-PRINCIPAL";
    private const int LongestHeader = 32 * 1024;

    private static readonly string[] s_idClaims = ["http://schemas.microsoft.com/identity/claims/objectidentifier", "oid"];
    private static readonly string[] s_nameClaims = ["preferred_username", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn", "upn", "name"];
    private static readonly string[] s_roleClaims = ["roles", "role", "http://schemas.microsoft.com/ws/2008/06/identity/claims/role"];

    /// <summary>
    /// Reads the platform's header; null where nobody is signed in or the header is none. Only the platform may write it: the caller of this
    /// method has made sure that its authentication is on.
    /// </summary>
    /// <param name="headers">The request's headers.</param>
    public static Caller? Of(IHeaderDictionary headers)
    {
        if (headers[Header] is not [{ Length: > 0 and <= LongestHeader } header])
        {
            return null;
        }

        try
        {
            Principal? principal = JsonSerializer.Deserialize(Convert.FromBase64String(header), PrincipalJson.Default.Principal);
            Claim[] claims = [.. (principal?.Claims ?? []).OfType<Claim>()];
            string? id = claims.FirstOrDefault(claim => s_idClaims.Contains(claim.Type, StringComparer.Ordinal))?.Value;
            return string.IsNullOrWhiteSpace(id) ? null : new(id,
            [
                .. claims.Where(claim => s_roleClaims.Contains(claim.Type, StringComparer.Ordinal) || (claim.Type.Length > 0 && claim.Type == principal!.RoleType))
                    .Select(claim => claim.Value).Distinct(StringComparer.Ordinal),
            ])
            {
                Name = s_nameClaims.Select(type => claims.FirstOrDefault(claim => claim.Type == type)?.Value).FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) ?? id,
            };
        }
        catch (Exception strange) when (strange is FormatException or JsonException)
        {
            return null;
        }
    }

    internal sealed record Principal([property: JsonPropertyName("role_typ")] string? RoleType, [property: JsonPropertyName("claims")] Claim?[]? Claims);

    internal sealed record Claim([property: JsonPropertyName("typ")] string Type, [property: JsonPropertyName("val")] string Value);
}

[JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = false)]
[JsonSerializable(typeof(Caller.Principal))]
internal sealed partial class PrincipalJson : JsonSerializerContext;
