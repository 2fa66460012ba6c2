using System.Text.Json;

namespace ComplianceMonitor.Azure.Graph;

/// <summary>What narrows a conditional access policy. A condition that is not known here narrows it too.</summary>
internal static class PolicyConditions
{
    /// <summary>The conditions that narrow it, in words for people.</summary>
    /// <param name="conditions">The policy's conditions.</param>
    public static IEnumerable<string> Narrowing(JsonElement conditions) =>
        conditions.Members().Where(member => member.Value.Says() && !member.Name.Contains('@', StringComparison.Ordinal)).Select(Words).OfType<string>();

    /// <summary>What its applications leave out.</summary>
    /// <param name="applications">The policy's applications.</param>
    public static IEnumerable<string> NarrowingApplications(JsonElement applications)
    {
        int excluded = applications.Words("excludeApplications").Length;
        return (excluded == 0 ? [] : new[] { $"except {excluded} application{(excluded == 1 ? "" : "s")}" })
            .Concat(applications.Members()
                .Where(member => member.Name is not ("includeApplications" or "excludeApplications" or "includeUserActions" or "includeAuthenticationContextClassReferences")
                    && member.Value.Says() && !member.Name.Contains('@', StringComparison.Ordinal))
                .Select(member => member.Name is "applicationFilter" ? "a filter of applications" : $"applications.{member.Name}"));
    }

    private static string? Words(JsonProperty condition) => condition.Name switch
    {
        "users" or "applications" => null,
        "clientAppTypes" when condition.Value.ValueKind == JsonValueKind.Array && condition.Value.EnumerateArray().Any(one => one.ValueEquals("all")) => null,
        "clientAppTypes" => "some kinds of client",
        "locations" => Everywhere(condition.Value, "Locations") ? null : "some places",
        "platforms" => Everywhere(condition.Value, "Platforms") ? null : "some kinds of device",
        "devices" => "a filter of devices",
        "signInRiskLevels" => "risky sign-ins only",
        "userRiskLevels" => "people at risk only",
        "insiderRiskLevels" => "people at inner risk only",
        "authenticationFlows" => "some ways of signing in",
        "clientApplications" or "servicePrincipalRiskLevels" => "programs rather than people",
        var unknown => $"the condition {unknown}",
    };

    private static bool Everywhere(JsonElement condition, string what) =>
        condition.Words($"include{what}").Contains("All", StringComparer.OrdinalIgnoreCase)
        && condition.Members().All(member => string.Equals(member.Name, $"include{what}", StringComparison.Ordinal) || !member.Value.Says());
}
