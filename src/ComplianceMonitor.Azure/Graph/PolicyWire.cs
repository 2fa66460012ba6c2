using System.Text.Json;
using ComplianceMonitor.Core.Accounts.Access;

namespace ComplianceMonitor.Azure.Graph;

/// <summary>A conditional access policy as Graph writes it; groups and roles by their ids, not yet followed.</summary>
/// <param name="Policy">The policy without its groups.</param>
/// <param name="Included">Groups and roles that it includes.</param>
/// <param name="Excluded">Groups and roles that it excludes.</param>
internal sealed record PolicyWire(AccessPolicy Policy, PolicyCircles Included, PolicyCircles Excluded)
{
    private const string Anonymous = "a policy without a name";

    /// <summary>True where it matters who is in its groups.</summary>
    public bool Matters => Policy is { RequiresMfa: true, State: AccessPolicyState.Enabled or AccessPolicyState.Unknown };

    /// <summary>Reads every policy of an answer.</summary>
    /// <param name="answer">The JSON.</param>
    /// <exception cref="JsonException">It is none, or not of that shape.</exception>
    public static IReadOnlyList<PolicyWire> Read(ReadOnlyMemory<byte> answer)
    {
        using JsonDocument json = JsonDocument.Parse(answer);
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("value", out JsonElement value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(Of)]
            : throw new JsonException("no list of policies");
    }

    private static PolicyWire Of(JsonElement policy)
    {
        JsonElement conditions = policy.Inner("conditions"), users = conditions.Inner("users"), applications = conditions.Inner("applications");
        List<string> narrowed = [.. PolicyConditions.Narrowing(conditions), .. PolicyConditions.NarrowingApplications(applications)];
        PolicyCircles included = PolicyCircles.Of(users, "include"), excluded = PolicyCircles.Of(users, "exclude");
        narrowed.AddRange(users.Members().Where(member => !PolicyCircles.Knows(member.Name) && member.Value.Says()).Select(member => $"users.{member.Name}"));
        return new(
            new()
            {
                Name = policy.Text("displayName") is { Length: > 0 } name ? name : policy.Text("id") ?? Anonymous,
                State = policy.Text("state") switch
                {
                    "enabled" => AccessPolicyState.Enabled,
                    "enabledForReportingButNotEnforced" => AccessPolicyState.ReportOnly,
                    "disabled" => AccessPolicyState.Disabled,
                    _ => AccessPolicyState.Unknown,
                },
                Included = included.People,
                Excluded = excluded.People,
                AllApplications = applications.Words("includeApplications").Contains("All", StringComparer.OrdinalIgnoreCase)
                    && !applications.Inner("includeUserActions").Says() && !applications.Inner("includeAuthenticationContextClassReferences").Says(),
                RequiresMfa = RequiresMfa(policy.Inner("grantControls")),
                Narrowed = narrowed,
            },
            included,
            excluded);
    }

    /// <summary>MFA is demanded where it is the only control, or all controls are demanded. A control that is not known is a way past it.</summary>
    private static bool RequiresMfa(JsonElement grant)
    {
        string[] builtIn = grant.Words("builtInControls");
        JsonElement strength = grant.Inner("authenticationStrength");
        bool mfa = builtIn.Contains("mfa", StringComparer.OrdinalIgnoreCase)
            || string.Equals(strength.Text("requirementsSatisfied"), "mfa", StringComparison.OrdinalIgnoreCase);
        int others = grant.Members().Where(member => member.Name is not ("operator" or "builtInControls" or "authenticationStrength") && !member.Name.Contains('@', StringComparison.Ordinal))
            .Sum(member => member.Value.ValueKind == JsonValueKind.Array ? member.Value.GetArrayLength() : member.Value.Says() ? 1 : 0);
        int controls = builtIn.Length + (strength.Says() ? 1 : 0) + others;
        return mfa && (controls == 1 || string.Equals(grant.Text("operator"), "AND", StringComparison.OrdinalIgnoreCase));
    }
}
