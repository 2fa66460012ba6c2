using ComplianceFunctions.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ComplianceFunctions.Triggers;

/// <summary>The public register of a school's accounts, as a page or as JSON.</summary>
internal sealed class ChannelRegister(OpenPages pages)
{
    [Function(nameof(ChannelRegister))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "register/{file}")] HttpRequest request, string? file, CancellationToken cancellationToken) =>
        pages.RegisterAsync(request.HttpContext, file, cancellationToken);
}
