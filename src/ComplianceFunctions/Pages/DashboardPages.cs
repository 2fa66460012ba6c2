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
        Reader reader = new([.. caller.Roles.Where(s_roles.ContainsKey).Select(role => s_roles[role])], caller.Roles.Contains(Roles.Admin, StringComparer.Ordinal)) { Name = caller.Name };
        PageAnswer answer = HttpMethods.IsPost(http.Request.Method)
            ? await FormAsync(http, path ?? "", caller, reader, cancellationToken)
            : await dashboard.AnswerAsync(
                new(path ?? "", name => http.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null, reader, action => tokens.For(caller.Id, action)), cancellationToken);
        PageHeaders.Add(http.Response.Headers, answer);
        return new ContentResult { Content = answer.Body, ContentType = answer.ContentType, StatusCode = answer.Status };
    }

    /// <summary>A form; the gate has made sure that our own page sent it.</summary>
    private async Task<PageAnswer> FormAsync(HttpContext http, string path, Caller caller, Reader reader, CancellationToken cancellationToken)
    {
        if (!http.Request.HasFormContentType || !DashboardForms.Takes(path))
        {
            return await ComplianceMonitor.Web.Serving.Dashboard.MessageAsync(StatusCodes.Status405MethodNotAllowed, "Not found", "There is no such form.", cancellationToken);
        }

        IFormCollection form = await http.Request.ReadFormAsync(cancellationToken);
        return await forms.AnswerAsync(new(path, name => form[name].ToString(), reader, action => tokens.IsOf(caller.Id, action, form["token"].ToString())), cancellationToken);
    }
}
