using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Accounts;

/// <summary>One open account of the school's own, as policy and school file name it together.</summary>
/// <param name="Subject">Platform and name, the same from run to run: "facebook fernhollowprimary".</param>
/// <param name="Administrators">Names or roles that administer it.</param>
/// <param name="Posters">Names or roles that may post.</param>
/// <param name="Quotes">The lines of the policy that name it.</param>
internal sealed record OfficialAccount(
    string Subject, IReadOnlyList<string> Administrators, IReadOnlyList<string> Posters, IReadOnlyList<Quote> Quotes)
{
    /// <summary>Everybody named for it, each once.</summary>
    public IReadOnlyList<string> Holders => Holder.Distinct([.. Administrators, .. Posters]);
}
