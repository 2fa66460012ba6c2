using System.Net;
using System.Security.Cryptography;
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
    private readonly FormTokens _tokens;
    private readonly Reader _reader;
    private readonly CheckDesk _desk;

    private PageServer(Session session, DataFolder data, Reader reader, int port)
    {
        _reader = reader;
        _schools = new LocalSchools(data.Path);
        _dashboard = new(_schools, data.Records, data.Archive, session.Clock);
        _tokens = new(RandomNumberGenerator.GetBytes(32), session.Terminal.Clock);
        _desk = new(session, data);
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
            case { } path when reads && request.Path.StartsWithSegments("/dashboard", StringComparison.Ordinal, out PathString rest):
                return await _dashboard.AnswerAsync(
                    new(rest.Value?.Trim('/') ?? "", name => request.Query.TryGetValue(name, out var value) ? value.ToString() : null, _reader, action => _tokens.For(Local, action)), cancellationToken);
            default:
                return await Dashboard.MessageAsync(
                    reads ? StatusCodes.Status404NotFound : StatusCodes.Status405MethodNotAllowed, "Not found", "There is no such page.", cancellationToken);
        }
    }

    /// <summary>Does what a form asks for, where our own page sent it with its token.</summary>
    private async Task<PageAnswer> FormAsync(HttpContext http, string action, Func<IFormCollection, Task<PageAnswer>> act)
    {
        CancellationToken cancellationToken = http.RequestAborted;
        if (!OwnPage.Sent(http.Request.Headers, new($"{http.Request.Scheme}://{http.Request.Host}")) || !http.Request.HasFormContentType)
        {
            return await Dashboard.MessageAsync(StatusCodes.Status403Forbidden, "Not sent from here", "This form was not sent from a page of this dashboard.", cancellationToken);
        }

        IFormCollection form = await http.Request.ReadFormAsync(cancellationToken);
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
