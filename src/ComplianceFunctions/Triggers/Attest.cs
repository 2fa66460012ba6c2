using ComplianceFunctions.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ComplianceFunctions.Triggers;

/// <summary>A link in a mail, by which its reader states something once or takes it back. Opening it changes nothing.</summary>
internal sealed class Attest(OpenPages pages)
{
    [Function(nameof(Attest))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "attest/{link}")] HttpRequest request, string? link, CancellationToken cancellationToken) =>
        pages.AttestAsync(request.HttpContext, link, cancellationToken);
}
