using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Core.Tests.Reading.Kinds;

public sealed class KindReadingTests
{
    [Theory]
    [InlineData("Fernhollow Primary School|Social Media Policy", DocumentKind.SocialMediaPolicy)]
    [InlineData("SOCIAL\u00A0MEDIA|1. Background", DocumentKind.SocialMediaPolicy)]
    [InlineData("Policies >|Social Networking Policy", DocumentKind.SocialMediaPolicy)]
    [InlineData("Blogging Policy", DocumentKind.SocialMediaPolicy)]
    [InlineData("Use of Social Media and Mobile Devices Policy", DocumentKind.SocialMediaPolicy)]
    [InlineData("Staff, Students and Social Media", DocumentKind.SocialMediaPolicy)]
    [InlineData("Mobile Phone and Social Media Policy", DocumentKind.SocialMediaPolicy)]
    [InlineData("Acceptable Use Policy|including social media", DocumentKind.Other)]
    [InlineData("Online Safety Policy|Related policies: Social Media Policy", DocumentKind.Other)]
    [InlineData("E-Safety Policy 2024", DocumentKind.Other)]
    [InlineData("Mobile Phone Policy", DocumentKind.Other)]
    [InlineData("Acceptable Use of Digital Technology: Staff and Visitors|Contents", DocumentKind.Other)]
    [InlineData("Fernhollow Nursery|Privacy notice for parents", DocumentKind.PrivacyNotice)]
    [InlineData("PRIVACY NOTICE: WORKFORCE", DocumentKind.PrivacyNotice)]
    [InlineData("Privacy notice for families. January 2026", DocumentKind.PrivacyNotice)]
    [InlineData("12 March 2024|Dear parents|Privacy information: photographs", DocumentKind.PrivacyNotice)]
    [InlineData("How we use pupil information", DocumentKind.PrivacyNotice)]
    [InlineData("Dear Parents|We have a new Facebook page.|Like us on Facebook to see what we do.|You can still read it all without Facebook.", DocumentKind.WebsitePage)]
    [InlineData("This policy aims to encourage the safe use of social media.|Social media has benefits.|Social media has risks.|Facebook is one.", DocumentKind.SocialMediaPolicy)]
    [InlineData("Fernhollow School|This is our Social Media Policy. It belongs to the board.", DocumentKind.SocialMediaPolicy)]
    [InlineData("The kitchen garden|Beans grow on the south side.", DocumentKind.Other)]
    public void Titles_decide_and_then_the_words(string text, DocumentKind kind) => Read(text, FileFormat.Text).ShouldBe(kind);

    [Fact]
    public void A_page_of_a_site_is_a_page_though_its_footer_names_the_notice()
    {
        Line menu = new(2, "Policies  Privacy notice") { Links = [new("/policies", "Policies")] };
        Read(new Document("p.html", FileFormat.Html, [new(1, "Find your view") { Heading = true }, menu])).ShouldBe(DocumentKind.WebsitePage);
    }

    [Fact]
    public void A_policy_saved_as_a_page_is_a_policy()
    {
        Line menu = new(1, "Home") { Links = [new("/", "Home")] };
        Read(new Document("p.html", FileFormat.Html, [menu, new(2, "Social Media Policy") { Heading = true }])).ShouldBe(DocumentKind.SocialMediaPolicy);
    }

    [Fact]
    public void A_menu_makes_a_page_and_its_last_line_is_no_title() =>
        Read(Pages.Document("Fernhollow School", "Home | About us | News", "Welcome", "Copyright 2026 Fernhollow School | Cookie policy | Log in")).ShouldBe(DocumentKind.WebsitePage);

    private static DocumentKind Read(string text, FileFormat format) =>
        Read(new Document("x", format, [.. text.Split('|').Select((line, index) => new Line(index + 1, line))]));

    private static DocumentKind Read(Document document) => KindReading.Read(Passages.Of(document));
}
