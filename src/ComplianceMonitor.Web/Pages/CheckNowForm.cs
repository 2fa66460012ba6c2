namespace ComplianceMonitor.Web.Pages;

/// <summary>The button that checks a school again.</summary>
/// <param name="Action">Where the form goes.</param>
/// <param name="School">The school's id.</param>
/// <param name="Token">Proves that the form is ours.</param>
public sealed record CheckNowForm(string Action, string School, string Token);
