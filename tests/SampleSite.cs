using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ComplianceMonitor.Tests;

/// <summary>A website on loopback, made of pages that a test writes. A path may begin with a host, where names are made up too. Each page gets the site's menu and footer unless it is given whole.</summary>
internal sealed class SampleSite : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> _answers = new(StringComparer.Ordinal);
    private WebApplication? _app;

    /// <summary>The name in every title.</summary>
    public string Name { get; init; } = "Fernhollow Primary School";

    /// <summary>What every page ends with.</summary>
    public string Footer { get; init; } = "<footer><p>Fernhollow Primary School</p><a href=\"https://www.facebook.com/fernhollowprimary\" aria-label=\"Facebook\"></a></footer>";

    /// <summary>What every page begins with.</summary>
    public string Menu { get; init; } = "<nav><a href=\"/\">Home</a></nav>";

    /// <summary>Paths that were asked for.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>The address, with a slash at its end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>How long each answer takes.</summary>
    public TimeSpan Pace { get; init; }

    /// <summary>Answers what no page does; 404 where it is not set.</summary>
    public Func<HttpContext, Task>? Otherwise { get; set; }

    /// <summary>The port.</summary>
    public int Port => new Uri(Address).Port;

    /// <summary>Adds a page between menu and footer.</summary>
    public SampleSite Page(string path, string title, string body) => Whole(path, $"<!doctype html><html><head><title>{title} | {Name}</title></head><body>{Menu}<main><h1>{title}</h1>{body}</main>{Footer}</body></html>");

    /// <summary>Adds a page as it is.</summary>
    public SampleSite Whole(string path, string html) => Answer(path, context =>
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(html)).AsTask();
    });

    /// <summary>Adds a file.</summary>
    public SampleSite File(string path, byte[] bytes, string type = "application/octet-stream") => Answer(path, context =>
    {
        context.Response.ContentType = type;
        return context.Response.Body.WriteAsync(bytes).AsTask();
    });

    /// <summary>Adds an answer.</summary>
    public SampleSite Answer(string path, Func<HttpContext, Task> answer)
    {
        _answers[path] = answer;
        return this;
    }

    /// <summary>Opens it on a free port.</summary>
    public async Task<SampleSite> OpenAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(async context =>
        {
            string path = context.Request.Path + context.Request.QueryString;
            Asked.Enqueue(path);
            if (Pace > TimeSpan.Zero)
            {
                await Task.Delay(Pace, TimeProvider.System, context.RequestAborted);
            }

            if (_answers.TryGetValue(context.Request.Host.Host + path, out Func<HttpContext, Task>? answer) || _answers.TryGetValue(path, out answer) || (answer = Otherwise) is not null)
            {
                await answer(context);
            }
            else
            {
                context.Response.StatusCode = 404;
            }
        });
        await _app.StartAsync();
        Address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/";
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync(new CancellationToken(canceled: true));
            await _app.DisposeAsync();
        }
    }
}
