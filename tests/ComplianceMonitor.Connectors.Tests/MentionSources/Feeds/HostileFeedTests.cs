using System.Globalization;
using System.Text;
using ComplianceMonitor.Connectors.MentionSources.Feeds;
using ComplianceMonitor.Connectors.Tests.Web;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;

namespace ComplianceMonitor.Connectors.Tests.MentionSources.Feeds;

/// <summary>Feeds that mean harm, or are broken beyond what is mended: an honest trouble, what came before it is kept, and nothing is fetched or filled.</summary>
public sealed class HostileFeedTests
{
    private const string Item = "<item><title>Good</title><link>https://a.example/good</link></item>";

    public static TheoryData<string, string, Reason, int, string> Wrong => new()
    {
        { "a bomb of entities", $"<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><rss><channel>{Item}<item><title>&c;</title></item></channel></rss>", Reason.Unreadable, 0, "document type" },
        { "an external entity", $"<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&x;</title><link>https://a.example/</link></item></channel></rss>", Reason.Unreadable, 0, "document type" },
        { "an external document type with a subset", $"<!DOCTYPE rss SYSTEM \"http://127.0.0.1/x.dtd\" []><rss><channel>{Item}</channel></rss>", Reason.Unreadable, 0, "document type" },
        { "a page", "<!doctype html><html><body><p>Sign in to read this and other stories of the Echo.</p></body></html>", Reason.Unreadable, 0, "no feed" },
        { "nothing", "", Reason.Unreadable, 0, "" },
        { "words", "Service temporarily moved", Reason.Unreadable, 0, "no well-formed XML" },
        { "an undeclared prefix", $"<rss><channel>{Item}<item><foo:bar>x</foo:bar></item></channel></rss>", Reason.Partial, 1, "line 1" },
        { "broken off", $"<rss><channel>{Item}<item><title>Half", Reason.Partial, 1, "no well-formed XML" },
        { "deep", $"<rss><channel>{Item}<item><description>{string.Concat(Enumerable.Repeat("<a>", 200_000))}", Reason.Partial, 1, "XML" },
        { "a tag without end", $"<rss><channel>{Item}<item><title {new string('x', 1_000_000)}", Reason.Unreadable, 0, "tag" },
        { "a million attributes", $"<rss><channel><item {string.Concat(Enumerable.Range(0, 300_000).Select(one => FormattableString.Invariant($"a{one}='' ")))}/></channel></rss>", Reason.Unreadable, 0, "tag" },
        { "attributes that hide in quotes", $"<rss><channel><item {string.Concat(Enumerable.Range(0, 300_000).Select(one => FormattableString.Invariant($"a{one}='>' ")))}/></channel></rss>", Reason.Unreadable, 0, "tag" },
        { "other JSON", """{"items":[]}""", Reason.Unreadable, 0, "no JSON Feed" },
        { "deep JSON", "{\"a\":" + new string('[', 100_000), Reason.Unreadable, 0, "JSON" },
        { "too many", $"<rss><channel>{Many(10_000)}</channel></rss>", Reason.Partial, 1000, "1,000 entries" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Harm_is_told(string what, string feed, Reason reason, int items, string says)
    {
        SourceAnswer answer = await FeedsSourceTests.ReadAsync(feed);
        SourceTrouble trouble = answer.Troubled();
        trouble.Reason.ShouldBe(what is "nothing" ? Reason.Unreachable : reason, what);
        trouble.Because.ShouldContain(says);
        answer.Items.Count.ShouldBe(items, what);
    }

    public static TheoryData<string, string?> Titles => new()
    {
        { "&lt;script&gt;alert(1)&lt;/script&gt;Fair", "Fair" },
        { "<![CDATA[<img src=x onerror=alert(1)>Fair]]>", "Fair" },
        { "\u202Eriaf \u200Bloohcs\u2066", "riaf loohcs" },
        { "Fair&#8238;&#x200B;&#7;&#0; day", "Fair day" },
        { "&amp;lt;b&amp;gt;", "<b>" },
        { "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0" },
    };

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task A_title_is_harmless_text(string title, string? plain) =>
        (await FeedsSourceTests.ReadAsync($"<rss><channel><item><title>{title}</title><link>https://a.example/</link></item></channel></rss>")).Items.ShouldHaveSingleItem().Title.ShouldBe(plain);

    [Fact]
    public async Task No_address_but_of_the_web_passes() =>
        (await FeedsSourceTests.ReadAsync($"<rss><channel><item><link>javascript:alert(1)</link></item><item><link>data:text/html,x</link><guid>javascript:alert(1)</guid></item>{Item}</channel></rss>"))
            .Items.ShouldHaveSingleItem().Address.ShouldBe("https://a.example/good");

    [Fact]
    public async Task Fifty_megabytes_are_not_read()
    {
        byte[] megabyte = [.. Enumerable.Repeat((byte)'x', 1_000_000)];
        long sent = 0;
        await using Site site = Site.Writing(async (asked, stream, token) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(asked.Path == "/robots.txt" ? Site.Say(404, "") : "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<rss><channel>"), token);
            for (int part = 0; asked.Path != "/robots.txt" && part < 50; part++)
            {
                await stream.WriteAsync(megabyte, token);
                sent += megabyte.Length;
            }
        });
        SourceTrouble trouble = (await FeedsSourceTests.ReadAsync(site, null)).Troubled();
        (trouble.Reason, trouble.Because).ShouldBe((Reason.Unreadable, "feed 1 (127.0.0.1): 127.0.0.1 sends more than 20,000,000 bytes."));
        sent.ShouldBeLessThan(40_000_000);
    }

