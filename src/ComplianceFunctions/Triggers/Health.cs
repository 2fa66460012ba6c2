using ComplianceFunctions.Schedules;
using ComplianceMonitor.Core.Checks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ComplianceFunctions.Triggers;

/// <summary>Says from outside whether the timers still fire: 503 when one is overdue.</summary>
internal sealed class Health(ScheduleBeats beats, Timetables timetables, TimeProvider clock)
{
    [Function(nameof(Health))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> overdue = await beats.OverdueAsync(timetables.All, clock.GetUtcNow(), cancellationToken);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return new ObjectResult(new HealthAnswer(overdue is [] ? "well" : "overdue", overdue))
        {
            StatusCode = overdue is [] ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable,
        };
    }
}

/// <summary>The answer.</summary>
/// <param name="Status">well or overdue.</param>
/// <param name="Overdue">The timers that should have run.</param>
internal sealed record HealthAnswer(string Status, IReadOnlyList<string> Overdue);
