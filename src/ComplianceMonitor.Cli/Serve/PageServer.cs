using System.Net;
using System.Security.Cryptography;
using ComplianceMonitor.Core.Accounts.Attesting.Links;
using ComplianceMonitor.Web.Attesting;
using ComplianceMonitor.Web.Open;
using ComplianceMonitor.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ComplianceMonitor.Cli.Serve;

/// <summary>
/// The dashboard on this machine. Only its own names are answered (a page elsewhere cannot point its name here), and a form counts only
/// when our own page sent it, with its token.
/// </summary>
internal sealed class PageServer : IAsyncDisposable
{
    private const int MostBody = 64 * 1024;
    private const string Local = "local";
    private static readonly string[] s_hosts = ["127.0.0.1", "localhost", "[::1]"];

    private readonly WebApplication _app;
    private readonly LocalSchools _schools;
    private readonly Dashboard _dashboard;
    private readonly DashboardForms _forms;
    private readonly FormTokens _tokens;
    private readonly Reader _reader;
    private readonly CheckDesk _desk;
    private readonly LinkSigning? _signing;
    private readonly Func<Uri, AttestDesk> _attest;
    private readonly OpenFiles _open;

    private PageServer(Session session, DataFolder data, Reader reader, int port)
    {
        _reader = reader;
        _schools = new LocalSchools(data.Path);
        _signing = LocalOffice.Signing(session);
        _dashboard = new(_schools, data.Records, data.Archive, session.Clock, _signing);
        _open = new(_signing, _schools, data.Records, session.Clock);
        _forms = new(_schools, data.Records, session.Clock);
        _tokens = new(RandomNumberGenerator.GetBytes(32), session.Terminal.Clock);
        _desk = new(session, data);
        _attest = own => new(_signing, LocalOffice.Mails(session, data, _signing, own), _schools, data.Records, data.Archive, _tokens, session.Clock);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBody;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>Where people find it.</summary>
    public Uri Address => new($"{_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()}/dashboard");

    /// <summary>Waits for the checks that were asked for.</summary>
    public Task DoneAsync() => _desk.DoneAsync();

    /// <summary>Starts it.</summary>
    /// <param name="session">The call.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="reader">Who reads.</param>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<PageServer> StartAsync(Session session, DataFolder data, Reader reader, int port, CancellationToken cancellationToken)
    {
        PageServer server = new(session, data, reader, port);
        await server._app.StartAsync(cancellationToken);
        return server;
    }

    /// <summary>Stops it, and breaks off a check that is at work.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _desk.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        PageHeaders.Set(http.Response.Headers);
        PageAnswer answer = await PageOfAsync(http);
        http.Response.StatusCode = answer.Status;
        if (answer.Location is { } next)
        {
            http.Response.Headers.Location = next;
            return;
        }

        PageHeaders.Add(http.Response.Headers, answer);
        http.Response.ContentType = answer.ContentType;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.WriteAsync(answer.Body, http.RequestAborted);
        }
    }

    private async Task<PageAnswer> PageOfAsync(HttpContext http)
    {
        HttpRequest request = http.Request;
        CancellationToken cancellationToken = http.RequestAborted;
        if (!s_hosts.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase) || request.Host.Port != http.Connection.LocalPort)
        {
            return await Dashboard.MessageAsync(StatusCodes.Status421MisdirectedRequest, "Not this address", "This dashboard answers to localhost only.", cancellationToken);
        }

        bool reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        switch (request.Path.Value)
        {
            case "/" when reads:
                return new(StatusCodes.Status302Found, "text/html", "") { Location = "/dashboard" };
            case Dashboard.CheckNowPath when HttpMethods.IsPost(request.Method):
                return await FormAsync(http, Dashboard.CheckNow, CheckNowAsync);
            case Dashboard.MarkMentionPath when HttpMethods.IsPost(request.Method):
                return await FormAsync(http, Dashboard.MarkMention, form => _dashboard.MarkAsync(name => form[name].ToString(), _reader, cancellationToken));
            case not null when request.Path.StartsWithSegments(AttestDesk.Path, StringComparison.Ordinal, out PathString link) && (reads || HttpMethods.IsPost(request.Method)):
                return await AttestAsync(http, link.Value?.Trim('/') ?? "", reads);
            case not null when reads && request.Path.StartsWithSegments(OpenFiles.Registers, StringComparison.Ordinal, out PathString register):
                PageHeaders.SetOpen(http.Response.Headers);
                return await _open.RegisterAsync(register.Value!.Trim('/'), cancellationToken);
            case not null when reads && request.Path.StartsWithSegments(OpenFiles.Calendars, StringComparison.Ordinal, out PathString calendar):
                PageHeaders.SetOpen(http.Response.Headers);
                return await _open.CalendarAsync(calendar.Value!.Trim('/'), cancellationToken);
            case not null when HttpMethods.IsPost(request.Method) && request.Path.StartsWithSegments("/dashboard", StringComparison.Ordinal, out PathString page) && DashboardForms.Takes(page.Value!):
                return await FormOfPageAsync(http, page.Value!);
            case not null when reads && request.Path.StartsWithSegments("/dashboard", StringComparison.Ordinal, out PathString rest):
                return await _dashboard.AnswerAsync(
                    new(rest.Value?.Trim('/') ?? "", name => request.Query.TryGetValue(name, out var value) ? value.ToString() : null, _reader, action => _tokens.For(Local, action)), cancellationToken);
            default:
                return await Dashboard.MessageAsync(
                    reads ? StatusCodes.Status404NotFound : StatusCodes.Status405MethodNotAllowed, "Not found", "There is no such page.", cancellationToken);
        }
    }

    private async Task<PageAnswer> AttestAsync(HttpContext http, string link, bool reads)
    {
        PageHeaders.SetOpen(http.Response.Headers);
        IFormCollection? form = reads ? null : await FormAsync(http);
        return reads || form is not null
            ? await _attest(Own(http)).AnswerAsync(new(link, null, form is null ? null : name => form[name].ToString()), http.RequestAborted)
            : await AttestDesk.NoticeAsync(StatusCodes.Status403Forbidden, "Not sent from here", http.RequestAborted, "This form was not sent from our own page. Nothing was recorded.");
    }

    private async Task<PageAnswer> FormOfPageAsync(HttpContext http, string page) => await FormAsync(http) is { } form
        ? await _forms.AnswerAsync(new(page, name => form[name].ToString(), _reader, action => _tokens.IsOf(Local, action, form["token"].ToString())), http.RequestAborted)
        : await NotOursAsync(http);

    private static Task<PageAnswer> NotOursAsync(HttpContext http) =>
        Dashboard.MessageAsync(StatusCodes.Status403Forbidden, "Not sent from here", "This form was not sent from a page of this dashboard.", http.RequestAborted);

    private static Uri Own(HttpContext http) => new($"{http.Request.Scheme}://{http.Request.Host}");

    /// <summary>The form that our own page sent; null for any other.</summary>
    private static async Task<IFormCollection?> FormAsync(HttpContext http) =>
        OwnPage.Sent(http.Request.Headers, Own(http)) && http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : null;

    /// <summary>Does what a form asks for, where our own page sent it with its token.</summary>
    private async Task<PageAnswer> FormAsync(HttpContext http, string action, Func<IFormCollection, Task<PageAnswer>> act)
    {
        CancellationToken cancellationToken = http.RequestAborted;
        if (await FormAsync(http) is not { } form)
        {
            return await NotOursAsync(http);
        }

        return _tokens.IsOf(Local, action, form["token"].ToString())
            ? await act(form)
            : await Dashboard.MessageAsync(
                StatusCodes.Status403Forbidden, "Load the page again", "This form is too old: go back, load the page again and press the button once more.", cancellationToken);
    }

    private async Task<PageAnswer> CheckNowAsync(IFormCollection form)
    {
        string id = form["school"].ToString();
        ConfiguredSchools schools = await _schools.ReadAsync(id, CancellationToken.None);
        if (!_reader.MayCheck || schools.Schools.FirstOrDefault(one => one.School.Id == id) is not { } school)
        {
            return await Dashboard.MessageAsync(StatusCodes.Status404NotFound, "Not found", "There is no such school that you may check.", CancellationToken.None);
        }

        _desk.Take(school);
        return new(StatusCodes.Status303SeeOther, "text/html", "") { Location = $"/dashboard/school/{Uri.EscapeDataString(id)}/runs" };
    }
}
