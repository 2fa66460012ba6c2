using ComplianceFunctions.Access;
using ComplianceFunctions.Settings;
using ComplianceMonitor.Web.Attesting;
using ComplianceMonitor.Web.Open;
using ComplianceMonitor.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ComplianceFunctions.Pages;

/// <summary>The pages that the gate lets anybody open.</summary>
internal sealed class OpenPages(AppSettings settings, AttestDesk desk, OpenFiles files)
{
    /// <summary>A link is opened or, by a form of our own page, answered.</summary>
    /// <param name="http">The request.</param>
    /// <param name="link">The link's text.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IActionResult> AttestAsync(HttpContext http, string? link, CancellationToken cancellationToken)
    {
        bool reads = !HttpMethods.IsPost(http.Request.Method);
        if (!reads && (!OwnPage.Sent(http.Request.Headers, settings.Dashboard) || !http.Request.HasFormContentType))
        {
            return Answered(http, await AttestDesk.NoticeAsync(StatusCodes.Status403Forbidden, "Not sent from here", cancellationToken, "This form was not sent from our own page. Nothing was recorded."));
        }

        IFormCollection? form = reads ? null : await http.Request.ReadFormAsync(cancellationToken);

        // With the platform's authentication off anybody can write its header.
        string? who = settings.PlatformAuthenticationIsOn ? Caller.Of(http.Request.Headers)?.Name : null;
        return Answered(http, await desk.AnswerAsync(new(link ?? "", who, form is null ? null : name => form[name].ToString()), cancellationToken));
    }

    /// <summary>The register of a school.</summary>
    /// <param name="http">The request.</param>
    /// <param name="file">The name of the file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IActionResult> RegisterAsync(HttpContext http, string? file, CancellationToken cancellationToken) =>
        Answered(http, await files.RegisterAsync(file ?? "", cancellationToken));

    /// <summary>The calendar of a school.</summary>
    /// <param name="http">The request.</param>
    /// <param name="file">The name of the file, whose middle is secret.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IActionResult> CalendarAsync(HttpContext http, string? file, CancellationToken cancellationToken) =>
        Answered(http, await files.CalendarAsync(file ?? "", cancellationToken));

    private static ContentResult Answered(HttpContext http, PageAnswer answer)
    {
        PageHeaders.SetOpen(http.Response.Headers);
        PageHeaders.Add(http.Response.Headers, answer);
        return new() { Content = answer.Body, ContentType = answer.ContentType, StatusCode = answer.Status };
    }
}
