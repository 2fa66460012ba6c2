using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Web.Serving;

/// <summary>Who reads the pages, and what that lets them see.</summary>
/// <param name="Roles">Their roles.</param>
/// <param name="IsAdmin">True for an administrator of the product, who is in no role by that.</param>
public sealed record Reader(IReadOnlyCollection<Owner> Roles, bool IsAdmin = false)
{
    /// <summary>The person at the machine whose files these are.</summary>
    public static Reader Everything { get; } = new(Enum.GetValues<Owner>(), IsAdmin: true);

    /// <summary>True where a risk may be accepted.</summary>
    public bool MayAccept => IsAdmin || Roles.Contains(Owner.Headteacher);

    /// <summary>Names the person where what they saw or did is recorded.</summary>
    public string Name { get; init; } = "the dashboard of this machine";

    /// <summary>True where what may be about a child or about somebody's data is shown.</summary>
    public bool SeesConfidential => Roles.Contains(Owner.Dsl) || Roles.Contains(Owner.Dpo);

    /// <summary>True where a check may be asked for.</summary>
    public bool MayCheck => IsAdmin || Roles.Contains(Owner.ItSupport);

    /// <summary>The role in which they mark a mention; null for an administrator, who is in none.</summary>
    public Owner? Marks => SeesConfidential ? Roles.Contains(Owner.Dsl) ? Owner.Dsl : Owner.Dpo : Roles.Select(role => (Owner?)role).FirstOrDefault();

    /// <summary>True where the settings are shown.</summary>
    public bool SeesSettings => MayCheck;
}
