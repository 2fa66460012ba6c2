using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;
using Microsoft.AspNetCore.Http;

namespace ComplianceMonitor.Connectors.Tests.Web.Crawl;

/// <summary>Websites that mean harm, or are broken, visited as a whole: bounded in time and memory, and the right reason.</summary>
public sealed class HostileWebsiteTests
{
    private static WebSettings Hasty { get; } = Visits.Settings with { LongestFetch = TimeSpan.FromSeconds(1), CrawlTime = TimeSpan.FromSeconds(20) };

    [Fact]
    public async Task A_calendar_without_end_is_left_after_a_few_pages()
    {
        await using SampleSite site = await Fernhollow.OpenAsync(site => site.Page("/about", "About us", "<a href=\"/calendar?month=1\">Calendar</a> <a href=\"/diary/2026/1/1\">Diary</a>"));
        site.Otherwise = context =>
        {
            string path = context.Request.Path;
            if (path.StartsWith("/calendar", StringComparison.Ordinal) || path.StartsWith("/diary", StringComparison.Ordinal))
            {
                int number = int.Parse((context.Request.QueryString.Value is { Length: > 0 } query ? query : path).Split('=', '/')[^1], CultureInfo.InvariantCulture);
                return PageAsync(context, $"<h1>Month {number}</h1><a href=\"/calendar?month={number + 1}\">Next</a> <a href=\"/diary/2026/1/{number + 1}\">Next day</a>");
            }

            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        };
        Website website = (await Visits.OfAsync(site.Address)).Site();

        website.Whole.ShouldBeFalse();
        website.Shortfall!.Because.ShouldContain("repeats without end");
        site.Asked.Count.ShouldBeLessThan(100);
    }

    [Fact]
    public async Task A_path_that_grows_without_end_is_left()
    {
        await using SampleSite site = await new SampleSite { Otherwise = context => PageAsync(context, $"<p>{context.Request.Path}</p><a href=\"{context.Request.Path.Value!.TrimEnd('/')}/more\">More</a>") }.OpenAsync();
        (await Visits.OfAsync(site.Address)).Site().Whole.ShouldBeFalse();
        site.Asked.Count.ShouldBeLessThan(20);
    }

    [Fact]
    public async Task A_hundred_thousand_links_on_one_page_are_bounded()
    {
        StringBuilder page = new("<!doctype html><html><body><h1>Links</h1>");
        for (int number = 0; number < 100_000; number++)
        {
            page.Append(CultureInfo.InvariantCulture, $"<a href=/p/{number}>{number}</a> ");
        }

        await using SampleSite site = await Fernhollow.OpenAsync(site => site.Whole("/about", page.Append("</body></html>").ToString()));
        site.Otherwise = context => PageAsync(context, $"<p>Page {context.Request.Path}</p>");
        Stopwatch watch = Stopwatch.StartNew();
        Website website = (await Visits.OfAsync(site.Address)).Site();

        website.Whole.ShouldBeFalse();
        website.Channels().ShouldContain("facebook fernhollowprimary", StringComparer.Ordinal);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        site.Asked.Count.ShouldBeLessThan(420);
    }

    [Theory]
    [InlineData(50_000_000)]
    [InlineData(3_000_000)]
    public async Task Nested_tags_without_end_are_a_page_that_was_not_read(int length)
    {
        byte[] start = "<!doctype html><html><body>"u8.ToArray(), block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<div>", 20_000)));
        await using SampleSite site = await Fernhollow.OpenAsync(site => site.Answer("/about", async context =>
        {
            context.Response.ContentType = "text/html";
            await context.Response.Body.WriteAsync(start, context.RequestAborted);
            for (int sent = 0; sent < length; sent += block.Length)
            {
                await context.Response.Body.WriteAsync(block, context.RequestAborted);
            }
        }));
        long before = GC.GetTotalAllocatedBytes();
        Website website = (await Visits.OfAsync(site.Address)).Site();

        website.Shortfall!.Because.ShouldContain("/about");
        website.Pages.Count.ShouldBeGreaterThan(25);
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(800_000_000);
    }

    [Fact]
    public async Task A_body_without_end_costs_its_page_and_no_more()
    {
        byte[] block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<p>words and words</p>", 3_000)));
        await using SampleSite site = await Fernhollow.OpenAsync(site => site.Answer("/about", async context =>
        {
            context.Response.ContentType = "text/html";
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(block, context.RequestAborted);
            }
        }));
        Website website = (await Visits.OfAsync(site.Address)).Site();

