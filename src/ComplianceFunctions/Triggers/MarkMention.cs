using ComplianceFunctions.Access;
using ComplianceFunctions.Pages;
using ComplianceMonitor.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ComplianceFunctions.Triggers;

/// <summary>A person says what became of a mention.</summary>
internal sealed class MarkMention(DashboardPages pages, FormTokens tokens)
{
    [Function(nameof(MarkMention))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "mark")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            return new BadRequestResult();
        }

        IFormCollection form = await request.ReadFormAsync(cancellationToken);
        return tokens.IsOf(RoleGate.CallerOf(request.HttpContext).Id, nameof(MarkMention), form["token"].ToString())
            ? await pages.MarkAsync(request.HttpContext, form, cancellationToken)
            : new ObjectResult("This form is too old: go back, load the page again and press the button once more.") { StatusCode = StatusCodes.Status403Forbidden };
    }
}
