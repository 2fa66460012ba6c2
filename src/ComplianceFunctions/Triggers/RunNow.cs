using ComplianceFunctions.Access;
using ComplianceFunctions.Jobs;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ComplianceFunctions.Triggers;

/// <summary>A person asks for a check now: it is done again, whatever the schedule has done.</summary>
internal sealed class RunNow(FormTokens tokens, TimeProvider clock)
{
    [Function(nameof(RunNow))]
    public async Task<RunNowAnswer> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "run")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            return new(new BadRequestResult());
        }

        IFormCollection form = await request.ReadFormAsync(cancellationToken);
        if (!tokens.IsOf(RoleGate.CallerOf(request.HttpContext).Id, nameof(RunNow), form["token"].ToString()))
        {
            return new(new ObjectResult("This form is too old: go back, load the page again and press the button once more.") { StatusCode = StatusCodes.Status403Forbidden });
        }

        string school = form["school"].ToString(), area = form["area"].ToString();
        Period period = Period.Manual(clock.GetUtcNow());
        RunId[] runs = area.Length == 0
            ? [.. Enum.GetValues<Area>().Select(one => new RunId(school, one, period))]
            : Slug.Parse<Area>(area) is { } known ? [new(school, known, period)] : [];
        return runs is [] || RunId.Parse(runs[0].ToString()) is null
            ? new(new BadRequestResult())
            : new(new RedirectResult($"/dashboard/school/{Uri.EscapeDataString(school)}/runs")) { Jobs = [.. runs.Select(CheckJob.MessageOf)] };
    }
}

/// <summary>The page that follows, and the jobs.</summary>
/// <param name="Page">The answer to the browser.</param>
internal sealed record RunNowAnswer([property: HttpResult] IActionResult Page)
{
    [QueueOutput(Queues.Checks, Connection = Queues.Connection)]
    public string[] Jobs { get; init; } = [];
}
