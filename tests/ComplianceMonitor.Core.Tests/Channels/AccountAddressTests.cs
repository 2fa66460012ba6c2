using ComplianceMonitor.Core.Channels;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceMonitor.Core.Tests.Channels;

public class AccountAddressTests
{
    [Theory]
    [InlineData("https://www.facebook.com/FernhollowPrimary/", "facebook", "fernhollowprimary")]
    [InlineData("facebook.com/fernhollowprimary.", "facebook", "fernhollowprimary")]
    [InlineData("facebook.com/fernhollowprimary)", "facebook", "fernhollowprimary")]
    [InlineData("<https://m.facebook.com/fernhollowprimary/?ref=bookmarks>", "facebook", "fernhollowprimary")]
    [InlineData("https://en-gb.facebook.com/pg/fernhollowprimary/photos/", "facebook", "fernhollowprimary")]
    [InlineData("https://www.facebook.com/p/Fernhollow-Primary-School-100057000000001/", "facebook", "fernhollow-primary-school-100057000000001")]
    [InlineData("https://www.facebook.com/pages/Fernhollow-School/123456789012345", "facebook", "123456789012345")]
    [InlineData("https://www.facebook.com/people/Fernhollow-School/100064123456789/", "facebook", "100064123456789")]
    [InlineData("https://www.facebook.com/profile.php?id=100064123456789&sk=about", "facebook", "100064123456789")]
    [InlineData("https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Ffernhollow&tabs=timeline", "facebook", "fernhollow")]
    [InlineData("http://instagram.com/Fern.Hollow?igshid=abc", "instagram", "fern.hollow")]
    [InlineData("https://twitter.com/#!/FernhollowPri", "x", "fernhollowpri")]
    [InlineData("https://x.com/FernhollowPri/with_replies", "x", "fernhollowpri")]
    [InlineData("https://mobile.twitter.com/fernhollowpri?lang=en", "x", "fernhollowpri")]
    [InlineData("https://twitter.com/intent/follow?screen_name=FernhollowPri", "x", "fernhollowpri")]
    [InlineData("https://www.youtube.com/@FernhollowTV/videos", "youtube", "fernhollowtv")]
    [InlineData("https://www.youtube.com/c/FernhollowTV", "youtube", "fernhollowtv")]
    [InlineData("https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv", "youtube", "ucabcdefghijklmnopqrstuv")]
    [InlineData("https://www.youtube.com/user/fernhollow", "youtube", "fernhollow")]
    [InlineData("https://uk.linkedin.com/school/fernhollow-school/about/", "linkedin", "fernhollow-school")]
    [InlineData("https://www.linkedin.com/company/fernhollow/mycompany/", "linkedin", "fernhollow")]
    [InlineData("https://www.tiktok.com/@fernhollow", "tiktok", "fernhollow")]
    [InlineData("https://bsky.app/profile/fernhollow.bsky.social", "bluesky", "fernhollow.bsky.social")]
    [InlineData("https://mastodon.social/@fernhollow", "mastodon", "fernhollow")]
    [InlineData("https://fernhollow.edublogs.org/2024/05/", "blog", "fernhollow")]
    [InlineData("https://open.spotify.com/show/1abcDEF", "podcast", "1abcdef")]
    [InlineData("https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.com%2Ffernhollow&data=1", "x", "fernhollow")]
    public void An_account_is_read_from_every_form_of_its_address(string text, string platform, string handle)
    {
        AccountAddress address = AccountAddress.Parse(text).ShouldNotBeNull();
        (address.Platform, address.Handle, address.Kind).ShouldBe((platform, handle, AddressKind.Account));
        AccountAddress.Parse(address.Url.ShouldNotBeNull())!.Handle.ShouldBe(handle);
    }

    [Theory]
    [InlineData("https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fwww.fernhollow.example", AddressKind.Other)]
    [InlineData("https://www.facebook.com/", AddressKind.Other)]
    [InlineData("https://www.facebook.com/events/884422119966/", AddressKind.Other)]
    [InlineData("https://twitter.com/intent/tweet?text=hi", AddressKind.Other)]
    [InlineData("https://twitter.com/share", AddressKind.Other)]
    [InlineData("https://www.linkedin.com/in/jane-stone", AddressKind.Other)]
    [InlineData("https://www.linkedin.com/groups/4471120", AddressKind.Other)]
    [InlineData("https://www.youtube.com/watch?v=abc", AddressKind.Other)]
    [InlineData("https://www.youtube.com/embed/abc", AddressKind.Other)]
    [InlineData("https://youtu.be/abc", AddressKind.ShortLink)]
    [InlineData("https://fb.me/xyz", AddressKind.ShortLink)]
    [InlineData("https://www.facebook.com/share/1AbCdEfGh/", AddressKind.Unnamed)]
    [InlineData("https://www.facebook.com/fernhollow/posts/123", AddressKind.Post)]
    [InlineData("https://x.com/fernhollow/status/123", AddressKind.Post)]
    [InlineData("https://www.instagram.com/p/Cabc123/", AddressKind.Other)]
    public void Share_buttons_people_posts_and_short_links_are_no_accounts(string text, AddressKind kind) =>
        AccountAddress.Parse(text).ShouldNotBeNull().Kind.ShouldBe(kind);

    [Theory]
    [InlineData("https://facebook.com.evil.example/fernhollow")]
    [InlineData("https://faceb00k.com/fernhollow")]
    [InlineData("https://xn--facebok-y0a.com/fernhollow")]
    [InlineData("https://facebook.com@evil.example/fernhollow")]
    [InlineData("https://www.fernhollow.example/facebook.com/fernhollow")]
    [InlineData("https://bit.ly/3abc")]
    [InlineData("javascript:alert(1)")]
    [InlineData("office@fernhollow.example")]
    [InlineData("")]
    public void Another_host_is_no_platform_however_alike_it_looks(string text) => AccountAddress.Parse(text).ShouldBeNull();

    [Fact]
    public void Full_stops_count_on_instagram_and_not_on_facebook()
    {
        PlatformCatalogue catalogue = PlatformCatalogue.Default;
        catalogue.Find("facebook")!.Normal("@Fern.Hollow").ShouldBe(catalogue.Find("facebook")!.Normal("fernhollow"));
        catalogue.Find("instagram")!.Normal("@Fern.Hollow").ShouldBe("fern.hollow");
    }

    [Fact]
    public void Any_text_gives_an_answer() =>
        Prop.ForAll<string>(text =>
        {
            _ = AccountAddress.Parse(text ?? "");
            _ = AccountAddress.Parse("https://www.facebook.com/" + text);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Handles_written_in_capitals_or_with_tracking_are_the_same_account() =>
        Prop.ForAll(Gen.Elements("facebook.com/", "x.com/", "instagram.com/", "www.tiktok.com/@").ToArbitrary(), Gen.Elements("fernhollow", "oakfield", "netherby1").ToArbitrary(), (host, handle) =>
            string.Equals(AccountAddress.Parse(host + handle)!.Handle, AccountAddress.Parse($"https://{host}{handle.ToUpperInvariant()}/?utm_source=site#top")!.Handle, StringComparison.Ordinal)).QuickCheckThrowOnFailure();
}
