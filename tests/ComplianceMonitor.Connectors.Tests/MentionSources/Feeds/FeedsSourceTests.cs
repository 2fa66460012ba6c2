using System.Text;
using ComplianceMonitor.Connectors.MentionSources.Feeds;
using ComplianceMonitor.Connectors.Tests.Web;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.MentionSources.Feeds;

public sealed class FeedsSourceTests
{
    internal const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Netherby Echo</title><link>https://echo.example/</link>
        <item><title>Fernhollow Primary &lt;b&gt;wins&lt;/b&gt; award</title><link>https://echo.example/award</link><pubDate>Thu, 19 Nov 2026 08:00:00 GMT</pubDate>
          <description>&lt;p&gt;The school won.&lt;/p&gt;</description><media:title>A picture</media:title><content:encoded><![CDATA[<p>The school &amp; its choir won.</p>]]></content:encoded></item>
        <item><title>Bare & simple&nbsp;&eacute;</title><link/><guid>https://echo.example/guid</guid><pubDate>the other day</pubDate></item>
        <item><title>No address</title></item></channel></rss>
        """;

    internal const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://council.example/news/"><title>x</title>
        <entry xml:base="2026/"><id>tag:council.example,2026:1</id><title type="text">Roads &lt; rails</title><link rel="self" href="self"/><link rel="alternate" href="roads"/>
          <updated>2026-11-18T09:00:00Z</updated><summary type="html">&lt;b&gt;Closed&lt;/b&gt; near the school</summary></entry>
        <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>school</b> fair</div></title><link href="https://council.example/fair"/><published>2026-11-17T09:00:00Z</published><content>Plain</content></entry></feed>
        """;

    internal const string Alert = """
        <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>tag:google.com,2013:googlealerts/feed:1</id><title type="html">&lt;b&gt;Fernhollow&lt;/b&gt; concert</title>
        <link href="https://www.google.com/url?rct=j&amp;sa=t&amp;url=https://news.example/concert&amp;ct=ga&amp;usg=y"/><published>2026-11-19T08:00:00Z</published></entry></feed>
        """;

