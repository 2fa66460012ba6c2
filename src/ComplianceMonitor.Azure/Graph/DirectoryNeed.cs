using ComplianceMonitor.Core.Accounts.Directories;

namespace ComplianceMonitor.Azure.Graph;

/// <summary>Something that is asked of a directory, and the permission that it needs.</summary>
/// <param name="What">What, as the rest of "Microsoft Graph did not show".</param>
/// <param name="Parts">What is lacking without it.</param>
/// <param name="Permission">The least application permission.</param>
/// <param name="Option">How <c>infra/grant-graph.sh</c> grants it.</param>
internal sealed record DirectoryNeed(string What, DirectoryParts Parts, string Permission, string Option = "--entra")
{
    public static readonly DirectoryNeed Users = new(
        "the people of the tenant", DirectoryParts.People | DirectoryParts.Registration | DirectoryParts.Methods | DirectoryParts.Enforcement | DirectoryParts.Roles, "User.Read.All");

    public static readonly DirectoryNeed Deleted = new("who was deleted", DirectoryParts.None, "User.Read.All");

    public static readonly DirectoryNeed Report = new("the report of who has registered for MFA", DirectoryParts.Registration | DirectoryParts.Methods, "AuditLog.Read.All");

    public static readonly DirectoryNeed Methods = new(
        "the sign-in methods of the people concerned", DirectoryParts.Registration | DirectoryParts.Methods, "UserAuthenticationMethod.Read.All", "--per-user-methods");

    public static readonly DirectoryNeed SecurityDefaults = new("whether security defaults are on", DirectoryParts.Enforcement, "Policy.Read.All");

    public static readonly DirectoryNeed Policies = new("the conditional access policies", DirectoryParts.Enforcement, "Policy.Read.All");

    public static readonly DirectoryNeed Groups = new("who is in the groups of the conditional access policies", DirectoryParts.Enforcement, "GroupMember.Read.All");

    public static readonly DirectoryNeed Roles = new("who holds the directory's roles", DirectoryParts.Roles, "RoleManagement.Read.Directory");

    public static readonly DirectoryNeed RoleGroups = new("who is in the groups that hold the directory's roles", DirectoryParts.Roles, "GroupMember.Read.All");

    /// <summary>What the snapshot says of it.</summary>
    /// <param name="failure">Why it was not shown.</param>
    public DirectoryGap Gap(GraphFailure failure) => new(Parts, failure.Reason, failure switch
    {
        { IsLicence: true } => $"Microsoft Graph did not show {What}, for want of Entra ID P1 ({failure.Status}): where the tenant has it, let Graph see the licence by Directory.Read.All (infra/grant-graph.sh --licence-check).",
        { Status: 403 } => $"Microsoft Graph did not show {What} ({failure.Status} {failure.Code}): grant the application permission {Permission} to the identity that asks (infra/grant-graph.sh {Option}). A new permission may take hours.",
        _ => $"Microsoft Graph did not show {What}. {failure.Because}",
    });
}
