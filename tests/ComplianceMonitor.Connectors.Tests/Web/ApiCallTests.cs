using System.Text;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Tests.Web;

/// <summary>Calls of programming interfaces: credentials go where they belong and nowhere else, and a refusal is told in the interface's own words.</summary>
public sealed class ApiCallTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_carries_its_token_and_headers_and_asks_for_no_robots()
    {
        await using Site site = Site.Of(_ => Site.Say(200, """{"ok":true}"""));
        using WebReader client = new(Named(site), new LeapingClock());
        ApiCall call = new(site.Address + "v1/me?fields=id") { Bearer = "abc.def", Headers = [new("X-Version", "3")] };
        ApiAnswer.Ok answer = (await client.AskAsync(call, Token)).ShouldBeOfType<ApiAnswer.Ok>();
        Encoding.UTF8.GetString(answer.Body.Span).ShouldBe("""{"ok":true}""");
        Asked asked = site.Heard.ShouldHaveSingleItem();
        asked.Path.ShouldBe("/v1/me?fields=id");
        asked.Header("Authorization").ShouldBe("Bearer abc.def");
        asked.Header("X-Version").ShouldBe("3");
    }

    [Fact]
    public async Task A_body_is_posted()
    {
        await using Site site = Site.Of(_ => Site.Say(200, "{}"));
        using WebReader client = new(Named(site), new LeapingClock());
        await client.AskAsync(new(site.Address + "token") { Body = new("grant_type=x", "application/x-www-form-urlencoded") }, Token);
        Asked asked = site.Heard.ShouldHaveSingleItem();
        asked.Body.ShouldBe("grant_type=x");
        asked.Header("Content-Type").ShouldBe("application/x-www-form-urlencoded; charset=utf-8");
    }

    [Theory]
    [InlineData(401, Reason.NotPermitted)]
    [InlineData(403, Reason.NotPermitted)]
    [InlineData(404, Reason.Unreachable)]
    [InlineData(500, Reason.Unreachable)]
    public async Task A_refusal_keeps_its_words(int status, Reason reason)
    {
        await using Site site = Site.Of(_ => Site.Say(status, """{"error":"scope"}"""));
        using WebReader client = new(Named(site), new LeapingClock());
        ApiAnswer.Refused answer = (await client.AskAsync(new(site.Address), Token)).ShouldBeOfType<ApiAnswer.Refused>();
        answer.Status.ShouldBe(status);
        answer.Reason.ShouldBe(reason);
        Encoding.UTF8.GetString(answer.Body.Span).ShouldBe("""{"error":"scope"}""");
    }

    [Fact]
    public async Task What_passes_is_asked_again_and_what_stays_is_told_with_its_wait()
    {
        int asked = 0;
        await using Site passing = Site.Of(_ => Interlocked.Increment(ref asked) == 1 ? Site.Say(429, "", "Retry-After: 3") : Site.Say(200, "{}"));
        using WebReader client = new(Named(passing), new LeapingClock());
        (await client.AskAsync(new(passing.Address), Token)).ShouldBeOfType<ApiAnswer.Ok>();
        await using Site staying = Site.Of(_ => Site.Say(429, "", "Retry-After: 3600"));
        using WebReader other = new(Named(staying), new LeapingClock());
        (await other.AskAsync(new(staying.Address), Token)).ShouldBeOfType<ApiAnswer.Refused>().RetryAfter.ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task A_redirect_is_not_followed_so_that_a_token_stays_with_its_host()
    {
        await using Site thief = Site.Of(_ => Site.Say(200, "{}"));
        await using Site site = Site.Of(_ => Site.Say(302, "", $"Location: {thief.Address}"));
        using WebReader client = new(Named(site, thief), new LeapingClock());
        (await client.AskAsync(new(site.Address) { Bearer = "abc" }, Token)).ShouldBeOfType<ApiAnswer.Refused>().Status.ShouldBe(302);
        thief.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task A_host_that_no_setting_names_is_asked_by_https_only()
    {
        await using Site site = Site.Of(_ => Site.Say(200, "{}"));
        using WebReader client = new(Quick with { AllowLoopback = true, Ports = new HashSet<int> { site.Port } }, new LeapingClock());
        (await client.AskAsync(new(site.Address) { Bearer = "abc" }, Token)).ShouldBeOfType<ApiAnswer.Failed>().Cause.ShouldBe(WebCause.NotAnAddress);
        site.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task A_token_with_a_line_break_is_not_sent()
    {
        await using Site site = Site.Of(_ => Site.Say(200, "{}"));
        using WebReader client = new(Named(site), new LeapingClock());
        await client.AskAsync(new(site.Address) { Bearer = "abc\r\nX-Injected: yes" }, Token);
        site.Heard.ShouldHaveSingleItem().Header("X-Injected").ShouldBeNull();
    }

    private static WebSettings Quick => new() { Pause = TimeSpan.Zero };

    private static WebSettings Named(params Site[] sites) => Quick with { NamedHosts = sites.Select(site => WebAddress.HostAndPort(new Uri(site.Address))).ToHashSet(StringComparer.OrdinalIgnoreCase) };
}
