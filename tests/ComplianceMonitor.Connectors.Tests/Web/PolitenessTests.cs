using System.Text;
using ComplianceMonitor.Connectors.Web;

namespace ComplianceMonitor.Connectors.Tests.Web;

/// <summary>What a site's owner may expect of us: robots.txt, one request at a time, pauses, patience, honesty, and no page fetched twice for nothing.</summary>
public sealed class PolitenessTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Robots_that_forbid_are_obeyed_and_asked_once()
    {
        await using Site site = Site.Of(asked => asked.Path == "/robots.txt" ? Site.Say(200, "User-agent: *\nDisallow: /private/") : Site.Page());
        using WebReader client = new(Settings(site), new LeapingClock());
        Cause(await client.GetAsync(site.Address + "private/a", Conditions.None, Token)).ShouldBe(WebCause.RobotsForbid);
        (await client.GetAsync(site.Address, Conditions.None, Token)).ShouldBeOfType<Fetched.Seen>();
        site.Heard.Select(asked => asked.Path).ShouldBe(["/robots.txt", "/"]);
    }

    [Fact]
    public async Task Those_who_come_together_ask_for_robots_once()
    {
        await using Site site = Site.Of(asked => asked.Path == "/robots.txt" ? Site.Say(404, "") : Site.Page());
        using WebReader client = new(Settings(site), new LeapingClock());
        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => client.GetAsync($"{site.Address}{number}", Conditions.None, Token)));
        site.Heard.Count(asked => asked.Path == "/robots.txt").ShouldBe(1);
        site.Heard.Count.ShouldBe(7);
    }

    [Fact]
    public async Task Robots_are_asked_again_after_a_day()
    {
        LeapingClock clock = new();
        await using Site site = Site.Of(asked => asked.Path == "/robots.txt" ? Site.Say(404, "") : Site.Page());
        using WebReader client = new(Settings(site), clock);
        await client.GetAsync(site.Address, Conditions.None, Token);
        clock.Advance(TimeSpan.FromHours(25));
        await client.GetAsync(site.Address, Conditions.None, Token);
        site.Heard.Count(asked => asked.Path == "/robots.txt").ShouldBe(2);
    }

    [Theory]
    [InlineData(401, null)]
    [InlineData(403, null)]
    [InlineData(404, null)]
    [InlineData(500, WebCause.RobotsUnreadable)]
    [InlineData(503, WebCause.RobotsUnreadable)]
    public async Task Robots_that_are_not_there_allow_and_a_broken_server_forbids(int status, WebCause? cause)
    {
        await using Site site = Site.Of(asked => asked.Path == "/robots.txt" ? Site.Say(status, "") : Site.Page());
        using WebReader client = new(Settings(site), new LeapingClock());
        Fetched fetched = await client.GetAsync(site.Address, Conditions.None, Token);
        (fetched as Fetched.Failed)?.Cause.ShouldBe(cause!.Value);
        (fetched is Fetched.Seen).ShouldBe(cause is null);
    }

    [Fact]
    public async Task Where_robots_are_waived_they_are_not_asked()
    {
        await using Site site = Site.Of(asked => asked.Path == "/robots.txt" ? Site.Say(200, "User-agent: *\nDisallow: /") : Site.Page());
        using WebReader client = new(Settings(site), new LeapingClock());
        (await client.GetAsync(site.Address, new Conditions { WaiveRobots = true }, Token)).ShouldBeOfType<Fetched.Seen>();
        site.Heard.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_waiver_does_not_reach_another_host()
    {
        await using Site other = Site.Of(asked => asked.Path == "/robots.txt" ? Site.Say(200, "User-agent: *\nDisallow: /") : Site.Page());
        await using Site site = Site.Of(_ => Site.Say(302, "", $"Location: http://localhost:{other.Port}/"));
        NetworkDouble network = new NetworkDouble().With("localhost", "127.0.0.1");
        using WebReader client = new(Settings(site) with { Ports = new HashSet<int> { site.Port, other.Port } }, new LeapingClock(), network);
        Cause(await client.GetAsync(site.Address, new Conditions { WaiveRobots = true }, Token)).ShouldBe(WebCause.RobotsForbid);
    }

    [Fact]
    public async Task One_request_at_a_time_and_a_pause_between()
    {
        LeapingClock clock = new();
        await using Site site = Site.Of(_ => Site.Page());
        using WebReader client = new(Settings(site) with { Pause = TimeSpan.FromSeconds(3) }, clock);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => client.GetAsync($"{site.Address}{number}", new Conditions { WaiveRobots = true }, Token)));
        site.Heard.Count.ShouldBe(8);
        site.MostAtOnce.ShouldBe(1);
        clock.Leaps.Count(leap => leap == TimeSpan.FromSeconds(3)).ShouldBe(7);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task What_is_busy_is_asked_again_when_it_says(int status)
    {
        int asks = 0;
        LeapingClock clock = new();
        await using Site site = Site.Of(_ => ++asks < 3 ? Site.Say(status, "", "Retry-After: 17") : Site.Page());
        using WebReader client = new(Settings(site) with { Repeats = 2 }, clock);
        (await client.GetAsync(site.Address, new Conditions { WaiveRobots = true }, Token)).ShouldBeOfType<Fetched.Seen>();
        clock.Leaps.Count(leap => leap == TimeSpan.FromSeconds(17)).ShouldBe(2);
    }

    [Fact]
    public async Task Who_asks_for_too_long_a_wait_is_not_asked_again()
    {
        await using Site site = Site.Of(_ => Site.Say(503, "", "Retry-After: 3600"));
        using WebReader client = new(Settings(site) with { Repeats = 2 }, new LeapingClock());
        Cause(await client.GetAsync(site.Address, new Conditions { WaiveRobots = true }, Token)).ShouldBe(WebCause.Busy);
        site.Heard.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Nothing_else_is_asked_again(int status)
    {
        await using Site site = Site.Of(_ => Site.Say(status, ""));
        using WebReader client = new(Settings(site) with { Repeats = 2 }, new LeapingClock());
        await client.GetAsync(site.Address, new Conditions { WaiveRobots = true }, Token);
        site.Heard.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_tried_again()
    {
        int asks = 0;
        await using Site site = Site.Writing((_, stream, token) =>
        {
            if (++asks == 1)
            {
                throw new IOException("gone");
            }

            return stream.WriteAsync(Encoding.ASCII.GetBytes(Site.Page()), token).AsTask();
        });
        using WebReader client = new(Settings(site) with { Repeats = 2, FirstWait = TimeSpan.FromSeconds(1) }, new LeapingClock());
        (await client.GetAsync(site.Address, new Conditions { WaiveRobots = true }, Token)).ShouldBeOfType<Fetched.Seen>();
    }

    [Fact]
    public async Task Validators_come_back_as_they_went_out()
    {
        const string Tag = "W/\"a1\"";
        const string Changed = "Fri, 08 May 2026 09:00:00 GMT";
        await using Site site = Site.Of(asked => asked.Header("If-None-Match") == Tag && asked.Header("If-Modified-Since") == Changed
            ? "HTTP/1.1 304 Not Modified\r\n\r\n"
            : Site.Say(200, "words", $"ETag: {Tag}", $"Last-Modified: {Changed}"));
        using WebReader client = new(Settings(site), new LeapingClock());
        Fetched.Seen seen = (await client.GetAsync(site.Address, new Conditions { WaiveRobots = true }, Token)).ShouldBeOfType<Fetched.Seen>();
        (seen.ETag, seen.LastModified).ShouldBe((Tag, Changed));
        Conditions again = new() { WaiveRobots = true, ETag = seen.ETag, LastModified = seen.LastModified };
        (await client.GetAsync(site.Address, again, Token)).ShouldBeOfType<Fetched.NotModified>();
        (await client.GetAsync(site.Address, again with { ETag = "a\r\nX-Evil: 1" }, Token)).ShouldBeOfType<Fetched.Seen>();
        site.Heard.ShouldAllBe(asked => asked.Header("X-Evil") == null);
    }

    [Fact]
    public async Task We_say_who_we_are_and_whom_to_write_to()
    {
        await using Site site = Site.Of(_ => Site.Page());
        using WebReader client = new(Settings(site) with { Contact = "https://trust.example/monitor" }, new LeapingClock());
        await client.GetAsync(site.Address, new Conditions { WaiveRobots = true }, Token);
        site.Heard.Single().Header("User-Agent").ShouldBe("ComplianceMonitor/0.1 (+https://trust.example/monitor)");
    }

    private static WebCause Cause(Fetched fetched) => fetched.ShouldBeOfType<Fetched.Failed>().Cause;

    private static WebSettings Settings(Site site) => new() { AllowLoopback = true, Ports = new HashSet<int> { site.Port }, Pause = TimeSpan.Zero, Repeats = 0 };
}
