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
            ReaderOf(caller),
            action => tokens.For(caller.Id, action));
        return Answer(http, await dashboard.AnswerAsync(request, cancellationToken));
    }

    /// <summary>Records what a form says of a mention.</summary>
    /// <param name="http">The request, let through by the gate.</param>
    /// <param name="form">The form, whose token is ours.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<IActionResult> MarkAsync(HttpContext http, IFormCollection form, CancellationToken cancellationToken)
    {
        PageHeaders.Set(http.Response.Headers);
        return Answer(http, await dashboard.MarkAsync(name => form[name].ToString(), ReaderOf(RoleGate.CallerOf(http)), cancellationToken));
    }

    private static ContentResult Answer(HttpContext http, PageAnswer answer)
    {
        if (answer.Location is { } next)
        {
            http.Response.Headers.Location = next;
        }

        return new() { Content = answer.Body, ContentType = answer.ContentType, StatusCode = answer.Status };
    }

    private static Reader ReaderOf(Caller caller) =>
        new([.. caller.Roles.Where(s_roles.ContainsKey).Select(role => s_roles[role])], caller.Roles.Contains(Roles.Admin, StringComparer.Ordinal)) { Name = caller.Id };
}
