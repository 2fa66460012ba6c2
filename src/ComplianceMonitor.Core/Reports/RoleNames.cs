using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Reports;

/// <summary>Roles as people say them.</summary>
public static class RoleNames
{
    /// <summary>The role in a sentence: "the data protection officer".</summary>
    /// <param name="role">The role.</param>
    public static string Of(Owner role) => role switch
    {
        Owner.ItSupport => "IT support",
        Owner.Dpo => "the data protection officer",
        Owner.Dsl => "the designated safeguarding lead",
        Owner.Office => "the school office",
        _ => "the headteacher",
    };
}
