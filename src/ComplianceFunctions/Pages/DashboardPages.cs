using ComplianceFunctions.Access;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ComplianceFunctions.Pages;

/// <summary>The pages of the dashboard as the caller may see them.</summary>
internal sealed class DashboardPages(Dashboard dashboard, DashboardForms forms, FormTokens tokens)
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
        return Answer(http, HttpMethods.IsPost(http.Request.Method)
            ? await FormAsync(http, path ?? "", caller, cancellationToken)
            : await dashboard.AnswerAsync(
                new(path ?? "", name => http.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null, ReaderOf(caller), action => tokens.For(caller.Id, action)),
                cancellationToken));
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

    /// <summary>A form of a page; the gate has made sure that our own page sent it.</summary>
    private async Task<PageAnswer> FormAsync(HttpContext http, string path, Caller caller, CancellationToken cancellationToken)
    {
        if (!http.Request.HasFormContentType || !DashboardForms.Takes(path))
        {
            return await ComplianceMonitor.Web.Serving.Dashboard.MessageAsync(StatusCodes.Status405MethodNotAllowed, "Not found", "There is no such form.", cancellationToken);
        }

        IFormCollection form = await http.Request.ReadFormAsync(cancellationToken);
        return await forms.AnswerAsync(
            new(path, name => form[name].ToString(), ReaderOf(caller), action => tokens.IsOf(caller.Id, action, form["token"].ToString())), cancellationToken);
    }

    private static ContentResult Answer(HttpContext http, PageAnswer answer)
    {
        PageHeaders.Add(http.Response.Headers, answer);
        return new() { Content = answer.Body, ContentType = answer.ContentType, StatusCode = answer.Status };
    }

    private static Reader ReaderOf(Caller caller) =>
        new([.. caller.Roles.Where(s_roles.ContainsKey).Select(role => s_roles[role])], caller.Roles.Contains(Roles.Admin, StringComparer.Ordinal)) { Name = caller.Name };
}
