using ComplianceFunctions.Access;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ComplianceFunctions.Pages;

/// <summary>The pages of the dashboard as the caller may see them.</summary>
internal sealed class DashboardPages(Dashboard dashboard, FormTokens tokens)
{
    private static readonly Dictionary<string, Owner> s_roles = new(StringComparer.Ordinal)
    {
        [Roles.ItSupport] = Owner.ItSupport,
        [Roles.Dpo] = Owner.Dpo,
        [Roles.Dsl] = Owner.Dsl,
        [Roles.Head] = Owner.Headteacher,
    };

    /// <summary>One page.</summary>
    /// <param name="http">The request, let through by the gate.</param>
    /// <param name="path">Below the root; null for the root.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IActionResult> AnswerAsync(HttpContext http, string? path, CancellationToken cancellationToken)
    {
        PageHeaders.Set(http.Response.Headers);
        Caller caller = RoleGate.CallerOf(http);
        PageRequest request = new(
            path ?? "",
            name => http.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null,
            new([.. caller.Roles.Where(s_roles.ContainsKey).Select(role => s_roles[role])], caller.Roles.Contains(Roles.Admin, StringComparer.Ordinal)),
            action => tokens.For(caller.Id, action));
        PageAnswer answer = await dashboard.AnswerAsync(request, cancellationToken);
        return new ContentResult { Content = answer.Body, ContentType = answer.ContentType, StatusCode = answer.Status };
    }
}
