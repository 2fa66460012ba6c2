using ComplianceMonitor.Connectors.Documents;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Channels;

namespace ComplianceMonitor.Connectors.Tests.Documents;

public class HtmlFormatTests
{
    [Theory]
    [InlineData("<p>One<br>Two</p><p>Three</p>", "One|Two|Three")]
    [InlineData("<ul><li>One</li><li>Two</li></ul>", "- One|- Two")]
    [InlineData("<table><tr><th>Platform</th><th>Account</th></tr><tr><td><p>X</p></td><td>@fern</td></tr></table>", "Platform\tAccount|X\t@fern")]
    [InlineData("<p>Seen</p><script>var x='hidden';</script><style>p{}</style><p style='display: none'>hidden</p><p hidden>hidden</p><!-- hidden -->", "Seen")]
    [InlineData("<p>Fern&nbsp;&amp;&nbsp;Hollow&shy;ed  out</p>", "Fern & Hollowed out")]
    [InlineData("<p>Updated <time datetime='2025-11-01'>1 November 2025</time></p>", "Updated 1 November 2025")]
    [InlineData("<dl><dt>Approved</dt><dd>May 2025</dd></dl>", "Approved\tMay 2025")]
    public void A_page_is_read_as_the_lines_that_a_reader_sees(string html, string expected) =>
        string.Join('|', HtmlFormat.Read("page.html", html).Lines.Select(line => line.Text).Where(text => text.Length > 0)).ShouldBe(expected);

    [Theory]
    [InlineData("<a href='https://x.com/fern'><i class='icon'></i></a>", "https://x.com/fern", "", LinkKind.Anchor)]
    [InlineData("<a href='https://x.com/fern' aria-label='Twitter'><svg><title>t</title></svg></a>", "https://x.com/fern", "Twitter", LinkKind.Anchor)]
    [InlineData("<a href='https://x.com/fern'><img src='a.png' alt='Follow us'></a>", "https://x.com/fern", "Follow us", LinkKind.Anchor)]
    [InlineData("<a rel='me noopener' href='https://social.example/@fern'>Mastodon</a>", "https://social.example/@fern", "Mastodon", LinkKind.RelMe)]
    [InlineData("<iframe src='https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Ffern'></iframe>", "https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Ffern", "", LinkKind.Embed)]
    [InlineData("<div class='fb-page' data-href='https://www.facebook.com/fern'></div>", "https://www.facebook.com/fern", "", LinkKind.Embed)]
    [InlineData("<fb:page href='https://www.facebook.com/fern'></fb:page>", "https://www.facebook.com/fern", "", LinkKind.Embed)]
    [InlineData("<blockquote class='tiktok-embed' cite='https://www.tiktok.com/@fern' data-embed-type='creator'><a href='https://www.tiktok.com/@fern'>@fern</a></blockquote>", "https://www.tiktok.com/@fern", "", LinkKind.Embed)]
    [InlineData("<blockquote class='instagram-media' data-instgrm-permalink='https://www.instagram.com/fernhollowpri/'></blockquote>", "https://www.instagram.com/fernhollowpri/", "", LinkKind.Embed)]
    [InlineData("<a class='twitter-timeline' href='https://twitter.com/fern'>Tweets by fern</a>", "https://twitter.com/fern", "Tweets by fern", LinkKind.Embed)]
    [InlineData("<button onclick=\"window.open('https://x.com/fern')\">X</button>", "https://x.com/fern", "X", LinkKind.Anchor)]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"School\",\"name\":\"Fern\",\"sameAs\":[\"https:\\/\\/x.com\\/fern\"]}</script>", "https://x.com/fern", "Fern", LinkKind.SameAs)]
    public void A_link_keeps_its_target_its_label_and_its_kind(string html, string address, string text, LinkKind kind) =>
        HtmlFormat.Read("page.html", html).Lines.SelectMany(line => line.Links).ShouldHaveSingleItem().ShouldBe(new Link(address, text, kind));

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"WebSite\",\"publisher\":{\"name\":\"Studio\",\"sameAs\":[\"https://x.com/studio\"]}}</script>")]
    [InlineData("<script type='application/ld+json'>{broken</script>")]
    [InlineData("<a href='#top'>Top</a><meta property='og:see_also' content='https://x.com/fern'>")]
    public void Others_structured_data_and_anchors_within_the_page_are_no_links(string html) =>
        HtmlFormat.Read("page.html", html).Lines.SelectMany(line => line.Links).ShouldBeEmpty();

    [Fact]
    public void Title_headings_and_the_foot_of_the_page_are_marked()
    {
        Document page = HtmlFormat.Read("page.html", "<html><head><title> Fernhollow &amp; Co </title></head><body><h2>Follow us</h2><p>Text</p><footer><p>Fernhollow School</p></footer></body></html>");
        page.Metadata.Title.ShouldBe("Fernhollow & Co");
        page.Lines.Single(line => line.Heading).Text.ShouldBe("Follow us");
        page.Lines.Single(line => line.Text is "Fernhollow School").Region.ShouldBe(PageRegion.Footer);
        page.Lines.Select(line => line.Number).ShouldBe(Enumerable.Range(1, page.Lines.Count));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><i>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    public void Nesting_without_end_ends_in_an_answer(string tags)
    {
        Document page = HtmlFormat.Read("page.html", string.Concat(Enumerable.Repeat(tags, 50_000)));
        page.Missing.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("<title>Fernhollow School</title><h1>Fernhollow School</h1><footer><a href='https://www.facebook.com/fernhollow'><i></i></a><p>Website by <a href='https://x.com/studiopixel'>Studio Pixel</a></p></footer>", "facebook:fernhollow")]
    [InlineData("<title>PTA | Fernhollow School</title><h1>Friends of Fernhollow (PTA)</h1><h2>Follow us</h2><p><a href='https://www.facebook.com/fernhollowfriends'>Facebook</a></p><footer><a href='https://x.com/fernhollow'>X</a></footer>", "x:fernhollow")]
    [InlineData("<h1>Fernhollow School</h1><ul><li><a href='https://www.facebook.com/netherbytrust'>Trust Facebook</a></li></ul><p><a href='https://twitter.com/share'>Tweet</a></p>", "")]
    [InlineData("<title>Fernhollow School</title><p>Thanks to <a href='https://www.instagram.com/bakersofnetherby'>Bakers of Netherby</a> for the cakes.</p>", "")]
    public void Only_the_schools_own_accounts_are_read_from_a_page(string html, string expected) =>
        string.Join(' ', ChannelReading.Read(Passages.Of(HtmlFormat.Read("page.html", html))).Open.Select(channel => $"{channel.Platform}:{channel.Handle}")).ShouldBe(expected);
}
