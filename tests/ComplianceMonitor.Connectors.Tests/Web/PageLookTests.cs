using System.Text;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Tests.Web;

public sealed class PageLookTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("<!doctype html><p>words", "text/html")]
    [InlineData("%PDF-1.7", "application/pdf")]
    [InlineData("plain words", "text/plain")]
    [InlineData("{\"a\":1}", "application/json")]
    [InlineData("<?xml version=\"1.0\"?><urlset/>", "application/xml")]
    [InlineData("GIF89a", "image/*")]
    public async Task The_kind_is_told_by_looking_not_by_the_header(string body, string kind)
    {
        await using Site site = Site.Of(_ => Site.Say(200, body, "Content-Type: application/x-wrong"));
        (await FetchAsync(site)).ShouldBeOfType<Fetched.Seen>().MediaType.ShouldBe(kind);
    }

    [Theory]
    [InlineData(200, "<html><body><div id=\"root\"></div><script src=\"/a.js\"></script></body></html>", WebCause.NeedsJavaScript)]
    [InlineData(200, "<html><body><noscript>You need to enable JavaScript to run this app.</noscript><script>x()</script></body></html>", WebCause.NeedsJavaScript)]
    [InlineData(200, "<html><head><title>One moment</title></head><body><script src=\"/_Incapsula_Resource?x\"></script></body></html>", WebCause.Challenged)]
    [InlineData(403, "<html><body><p>One moment</p><script src=\"/cdn-cgi/challenge-platform/x.js\"></script></body></html>", WebCause.Challenged)]
    [InlineData(503, "<html><body>Checking your browser before you go on<script></script></body></html>", WebCause.Challenged)]
    public async Task A_wall_is_no_content(int status, string page, WebCause cause)
    {
        await using Site site = Site.Of(_ => Site.Say(status, page));
        Fetched.Failed failed = (await FetchAsync(site)).ShouldBeOfType<Fetched.Failed>();
        failed.Cause.ShouldBe(cause);
    }

    [Fact]
    public async Task A_header_can_say_that_it_is_a_challenge()
    {
        await using Site site = Site.Of(_ => Site.Say(403, "no", "cf-mitigated: challenge"));
        (await FetchAsync(site)).ShouldBeOfType<Fetched.Failed>().Cause.ShouldBe(WebCause.Challenged);
    }

    [Fact]
    public void A_page_with_words_is_content_whatever_scripts_it_has()
    {
        string words = string.Join(' ', Enumerable.Repeat("Governors review the social media policy each spring.", 20));
        string page = $"<html><body><div id=\"root\"><p>{words}</p><div class=\"g-recaptcha\"></div></div><script></script></body></html>";
        PageLook.Wall(Encoding.UTF8.GetBytes(page), "text/html").ShouldBeNull();
    }

    [Fact]
    public void Every_cause_has_a_reason() =>
        Enum.GetValues<WebCause>().ShouldAllBe(cause => Enum.IsDefined<Reason>(WebCauses.ReasonOf(cause)));

    [Theory]
    [InlineData("https://fernhollow.example/", "http://fernhollow.example/", WebCause.RedirectRefused)]
    [InlineData("https://fernhollow.example/", "ftp://fernhollow.example/", WebCause.NotAnAddress)]
    [InlineData("https://fernhollow.example/", "//u:p@fernhollow.example/", WebCause.NotAnAddress)]
    [InlineData("https://fernhollow.example/", "/\\evil.example/", WebCause.NotAnAddress)]
    [InlineData("https://fernhollow.example/", "", WebCause.NotAnAddress)]
    [InlineData("https://fernhollow.example/", "https://fernhollow.example:8443/", WebCause.NotAnAddress)]
    [InlineData("http://fernhollow.example/", "https://fernhollow.example/", null)]
    [InlineData("https://fernhollow.example/a/", "b?c=//d@e", null)]
    [InlineData("https://fernhollow.example/a/", "//www.fernhollow.example/b#c", null)]
    public void Each_redirect_is_judged(string from, string location, WebCause? cause)
    {
        WebAddress.TryParse(from, new WebSettings(), out WebAddress? start, out _).ShouldBeTrue();
        (WebAddress? to, Answer? failure) = Redirects.Judge(start, location, new WebSettings());
        failure?.Cause.ShouldBe(cause);
        (to is null).ShouldBe(cause is not null);
        (to?.Uri.Fragment ?? "").ShouldBeEmpty();
    }

    private static async Task<Fetched> FetchAsync(Site site)
    {
        WebSettings settings = new() { AllowLoopback = true, Ports = new HashSet<int> { site.Port }, Pause = TimeSpan.Zero, Repeats = 0 };
        using WebReader client = new(settings, new LeapingClock());
        return await client.GetAsync(site.Address, new Conditions { WaiveRobots = true }, Token);
    }
}
