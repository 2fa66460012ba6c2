using ComplianceFunctions.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ComplianceFunctions.Triggers;

/// <summary>Reviews and expiries as a calendar, by a secret address that can be changed.</summary>
internal sealed class Calendar(OpenPages pages)
{
    [Function(nameof(Calendar))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "calendar/{file}")] HttpRequest request, string? file, CancellationToken cancellationToken) =>
        pages.CalendarAsync(request.HttpContext, file, cancellationToken);
}