    internal const string Rdf = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"/>
        <item rdf:about="y"><title>Old form</title><link>https://old.example/1</link><dc:date>2026-11-16T09:00:00Z</dc:date></item></rdf:RDF>
        """;

    internal const string Ancient = """
        <?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
        <rss version="0.91"><channel><item><title>Ancient</title><link>https://old.example/2</link></item></channel></rss>
        """;

    internal const string News = """
        <rss version="2.0"><channel><item><title>Fernhollow fair - Echo - Netherby Echo</title><link>https://news.google.com/rss/articles/CBMi1?oc=5</link><guid isPermaLink="false">CBMi1</guid>
        <source url="https://echo.example">Netherby Echo</source></item></channel></rss>
        """;

    internal const string Json = """
        {"version":"https://jsonfeed.org/version/1.1","items":[{"id":1,"url":"/story","title":"Fair <3","content_html":"<p>Come</p>","date_published":"2026-11-19T08:00:00Z"},{"url":7},
        {"id":"https://j.example/2","content_text":"b"}]}
        """;

    [Fact]
    public async Task Rss_is_read_with_its_everyday_mistakes()
    {
        SourceAnswer answer = await ReadAsync(Rss);
        answer.Trouble.ShouldBeNull();
        answer.Items.ShouldBe([
            new("https://echo.example/award", "news") { Title = "Fernhollow Primary wins award", Text = "The school & its choir won.", Published = new(2026, 11, 19, 8, 0, 0, TimeSpan.Zero) },
            new("https://echo.example/guid", "news") { Title = "Bare & simple é" },
        ]);
    }

    [Fact]
    public async Task Atom_has_bases_and_kinds_of_text() => (await ReadAsync(Atom)).Items.ShouldBe([
        new("https://council.example/news/2026/roads", "news") { Title = "Roads < rails", Text = "Closed near the school", Published = new(2026, 11, 18, 9, 0, 0, TimeSpan.Zero) },
        new("https://council.example/fair", "news") { Title = "A school fair", Text = "Plain", Published = new(2026, 11, 17, 9, 0, 0, TimeSpan.Zero) },
    ]);

    [Theory]
    [InlineData(Alert, "https://news.example/concert", "Fernhollow concert")]
    [InlineData(Rdf, "https://old.example/1", "Old form")]
    [InlineData(Ancient, "https://old.example/2", "Ancient")]
    [InlineData(News, "https://news.google.com/rss/articles/CBMi1", "Fernhollow fair - Echo")]
    public async Task Every_form_of_feed_is_read(string feed, string address, string title)
    {
        SourceAnswer answer = await ReadAsync(feed);
        answer.Trouble.ShouldBeNull();
        FoundItem item = answer.Items.ShouldHaveSingleItem();
        (item.Address, item.Title).ShouldBe((address, title));
    }

    [Fact]
    public async Task A_json_feed_is_read_entry_by_entry()
    {
        SourceAnswer answer = await ReadAsync(Json);
        answer.Items.Select(item => (item.Title, item.Text)).ShouldBe([("Fair <3", "Come"), (null, "b")]);
        answer.Items[0].Address.ShouldEndWith("/story");
        answer.Troubled().ShouldSatisfyAllConditions(trouble => trouble.Reason.ShouldBe(Reason.Partial), trouble => trouble.Because.ShouldContain("1 entries"));
    }

    [Theory]
    [InlineData("windows-1251", "<?xml version=\"1.0\" encoding=\"windows-1251\"?>", "Школа")]
    [InlineData("iso-8859-1", "<?xml version=\"1.0\" encoding=\"utf-8\"?>", "Café £5")]
    [InlineData("utf-8", "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>", "Café £5")]
    [InlineData("utf-16", "<?xml version=\"1.0\" encoding=\"utf-16\"?>", "Café £5")]
    [InlineData("utf-8", "<?xml version=\"1.0\" encoding=\"utf-16\"?>", "Café £5")]
    [InlineData("utf-8", "<?xml version=\"1.0\" encoding=\"klingon\"?>", "Café £5")]
    public async Task The_encoding_is_what_the_bytes_are(string encoding, string declaration, string title)
    {
        Encoding written = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        byte[] bytes = [.. written.GetPreamble(), .. written.GetBytes($"{declaration}<rss><channel><item><title>{title}</title><link>https://a.example/</link></item></channel></rss>")];
        (await ReadAsync(bytes)).Items.ShouldHaveSingleItem().Title.ShouldBe(title);
    }

    [Fact]
    public async Task An_unchanged_feed_is_not_sent_again()
    {
        await using Site site = Site.Of(asked => asked.Header("If-None-Match") is "\"v1\"" && asked.Header("If-Modified-Since") is "Thu, 19 Nov 2026 08:00:00 GMT"
            ? Site.Say(304, "") : Site.Say(200, Ancient, "ETag: \"v1\"", "Last-Modified: Thu, 19 Nov 2026 08:00:00 GMT"));
        SourceAnswer first = await ReadAsync(site, null);
        SourceAnswer second = await ReadAsync(site, first.Cursor.ShouldNotBeNull());
        first.Items.Count.ShouldBe(1);
        (second.Items.Count, second.Trouble, second.Cursor).ShouldBe((0, null, null));
    }

    [Theory]
    [InlineData(403, "", Reason.NotPermitted, "does not permit", null)]
    [InlineData(404, "", Reason.Unreachable, "no such page", null)]
    [InlineData(429, "Retry-After: 3600", Reason.Unreachable, "too busy", 3600)]
    [InlineData(429, "Retry-After: 99999999999", Reason.Unreachable, "too busy", null)]
    [InlineData(503, "Retry-After: 900000000", Reason.Unreachable, "too busy", 86400)]
    [InlineData(500, "", Reason.Unreachable, "500", null)]
    public async Task A_feed_that_does_not_answer_says_why(int status, string header, Reason reason, string says, int? pause)
    {
        await using Site site = Site.Of(asked => asked.Path.Contains("robots", StringComparison.Ordinal) ? Site.Say(404, "") : header.Length > 0 ? Site.Say(status, "x", header) : Site.Say(status, "x"));
        SourceTrouble trouble = (await ReadAsync(site, null)).Troubled();
        trouble.Reason.ShouldBe(reason);
        trouble.Because.ShouldContain(says);
        trouble.Because.ShouldNotContain("secret");
        trouble.PauseUntil.ShouldBe(pause is { } seconds ? SourceDouble.Noon.AddSeconds(seconds) : null);
    }

    [Fact]
    public async Task A_school_without_feeds_lacks_them_and_an_address_may_be_a_setting()
    {
        await using Site site = Site.Of(_ => Site.Say(200, Ancient));
        using WebReader reader = new(Web, new LeapingClock());
        FeedsSource source = new(reader, name => name == "ALERT" ? site.Address + "alerts/secret" : null);
        source.Lacks(SourceDouble.School).ShouldNotBeNull().Reason.ShouldBe(Reason.NotConfigured);
        SchoolFile school = With("https://www.google.com/alerts/feeds/1/secret", "env:ALERT", "env:OTHER");
        IReadOnlyList<SourceScope> scopes = source.Scopes(school, []);
        scopes.Select(scope => scope.Shown).ShouldBe(["feed 1 (www.google.com)", "feed 2 (setting ALERT)", "feed 3 (setting OTHER)"]);
        (await source.AskAsync(scopes[1], null, SourceDouble.Noon, TestContext.Current.CancellationToken)).Items.Count.ShouldBe(1);
        (await source.AskAsync(scopes[2], null, SourceDouble.Noon, TestContext.Current.CancellationToken)).Trouble.ShouldNotBeNull().Because.ShouldContain("OTHER is not set");
    }

    [Fact]
    public async Task Robots_are_heeded()
    {
        await using Site site = Site.Of(asked => asked.Path == "/robots.txt" ? Site.Say(200, "User-agent: *\nDisallow: /") : Site.Say(200, Ancient));
        (await ReadAsync(site, null)).Troubled().Reason.ShouldBe(Reason.NotPermitted);
    }

    internal static WebSettings Web => new() { AllowLoopback = true, Pause = TimeSpan.Zero, Repeats = 0 };

    internal static Task<SourceAnswer> ReadAsync(string feed) => ReadAsync(Encoding.UTF8.GetBytes(feed));

    internal static async Task<SourceAnswer> ReadAsync(byte[] feed, WebSettings? web = null)
    {
        await using Site site = Site.Writing(async (asked, stream, token) =>
        {
            byte[] body = asked.Path == "/robots.txt" ? [] : feed;
            await stream.WriteAsync(Encoding.ASCII.GetBytes(FormattableString.Invariant($"HTTP/1.1 {(body.Length == 0 ? 404 : 200)} X\r\nContent-Length: {body.Length}\r\n\r\n")), token);
            await stream.WriteAsync(body, token);
        });
        return await ReadAsync(site, null, web);
    }

    internal static async Task<SourceAnswer> ReadAsync(Site site, string? cursor, WebSettings? web = null, TimeProvider? clock = null)
    {
        using WebReader reader = new(web ?? Web, clock ?? new LeapingClock());
        FeedsSource source = new(reader, _ => null);
        SourceScope scope = source.Scopes(With(site.Address + "secret/feed.xml?key=secret"), []).ShouldHaveSingleItem();
        return await source.AskAsync(scope, cursor, SourceDouble.Noon, TestContext.Current.CancellationToken);
    }

    private static SchoolFile With(params string[] feeds) => SourceDouble.School with { Mentions = new() { Sources = ["feeds"], Feeds = feeds } };
}
