using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Web.Serving;

/// <summary>Who reads the pages, and what that lets them see.</summary>
/// <param name="Roles">Their roles.</param>
/// <param name="IsAdmin">True for an administrator of the product, who is in no role by that.</param>
public sealed record Reader(IReadOnlyCollection<Owner> Roles, bool IsAdmin = false)
{
    /// <summary>The person at the machine whose files these are.</summary>
    public static Reader Everything { get; } = new(Enum.GetValues<Owner>(), IsAdmin: true);

    /// <summary>Who it is, for the record of what is looked at and done.</summary>
    public string Name { get; init; } = "the person at this machine";

    /// <summary>True where a risk may be accepted.</summary>
    public bool MayAccept => IsAdmin || Roles.Contains(Owner.Headteacher);

    /// <summary>The role by which mentions are seen and marked: the one that sees most; null where there is none.</summary>
    public Owner? RoleForMentions => Roles.Contains(Owner.Dsl) ? Owner.Dsl : Roles.Contains(Owner.Dpo) ? Owner.Dpo : Roles.Cast<Owner?>().FirstOrDefault();

    /// <summary>True where what may be about a child or about somebody's data is shown.</summary>
    public bool SeesConfidential => Roles.Contains(Owner.Dsl) || Roles.Contains(Owner.Dpo);

    /// <summary>True where a check may be asked for.</summary>
    public bool MayCheck => IsAdmin || Roles.Contains(Owner.ItSupport);

    /// <summary>True where the settings are shown.</summary>
    public bool SeesSettings => MayCheck;
}
