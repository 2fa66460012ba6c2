using ComplianceFunctions.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ComplianceFunctions.Triggers;

/// <summary>The pages: the schools, and the findings of one.</summary>
internal sealed class Dashboard(FindingsOfSchool page)
{
    [Function(nameof(Dashboard))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dashboard/{school?}")] HttpRequest request, string? school, CancellationToken cancellationToken) =>
        page.AnswerAsync(request.HttpContext, school, cancellationToken);
}
