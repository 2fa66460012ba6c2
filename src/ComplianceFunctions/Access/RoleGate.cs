using ComplianceFunctions.Settings;
using ComplianceMonitor.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace ComplianceFunctions.Access;

/// <summary>
/// Stands before every page: an open function is let through, any other needs a signed-in person with its role, and a change needs to come from
/// our own page. Whatever is not known is refused. Functions without a request (timers, queues) are not its business.
/// </summary>
internal sealed class RoleGate(AppSettings settings) : IFunctionsWorkerMiddleware
{
    private static readonly object s_caller = new();

    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http || Roles.Open.Contains(context.FunctionDefinition.Name, StringComparer.Ordinal))
        {
            await next(context);
            return;
        }

        int status = Judge(context.FunctionDefinition.Name, http);
        if (status == StatusCodes.Status200OK)
        {
            await next(context);
            return;
        }

        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsync(status == StatusCodes.Status401Unauthorized ? "Sign in first: /.auth/login/aad" : "You have no role for this page.", context.CancellationToken);
    }

    /// <summary>The person that the gate let through.</summary>
    /// <param name="http">The request.</param>
    public static Caller CallerOf(HttpContext http) =>
        http.Items[s_caller] as Caller ?? throw new InvalidOperationException("The gate did not see this request.");

    private int Judge(string function, HttpContext http)
    {
        // With the platform's authentication off anybody can write its header.
        if (!settings.PlatformAuthenticationIsOn || Caller.Of(http.Request.Headers) is not { } caller)
        {
            return StatusCodes.Status401Unauthorized;
        }

        if (!Roles.LetIn(function, caller))
        {
            return StatusCodes.Status403Forbidden;
        }

        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && !OwnPage.Sent(http.Request.Headers, settings.Dashboard))
        {
            return StatusCodes.Status403Forbidden;
        }

        http.Items[s_caller] = caller;
        return StatusCodes.Status200OK;
    }
}
