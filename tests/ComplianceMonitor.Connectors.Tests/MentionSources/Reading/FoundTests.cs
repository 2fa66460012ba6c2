using ComplianceMonitor.Connectors.MentionSources.Reading;

namespace ComplianceMonitor.Connectors.Tests.MentionSources.Reading;

public sealed class FoundTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Thu, 19 Nov 2026 08:00:00 GMT", "2026-11-19 08:00:00Z")]
    [InlineData("19 Nov 26 08:00 EST", "2026-11-19 13:00:00Z")]
    [InlineData("Wed, 01 Jul 2026 10:30:00 BST", "2026-07-01 09:30:00Z")]
    [InlineData("Thu, 19 November 2026 08:00:00 +0100", "2026-11-19 07:00:00Z")]
    [InlineData("Thursday, 19-Nov-26 08:00:00 UT", "2026-11-19 08:00:00Z")]
    [InlineData("Thu, 19 Nov 2026 08:00:00 A", "2026-11-19 08:00:00Z")]
    [InlineData("Thu, 19 Nov 2026 08:00:00 NZDTX", "2026-11-19 08:00:00Z")]
    [InlineData("Thu,  19 Nov 2026  08:00:00 -0000 (UTC)", "2026-11-19 08:00:00Z")]
    [InlineData("19 Nov 2026", "2026-11-19 00:00:00Z")]
    [InlineData("2026-11-19T08:00:00Z", "2026-11-19 08:00:00Z")]
    [InlineData("2026-11-19T08:00:00.123+01:00", "2026-11-19 07:00:00Z")]
    [InlineData("2026-11-19T08:00:00+0000", "2026-11-19 08:00:00Z")]
    [InlineData("2026-11-19 08:00:00", "2026-11-19 08:00:00Z")]
    [InlineData("2026-11-19", "2026-11-19 00:00:00Z")]
    [InlineData("20261118T091500Z", "2026-11-18 09:15:00Z")]
    [InlineData("2026-11-18T23:59:60Z", "2026-11-18 23:59:59Z")]
    [InlineData("Mon, 31 Feb 2026 08:00:00 GMT", null)]
    [InlineData("Thu, 19 Nov 2026 25:00:00 GMT", null)]
    [InlineData("Thu, 19 Nov 2026 08:00:00 +9900", null)]
    [InlineData("0000-00-00T00:00:00Z", null)]
    [InlineData("0001-01-01T00:00:00Z", null)]
    [InlineData("1970-01-01T00:00:00Z", null)]
    [InlineData("2099-01-01T00:00:00Z", null)]
    [InlineData("9999-12-31T23:59:59-14:00", null)]
    [InlineData("yesterday", null)]
    [InlineData("{{ date }}", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_date_is_read_as_it_is_written_or_not_at_all(string? written, string? read) =>
        FoundDate.Read(written, Noon)?.ToString("u").ShouldBe(read);

    [Theory]
    [InlineData("https://news.example/award", "https://news.example/award")]
    [InlineData("  HTTPS://News.Example/award \n", "https://news.example/award")]
    [InlineData("../award?x=1", "https://paper.example/award?x=1")]
    [InlineData("//other.example/a", "https://other.example/a")]
    [InlineData("https://www.google.com/url?rct=j&sa=t&url=https://news.example/award%3Fid%3D2&ct=ga", "https://news.example/award?id=2")]
    [InlineData("https://www.google.co.uk/url?q=https%3A%2F%2Fnews.example%2Faward&sa=D", "https://news.example/award")]
    [InlineData("https://www.google.com/url?url=https://www.google.com/url?url=https://news.example/a", "https://news.example/a")]
    [InlineData("https://news.google.com/rss/articles/CBMiEncoded?oc=5", "https://news.google.com/rss/articles/CBMiEncoded")]
    [InlineData("https://www.google.com/url?url=javascript:alert(1)", null)]
    [InlineData("https://www.google.com/url?url=data:text/html,x", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("JaVaScRiPt:alert(1)", null)]
    [InlineData("java\tscript:alert(1)", null)]
    [InlineData("data:text/html,<script>", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("ftp://news.example/a", null)]
    [InlineData("mailto:head@fernhollow.example", null)]
    [InlineData("https://user:word@news.example/", null)]
    [InlineData("https:\\\\news.example\\a", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Only_an_address_that_a_reader_may_open_is_one(string? written, string? address) =>
        FoundAddress.Of(written, new("https://paper.example/rss/feed.xml")).ShouldBe(address);

    [Fact]
    public void An_address_longer_than_any_is_none() => FoundAddress.Of("https://news.example/" + new string('a', 3000)).ShouldBeNull();

    [Theory]
    [InlineData("<b>Fernhollow</b> Primary wins", "Fernhollow Primary wins")]
    [InlineData("Fern<b>hollow</b> wins", "Fernhollow wins")]
    [InlineData("One<br>two<p>three</p>", "One two three")]
    [InlineData("Tea &amp; cake &lt;free&gt;", "Tea & cake <free>")]
    [InlineData("2 < 3 and a<b", "2 < 3 and a")]
    [InlineData("A<script>alert('x')</script>B<style>p{}</style>C", "A B C")]
    [InlineData("A<!-- hidden -->B", "A B")]
    [InlineData("A<script>never closed", "A")]
    [InlineData("\u202Eesrever\u202C \u200Bz\u200Bero\u00ADshy", "esrever zeroshy")]
    [InlineData("bell\u0007 and\r\n\t line", "bell and line")]
    [InlineData("Fair\U000E0041\U000E0042 day", "Fair day")]
    [InlineData("Well done \U0001F468\u200D\U0001F469", "Well done \U0001F468\u200D\U0001F469")]
    [InlineData("<p></p>", null)]
    [InlineData("  \u200B ", null)]
    [InlineData(null, null)]
    public void Html_becomes_plain_text_on_one_line(string? html, string? text) => FoundText.TitleOfHtml(html).ShouldBe(text);

    [Fact]
    public void Plain_text_keeps_its_signs() => FoundText.Of("a <b> c &amp; d").ShouldBe("a <b> c &amp; d");

    [Fact]
    public void Long_text_is_cut_between_letters()
    {
        FoundText.TitleOf(new string('a', 400)).ShouldBe(new string('a', 299) + "…");
        string cut = FoundText.TitleOf(string.Concat(Enumerable.Repeat("😀", 400))).ShouldNotBeNull();
        cut.Length.ShouldBeLessThanOrEqualTo(300);
        cut.EnumerateRunes().ShouldNotContain(System.Text.Rune.ReplacementChar);
        FoundText.OfHtml(new string('<', 1_000_000)).ShouldNotBeNull().Length.ShouldBeLessThanOrEqualTo(4000);
    }
}
