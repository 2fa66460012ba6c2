namespace ComplianceMonitor.Core.Accounts.Access;

/// <summary>The rules of sign-in of a whole tenant. Null means that they were not read; why is in the snapshot's gaps.</summary>
public sealed record AccessPolicies
{
    /// <summary>Whether the security defaults are on; null where they were not read.</summary>
    public bool? SecurityDefaults { get; init; }

    /// <summary>Every conditional access policy; null where they were not read, or not all of them.</summary>
    public IReadOnlyList<AccessPolicy>? Conditional { get; init; }

    /// <summary>The same rules, with nobody named in them but some people.</summary>
    /// <param name="ids">The ids of those people.</param>
    internal AccessPolicies Only(IReadOnlySet<string> ids)
    {
        return this with
        {
            Conditional = Conditional is null ? null : [.. Conditional.Select(policy => policy with { Included = Cut(policy.Included), Excluded = Cut(policy.Excluded) })],
        };

        PolicySubjects Cut(PolicySubjects subjects) => subjects with
        {
            Users = [.. subjects.Users.Where(Kept)],
            Groups = [.. subjects.Groups.Select(group => group with { Members = group.Members is { } members ? [.. members.Where(Kept)] : null })],
        };

        bool Kept(string id) => ids.Contains(id);
    }
}
