using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Publishing;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Channels;
using ComplianceMonitor.Core.Schools;
using ComplianceMonitor.Core.Tests.Controls;

namespace ComplianceMonitor.Core.Tests.Publishing;

/// <summary>Whose an account is, by the whole site.</summary>
public sealed class SiteChannelsTests
{
    private static readonly School s_school = new("fernhollow", "Fernhollow Primary School");

    [Theory]
    [InlineData("fernhollowprimary", PageRegion.Body, "Facebook", true)]
    [InlineData("netherbyfire", PageRegion.Body, "The brigade came", false)]
    [InlineData("netherbyfire", PageRegion.Footer, "Facebook", false)]
    [InlineData("hexleyrunners", PageRegion.Footer, "Facebook", true)]
    [InlineData("hedgehogclass", PageRegion.Body, "Follow our class on X", true)]
    [InlineData("hedgehogclass", PageRegion.Body, "Hedgehogs", false)]
    [InlineData("brightpathtrust", PageRegion.Footer, "Facebook", false)]
    [InlineData("fernhollowlibrary", PageRegion.Body, "Library", false)]
    public void An_account_that_one_page_speaks_of_is_the_schools_by_its_name_its_place_or_the_words(string handle, PageRegion region, string words, bool own) =>
        Settled(Page("home"), Page("about"), Page("news/7", new StatedChannel("facebook", handle, new(1, words) { Region = region })))
            .Any(page => page.Channels.All.Count > 0).ShouldBe(own);

    [Fact]
    public void What_every_page_shows_is_the_schools_whatever_the_markup()
    {
        StatedChannel channel = new("facebook", "hexleyrunners", new(1, "Facebook"));
        Settled([.. Enumerable.Range(1, 10).Select(number => Page($"p{number}", number % 2 == 0 ? [channel] : []))]).Count(page => page.Channels.All.Count > 0).ShouldBe(5);
    }

    [Fact]
    public void A_policy_that_is_a_page_of_the_site_does_not_prove_itself()
    {
        DocumentFacts policy = Page("policy", new StatedChannel("facebook", "fernhollowprimary", new(1, "Facebook"))) with { Kind = DocumentKind.SocialMediaPolicy };
        Settled(Page("home"), Page("about"), policy).ShouldAllBe(page => page.Channels.All.Count == 0);
    }

    [Fact]
    public void Few_pages_are_left_as_they_are()
    {
        DocumentFacts[] pages = [Page("home"), Page("news", new StatedChannel("facebook", "netherbyfire", new(1, "Fire")))];
        SiteChannels.Settle(pages, s_school).ShouldBeSameAs(pages);
    }

    [Fact]
    public void A_control_says_what_of_the_website_was_not_read()
    {
        EvidenceSet evidence = A.Evidence() with
        {
            Website = A.Seen(new Website([A.Page()], Whole: false) { Shortfall = new(Reason.Partial, "200 of at least 431 pages of the website were read.") }),
        };
        evidence.Judge("C08").ShouldContain(finding => finding.Summary.Contains("200 of at least 431 pages", StringComparison.Ordinal));
    }

    private static IReadOnlyList<DocumentFacts> Settled(params DocumentFacts[] pages)
    {
        IReadOnlyList<DocumentFacts> once = SiteChannels.Settle(pages, s_school);
        SiteChannels.Settle(once, s_school).Select(page => page.Channels.All.Count).ShouldBe(once.Select(page => page.Channels.All.Count));
        return once;
    }

    private static DocumentFacts Page(string name, params StatedChannel[] channels) =>
        DocumentFacts.Read(new($"https://www.fernhollow.example/{name}", FileFormat.Html, [new(1, "Words") { Links = [new("https://www.fernhollow.example/", "Home")] }])) with
        {
            Channels = new() { All = channels },
        };
}