        website.Shortfall!.Because.ShouldContain("sends more than 20,000,000 bytes");
        website.Pages.Count.ShouldBeGreaterThan(25);
    }

    [Fact]
    public async Task A_large_page_is_read_and_a_larger_one_is_not()
    {
        string words = string.Concat(Enumerable.Repeat("<p>The school has an account on Facebook and on Instagram, and all staff must keep to this policy.</p>", 2_900));
        await using SampleSite site = await Fernhollow.OpenAsync(site => site.Page("/about", "About us", words).Page("/contact", "Contact", words + words));
        Website website = (await Visits.OfAsync(site.Address)).Site();

        website.Shortfall!.Because.ShouldContain("contact: the page says more than is read");
        website.Pages.Select(page => page.Document.Name).ShouldContain(site.Address + "about", StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_slow_drip_costs_its_page_and_no_more()
    {
        await using SampleSite site = await Fernhollow.OpenAsync(site => site.Answer("/about", async context =>
        {
            context.Response.ContentType = "text/html";
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync("x"u8.ToArray(), context.RequestAborted);
                await Task.Delay(50, context.RequestAborted);
            }
        }));
        Website website = (await Visits.OfAsync(site.Address, settings: Hasty)).Site();

        website.Whole.ShouldBeFalse();
        website.Shortfall!.Because.ShouldContain("longer than 1 seconds");
        website.Pages.Count.ShouldBeGreaterThan(25);
    }

    [Fact]
    public async Task A_site_that_takes_too_long_says_how_far_the_visit_came()
    {
        await using SampleSite site = await SlowAsync();
        EvidenceSet evidence = await Visits.OfAsync(site.Address, settings: Visits.Settings with { CrawlTime = TimeSpan.FromSeconds(1) });

        evidence.Site().Shortfall!.Because.ShouldEndWith("pages of the website were read in the 1 seconds that one visit may take.");
        evidence.Policy.ShouldBeOfType<Observation<Core.Reading.DocumentFacts>.CouldNotLook>().Reason.ShouldBe(Reason.Partial);
    }

    [Fact]
    public async Task A_small_page_that_unpacks_to_a_large_one_is_not_read()
    {
        using MemoryStream packed = new();
        await using (GZipStream packing = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            byte[] block = new byte[1_000_000];
            for (int written = 0; written < 500; written++)
            {
                await packing.WriteAsync(block, TestContext.Current.CancellationToken);
            }
        }

        await using SampleSite site = await Fernhollow.OpenAsync(site => site.Answer("/about", context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.Body.WriteAsync(packed.ToArray()).AsTask();
        }));
        (await Visits.OfAsync(site.Address)).Site().Shortfall!.Because.ShouldContain("more than 20");
    }

    [Fact]
    public async Task A_redirect_in_a_circle_and_cookies_that_are_demanded_cost_their_page()
    {
        await using SampleSite site = await Fernhollow.OpenAsync(site => site
            .Answer("/about", Redirect("/about2")).Answer("/about2", Redirect("/about"))
            .Answer("/contact", context =>
            {
                context.Response.Headers.SetCookie = "seen=1";
                context.Response.Redirect("/contact");
                return Task.CompletedTask;
            }));
        Website website = (await Visits.OfAsync(site.Address)).Site();

        website.Whole.ShouldBeFalse();
        website.Shortfall!.Because.ShouldContain("could not be read");
        site.Asked.Count(path => path is "/contact").ShouldBe(1);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("nonsense")]
    [InlineData("windows-1252")]
    public async Task A_wrong_charset_is_told_by_the_bytes(string charset)
    {
        await using SampleSite site = await Fernhollow.OpenAsync(site => site.Answer("/contact", context =>
        {
            context.Response.ContentType = $"text/html; charset={charset}";
            return context.Response.Body.WriteAsync("<!doctype html><html><head><title>Contact</title></head><body><p>Caf\u00e9: follow our school on <a href='https://www.tiktok.com/@fernhollowpri'>TikTok</a></p></body></html>"u8.ToArray()).AsTask();
        }));
        (await Visits.OfAsync(site.Address)).Site().Channels().ShouldContain("tiktok fernhollowpri", StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("<!doctype html><html><body><div id=\"root\"></div><script src=\"/app.js\"></script></body></html>", Reason.Unreadable)]
    [InlineData("<!doctype html><html><head><script src=\"/cdn-cgi/challenge-platform/x.js\"></script></head><body>Checking your browser before you go on</body></html>", Reason.NotPermitted)]
    public async Task A_home_page_that_shows_a_robot_nothing_is_a_site_that_could_not_be_looked_at(string page, Reason reason)
    {
        await using SampleSite site = await new SampleSite().Whole("/", page).OpenAsync();
        EvidenceSet evidence = await Visits.OfAsync(site.Address);

        evidence.Website.ShouldBeOfType<Observation<Website>.CouldNotLook>().Reason.ShouldBe(reason);
        evidence.Policy.ShouldBeOfType<Observation<Core.Reading.DocumentFacts>.CouldNotLook>().Reason.ShouldBe(reason);
    }

    [Fact]
    public async Task A_host_that_goes_away_is_left_alone()
    {
        int asked = 0;
        await using SampleSite site = await Fernhollow.OpenAsync();
        site.Otherwise = null;
        await using SampleSite tired = new() { Otherwise = context => ++asked > 4 ? AbortAsync(context) : PageAsync(context, string.Concat(Enumerable.Range(0, 50).Select(number => $"<a href=\"/{asked}/{number}\">{number}</a> "))) };
        await tired.OpenAsync();
        Website website = (await Visits.OfAsync(tired.Address)).Site();

        website.Shortfall!.Because.ShouldContain("no longer answered");
        tired.Asked.Count.ShouldBeLessThan(12);
    }

    private static async Task<SampleSite> SlowAsync()
    {
        SampleSite site = new() { Pace = TimeSpan.FromMilliseconds(100) };
        site.Page("/", "Welcome", string.Concat(Enumerable.Range(0, 60).Select(number => $"<a href=\"/page{number}x\">{number}</a> ")));
        site.Otherwise = context => PageAsync(context, $"<p>{context.Request.Path}</p>");
        return await site.OpenAsync();
    }

    private static Func<HttpContext, Task> Redirect(string to) => context =>
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    };

    private static Task AbortAsync(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static Task PageAsync(HttpContext context, string body)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"<!doctype html><html><head><title>Page</title></head><body>{body}</body></html>")).AsTask();
    }
}
