using ComplianceFunctions.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ComplianceFunctions.Triggers;

/// <summary>The pages.</summary>
internal sealed class Dashboard(DashboardPages pages)
{
    [Function(nameof(Dashboard))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "dashboard/{*path}")] HttpRequest request, string? path, CancellationToken cancellationToken) =>
        pages.AnswerAsync(request.HttpContext, path, cancellationToken);
}