    [Fact]
    public async Task An_endless_drip_ends()
    {
        await using Site site = Site.Writing(async (asked, stream, token) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(asked.Path == "/robots.txt" ? Site.Say(404, "") : "HTTP/1.1 200 OK\r\n\r\n<rss>"), token);
            while (asked.Path != "/robots.txt")
            {
                await stream.WriteAsync("<a/>"u8.ToArray(), token);
                await Task.Delay(20, token);
            }
        });
        SourceTrouble trouble = (await FeedsSourceTests.ReadAsync(site, null, FeedsSourceTests.Web with { LongestFetch = TimeSpan.FromMilliseconds(300) }, TimeProvider.System)).Troubled();
        (trouble.Reason, trouble.Because.Contains("took longer", StringComparison.Ordinal)).ShouldBe((Reason.Unreachable, true));
    }

    [Fact]
    public void A_feed_that_was_damaged_anywhere_is_read_as_far_as_it_goes()
    {
        string[] whole = [FeedsSourceTests.Rss, FeedsSourceTests.Atom, FeedsSourceTests.Json, FeedsSourceTests.Rdf, FeedsSourceTests.Ancient, FeedsSourceTests.News, FeedsSourceTests.Alert];
        string[] pieces = ["<", ">", "&", "&#", "&#x110000;", "&#xD800;", "]]>", "<![CDATA[", "<!--", "\"", "'", "<!DOCTYPE", "[", "{", "\0", "\uFFFE", "xml:base='::'", "encoding='utf-32'", "</item>", "<item>", "<a:b/>"];
        Random random = new(8);
        for (int round = 0; round < 1000; round++)
        {
            List<byte> bytes = [.. Encoding.UTF8.GetBytes(whole[round % whole.Length])];
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                int at = random.Next(bytes.Count);
                switch (random.Next(4))
                {
                    case 0: bytes[at] = (byte)random.Next(256); break;
                    case 1: bytes.RemoveRange(at, Math.Min(random.Next(40), bytes.Count - at)); break;
                    case 2: bytes.InsertRange(at, Encoding.UTF8.GetBytes(pieces[random.Next(pieces.Length)])); break;
                    default: bytes.InsertRange(at, bytes.GetRange(0, random.Next(bytes.Count))); break;
                }

                if (bytes.Count == 0)
                {
                    bytes.Add(60);
                }
            }

            Uri from = new("https://a.example/feed");
            string text = FeedText.Of([.. bytes]).ShouldNotBeNull();
            FeedReading reading = text.StartsWith('{') ? JsonFeed.Read(text, from, "news", SourceDouble.Noon) : XmlFeed.Read(text, from, "news", SourceDouble.Noon);
            reading.Items.ShouldAllBe(item => item.Address.StartsWith("http", StringComparison.Ordinal) && (item.Title ?? "").Length <= 300 && (item.Text ?? "").Length <= 4000);
        }
    }

    private static string Many(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(one => string.Create(CultureInfo.InvariantCulture, $"<item><title>Story {one}</title><link>https://a.example/{one}</link></item>")));
}
