using ComplianceFunctions.Access;
using ComplianceFunctions.Schools;
using ComplianceFunctions.Triggers;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Schools;
using ComplianceMonitor.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ComplianceFunctions.Pages;

/// <summary>The findings of a school as the caller may see them.</summary>
internal sealed class FindingsOfSchool(ISchools schools, IRecordStore store, FormTokens tokens, TimeProvider clock)
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>The page of a school; the list of schools where none is named.</summary>
    /// <param name="http">The request, let through by the gate.</param>
    /// <param name="id">The school's id; null for the list.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IActionResult> AnswerAsync(HttpContext http, string? id, CancellationToken cancellationToken)
    {
        http.Response.Headers.ContentSecurityPolicy = FindingsPages.ContentSecurityPolicy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.CacheControl = "no-store";
        using SchoolList list = await (id is null ? schools.ReadAsync(cancellationToken) : schools.ReadAsync(id, cancellationToken));
        if (id is null)
        {
            return Page(await SchoolsPages.ListAsync([.. list.Schools.Select(school => school.School)], [.. list.Broken.Select(broken => broken.Because)], cancellationToken));
        }

        return list.Schools.FirstOrDefault(school => school.School.Id == id) is { } file
            ? Page(await FindingsAsync(http, file, cancellationToken))
            : new NotFoundObjectResult(list.Broken.FirstOrDefault(broken => broken.Id == id)?.Because ?? "There is no such school.");
    }

    private async Task<string> FindingsAsync(HttpContext http, SchoolFile file, CancellationToken cancellationToken)
    {
        Caller caller = RoleGate.CallerOf(http);
        SchoolReport report = await SchoolReport.ReadAsync(store, file.School.Id, cancellationToken);
        IReadOnlyList<string> trouble =
        [
            .. await Trouble.OfChecksAsync(store, file.School.Id, cancellationToken),
            .. await Trouble.OfMailsAsync(store, file.School.Id, clock.GetUtcNow(), Owner.ItSupport, cancellationToken),
            .. Trouble.OfRest(report.LastChecked, clock.GetUtcNow()),
        ];
        CheckNowForm? form = Roles.LetIn(nameof(RunNow), caller) ? new("/run", file.School.Id, tokens.For(http, nameof(RunNow))) : null;
        bool maySeeAll = caller.Roles.Contains(Roles.Dsl, StringComparer.Ordinal) || caller.Roles.Contains(Roles.Dpo, StringComparer.Ordinal);
        return await FindingsPages.FindingsAsync(file.School.Name, maySeeAll ? report : report.WithoutConfidential(), trouble, form, cancellationToken);
    }

    private static ContentResult Page(string html) => new() { Content = html, ContentType = Html, StatusCode = StatusCodes.Status200OK };
}
