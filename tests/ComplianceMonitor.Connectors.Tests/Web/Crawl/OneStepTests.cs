using System.Text;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Tests.Web.Crawl;

/// <summary>What lies one step from the school's site, and which of several documents is the one.</summary>
public sealed class OneStepTests
{
    private const string School = "http://www.fernhollow.example/";

    [Fact]
    public async Task A_trusts_page_of_policies_on_another_host_is_followed_one_step_and_no_further()
    {
        await using SampleSite site = await Base("<a href=\"http://www.brightpath.example/policies\">Trust policies</a>")
            .Page("www.brightpath.example/policies", "Our policies", "<a href=\"/files/social-media-policy.pdf\">Social media policy</a> <a href=\"/more-policies\">More policies</a>")
            .File("www.brightpath.example/files/social-media-policy.pdf", Policy("3 March 2026"))
            .OpenAsync();
        EvidenceSet evidence = await Visits.AtNamesAsync(site, School, "www.brightpath.example");

        evidence.Policy.ShouldBeOfType<Observation<DocumentFacts>.Seen>().Source.Address.ShouldBe("http://www.brightpath.example/files/social-media-policy.pdf");
        site.Asked.ShouldNotContain("/more-policies", StringComparer.Ordinal);
        evidence.Site().Pages.ShouldAllBe(page => page.Document.Name.StartsWith(School, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_short_page_is_the_document_unless_it_only_announces_one()
    {
        const string policy = "<p>Approved by the Governing Body on 4 March 2026. Next review: March 2028.</p><h2>Official accounts</h2><p>Facebook: @fernhollowprimary, run by the Headteacher and the Office Manager.</p><p>Staff do not accept friend requests from pupils. Complaints about social media go to the Headteacher.</p>";
        await using SampleSite site = await Base("<a href=\"/social-media\">Social Media Policy</a>").Page("/social-media", "Social Media Policy", policy).OpenAsync();
        (await Visits.AtNamesAsync(site, School)).Policy.ShouldBeOfType<Observation<DocumentFacts>.Seen>().Source.Address.ShouldBe(School + "social-media");

        await using SampleSite announcing = await Base("<a href=\"/social-media\">Social Media Policy</a>")
            .Page("/social-media", "Social Media Policy", policy + "<a href=\"/files/social-media-policy.pdf\">Social media policy</a>")
            .File("/files/social-media-policy.pdf", Policy("3 March 2021"))
            .OpenAsync();
        (await Visits.AtNamesAsync(announcing, School)).Policy.ShouldBeOfType<Observation<DocumentFacts>.Seen>().Source.Address.ShouldBe(School + "files/social-media-policy.pdf");
    }

    [Fact]
    public async Task The_newest_policy_wins_wherever_it_is_kept()
    {
        await using SampleSite site = await Base("""
            <a href="/files/social-media-policy-2021.pdf">Social Media Policy</a> <a href="http://cdn.schoolfiles.example/f/81723/Social%20Media%20Policy.pdf">Social media policy</a>
            <a href="/files/social-media-guide.pdf">Social media: a guide for parents</a>
            """)
            .File("/files/social-media-policy-2021.pdf", Policy("3 March 2021"))
            .File("/files/social-media-guide.pdf", Encoding.UTF8.GetBytes("A guide for parents\n\nTikTok and Instagram are for people of 13 years and older.\n"))
            .File("cdn.schoolfiles.example/f/81723/Social%20Media%20Policy.pdf", Policy("3 March 2026"))
            .File("cdn.schoolfiles.example/f/81723/Social Media Policy.pdf", Policy("3 March 2026"))
            .OpenAsync();
        EvidenceSet evidence = await Visits.AtNamesAsync(site, School, "cdn.schoolfiles.example");

        evidence.Policy.ShouldBeOfType<Observation<DocumentFacts>.Seen>().Value.Review.LastReviewed!.Value.Value.ShouldBe("2026-03-03");
    }

    [Fact]
    public async Task A_notice_of_somebody_else_is_not_the_schools()
    {
        await using SampleSite site = await Base("""
            <a href="/gdpr/pupils.pdf">Privacy notice for pupils</a> <a href="/gdpr/staff.pdf">How we use staff information</a>
            <a href="http://www.pixelbarn.example/privacy">Privacy policy of our website provider</a>
            <a href="https://ico.org.uk/privacy-notice">ICO privacy notice</a>
            """)
            .File("/gdpr/pupils.pdf", Notice("pupils"))
            .File("/gdpr/staff.pdf", Notice("staff"))
            .Whole("www.pixelbarn.example/privacy", $"<!doctype html><html><head><title>Privacy policy</title></head><body><h1>Privacy Policy</h1>{string.Concat(Enumerable.Repeat("<p>Pixelbarn is the data controller of personal data about its customers.</p>", 20))}</body></html>")
            .OpenAsync();
        EvidenceSet evidence = await Visits.AtNamesAsync(site, School, "www.pixelbarn.example");

        evidence.PrivacyNotices.ShouldBeOfType<Observation<IReadOnlyList<DocumentFacts>>.Seen>().Value.Select(notice => notice.Document.Name)
            .ShouldBe([School + "gdpr/pupils.pdf", School + "gdpr/staff.pdf"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_notice_that_is_linked_plainly_and_does_not_come_leaves_a_gap()
    {
        await using SampleSite site = await Base("<a href=\"/gdpr/pupils.pdf\">Privacy notice for pupils</a> <a href=\"/gdpr/staff.pdf\">Privacy notice for staff</a>")
            .File("/gdpr/pupils.pdf", Notice("pupils"))
            .OpenAsync();
        EvidenceSet evidence = await Visits.AtNamesAsync(site, School);

        evidence.PrivacyNotices.ShouldBeOfType<Observation<IReadOnlyList<DocumentFacts>>.Seen>().Value.ShouldHaveSingleItem().Document.Missing!.ShouldContain("gdpr/staff.pdf");
    }

    [Fact]
    public async Task A_policy_that_is_linked_plainly_and_cannot_be_read_is_said_so()
    {
        await using SampleSite site = await Base("<a href=\"/files/social-media-policy.pdf\">Social media policy</a>")
            .File("/files/social-media-policy.pdf", [0x89, .. "PNG\r\n"u8, .. new byte[100]])
            .OpenAsync();
        Observation<DocumentFacts>.CouldNotLook policy = (await Visits.AtNamesAsync(site, School)).Policy.ShouldBeOfType<Observation<DocumentFacts>.CouldNotLook>();

        policy.Reason.ShouldBe(Reason.Unreadable);
        policy.Because.ShouldContain("social-media-policy.pdf");
    }

    [Fact]
    public async Task Accounts_that_a_list_of_links_names_are_the_websites()
    {
        await using SampleSite site = await Base("<p>Policies</p>", "<footer><a href=\"http://linktr.ee/fernhollow\">All our links</a></footer>")
            .Whole("linktr.ee/fernhollow", """
                <!doctype html><html><head><title>Fernhollow Primary School | Linktree</title></head><body><h1>@fernhollow</h1>
                <a href="https://www.facebook.com/fernhollowprimary">Facebook</a><a href="https://www.instagram.com/fernhollowpri">Instagram</a><a href="https://www.youtube.com/@FernhollowTV">YouTube</a>
                <a href="http://linktr.ee/other">Join Linktree</a><a href="https://www.instagram.com/linktree">Linktree on Instagram</a></body></html>
                """)
            .OpenAsync();
        Website website = (await Visits.AtNamesAsync(site, School, "linktr.ee")).Site();

        website.Channels().ShouldBe(["facebook fernhollowprimary", "instagram fernhollowpri", "youtube fernhollowtv"]);
        website.Whole.ShouldBeTrue();
        website.Pages.Single(page => page.Channels.Open.Count > 0).Document.Name.ShouldBe("http://linktr.ee/fernhollow");
        site.Asked.ShouldNotContain("/other", StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_list_of_links_that_does_not_come_leaves_a_gap()
    {
        await using SampleSite site = await Base("<p>Policies</p>", "<footer><a href=\"http://linktr.ee/fernhollow\">All our links</a></footer>").OpenAsync();
        Website website = (await Visits.AtNamesAsync(site, School, "linktr.ee")).Site();

        website.Whole.ShouldBeFalse();
        website.Shortfall!.Because.ShouldContain("linktr.ee/fernhollow");
    }

    [Fact]
    public async Task Subdomains_and_other_hosts_are_no_pages_of_the_site_and_www_makes_none()
    {
        await using SampleSite site = await Base("<a href=\"http://fernhollow.example/bare\">Bare</a> <a href=\"http://library.fernhollow.example/books\">Library</a> <a href=\"http://netherby.example/\">Netherby</a>")
            .Page("/bare", "Bare", "<p>A page of the same site.</p>")
            .OpenAsync();
        Website website = (await Visits.AtNamesAsync(site, School, "fernhollow.example", "library.fernhollow.example", "netherby.example")).Site();

        website.Pages.Select(page => page.Document.Name).ShouldContain("http://fernhollow.example/bare", StringComparer.Ordinal);
        site.Asked.ShouldNotContain("/books", StringComparer.Ordinal);
    }

    private static SampleSite Base(string policies, string footer = "<footer><p>Fernhollow Primary School</p></footer>") => new SampleSite { Footer = footer }
        .Page("www.fernhollow.example/", "Welcome", "<p>Welcome</p><a href=\"/policies\">Policies</a>")
        .Page("www.fernhollow.example/policies", "Policies", policies);

    private static byte[] Policy(string reviewed) => Encoding.UTF8.GetBytes($"""
        Social Media Policy

        Fernhollow Primary School
        Last reviewed: {reviewed}

        This policy is for all staff of the school. Our official Facebook page is https://www.facebook.com/fernhollowprimary and this policy says who may post there.
        """);

    private static byte[] Notice(string whom) => Encoding.UTF8.GetBytes($"""
        Privacy notice for {whom}

        Fernhollow Primary School is the data controller of personal data about {whom}. This privacy notice says how we use personal information and what our lawful basis is.
        """);
}
