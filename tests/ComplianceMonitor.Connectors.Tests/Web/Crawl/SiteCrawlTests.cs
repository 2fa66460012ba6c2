using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Tests.Web.Crawl;

/// <summary>A whole website, visited end to end through the collectors.</summary>
public sealed class SiteCrawlTests
{
    [Fact]
    public async Task A_site_is_read_whole_and_shows_the_schools_own_accounts_alone()
    {
        await using SampleSite site = await Fernhollow.OpenAsync();
        EvidenceSet evidence = await Visits.OfAsync(site.Address);
        Website website = evidence.Site();

        (website.Whole, website.Shortfall).ShouldBe((true, null));
        website.Pages.Count.ShouldBe(35);
        website.Channels().ShouldBe(["facebook fernhollowprimary", "instagram fernhollowpri"]);
        site.Asked.GroupBy(path => path, StringComparer.Ordinal).ShouldAllBe(path => path.Count() == 1);
    }

    [Fact]
    public async Task The_policy_and_the_notices_are_found_on_the_site()
    {
        await using SampleSite site = await Fernhollow.OpenAsync();
        EvidenceSet evidence = await Visits.OfAsync(site.Address);

        Observation<DocumentFacts>.Seen policy = evidence.Policy.ShouldBeOfType<Observation<DocumentFacts>.Seen>();
        policy.Source.Address.ShouldBe(site.Address + "policies/social-media");
        policy.Source.Sha256.Length.ShouldBe(64);
        policy.Value.Review.LastReviewed!.Value.Value.ShouldBe("2026-03-03");
        evidence.PrivacyNotices.ShouldBeOfType<Observation<IReadOnlyList<DocumentFacts>>.Seen>().Value.ShouldHaveSingleItem().Document.Name.ShouldBe(site.Address + "gdpr/privacy-notice");
    }

    [Fact]
    public async Task Pages_that_matter_come_first()
    {
        await using SampleSite site = await Fernhollow.OpenAsync();
        await Visits.OfAsync(site.Address);
        List<string> asked = [.. site.Asked];

        asked.IndexOf("/policies").ShouldBeLessThan(asked.IndexOf("/about"));
        asked.IndexOf("/policies/social-media").ShouldBeLessThan(asked.IndexOf("/about"));
        asked.IndexOf("/gdpr/privacy-notice").ShouldBeLessThan(asked.IndexOf("/news"));
    }

    [Fact]
    public async Task A_site_of_more_pages_than_are_read_says_how_many_are_known()
    {
        await using SampleSite site = await Fernhollow.OpenAsync();
        Website website = (await Visits.OfAsync(site.Address, settings: Visits.Settings with { CrawlPages = 12 })).Site();

        website.Whole.ShouldBeFalse();
        website.Pages.Count.ShouldBe(12);
        website.Shortfall!.Reason.ShouldBe(Reason.Partial);
        website.Shortfall.Because.ShouldStartWith("12 of at least 3");
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(410, true)]
    [InlineData(500, false)]
    [InlineData(403, false)]
    public async Task A_dead_link_leaves_nothing_out_and_a_page_that_fails_does(int status, bool whole)
    {
        await using SampleSite site = await Fernhollow.OpenAsync(site => site.Answer("/about", context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        }));
        Website website = (await Visits.OfAsync(site.Address)).Site();

        website.Whole.ShouldBe(whole);
        if (!whole)
        {
            website.Shortfall!.Because.ShouldContain("about");
        }
    }

    [Fact]
    public async Task Robots_txt_is_honoured_unless_the_school_waives_it_for_its_own_site()
    {
        await using SampleSite site = await Fernhollow.OpenAsync(site => site.File("/robots.txt", "User-agent: *\nDisallow: /\n"u8.ToArray(), "text/plain"));

        Observation<Website>.CouldNotLook refused = (await Visits.OfAsync(site.Address)).Website.ShouldBeOfType<Observation<Website>.CouldNotLook>();
        refused.Reason.ShouldBe(Reason.NotPermitted);
        refused.Because.ShouldContain("robots.txt");
        (await Visits.OfAsync(site.Address, change: school => school with { IgnoreOwnRobots = true })).Site().Whole.ShouldBeTrue();
    }

    [Fact]
    public async Task Pages_that_only_the_sitemap_names_are_read()
    {
        await using SampleSite site = await Fernhollow.OpenAsync(site => site
            .Answer("/sitemap.xml", context => SayAsync(context, $"<?xml version=\"1.0\"?><sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>http://{context.Request.Host}/pages.xml</loc></sitemap></sitemapindex>"))
            .Answer("/pages.xml", context => SayAsync(context, $"<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>http://{context.Request.Host}/hidden/social-media</loc></url></urlset>"))
            .Page("/hidden/social-media", "Social media", "<p>Follow our school on TikTok: <a href=\"https://www.tiktok.com/@fernhollowpri\">@fernhollowpri</a></p>"));
        (await Visits.OfAsync(site.Address)).Site().Channels().ShouldContain("tiktok fernhollowpri", StringComparer.Ordinal);
    }

    [Fact]
    public async Task Two_spellings_of_a_page_are_one()
    {
        await using SampleSite site = await Fernhollow.OpenAsync(site => site.Page("/about", "About us", "<a href=\"/contact/\">A</a> <a href=\"/contact#top\">B</a> <a href=\"/contact?utm_source=x\">C</a> <a href=\"/index.html\">D</a>"));
        await Visits.OfAsync(site.Address);
        site.Asked.Count(path => path.StartsWith("/contact", StringComparison.Ordinal)).ShouldBe(1);
        site.Asked.ShouldNotContain("/index.html", StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_check_of_one_area_visits_once_and_what_is_configured_is_not_searched()
    {
        await using SampleSite site = await Fernhollow.OpenAsync(site => site.File("/docs/notice.txt", "Privacy Notice\n\nFernhollow Primary School is the data controller of personal data.\n"u8.ToArray(), "text/plain"));
        EvidenceSet evidence = await Visits.OfAsync(site.Address, change: school => school with
        {
            Documents = new() { PrivacyNotices = [new("notice", site.Address + "docs/notice.txt")] },
        });

        site.Asked.Count(path => path == "/").ShouldBe(1);
        Observation<IReadOnlyList<DocumentFacts>>.Seen notices = evidence.PrivacyNotices.ShouldBeOfType<Observation<IReadOnlyList<DocumentFacts>>.Seen>();
        notices.Value.ShouldHaveSingleItem().Document.Name.ShouldBe("notice");
        notices.Source.Sha256.Length.ShouldBe(64);
        evidence.Policy.ShouldBeOfType<Observation<DocumentFacts>.Seen>();
    }

    [Fact]
    public async Task Nothing_found_on_a_whole_site_is_not_there_and_on_a_part_could_not_be_looked_at()
    {
        await using SampleSite site = await new SampleSite().Page("/", "Welcome", "<a href=\"/about\">About</a>").Page("/about", "About", "<p>Words</p>").OpenAsync();

        (await Visits.OfAsync(site.Address)).Policy.ShouldBeOfType<Observation<DocumentFacts>.NotThere>().Where.ShouldContain("none of the 2 pages");
        (await Visits.OfAsync(site.Address, settings: Visits.Settings with { CrawlPages = 1 })).Policy.ShouldBeOfType<Observation<DocumentFacts>.CouldNotLook>().Reason.ShouldBe(Reason.Partial);
    }

    private static Task SayAsync(Microsoft.AspNetCore.Http.HttpContext context, string xml)
    {
        context.Response.ContentType = "application/xml";
        return context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(xml)).AsTask();
    }
}
