using ComplianceMonitor.Core.Reading.Conduct;

namespace ComplianceMonitor.Core.Tests.Reading.Conduct;

public class PlatformNamesTests
{
    [Theory]
    [InlineData("Networks such as Facebook, Twitter and LinkedIn are used.", "Twitter", NameStanding.Former)]
    [InlineData("We post on Facebook/Twitter/Instagram.", "Twitter", NameStanding.Former)]
    [InlineData("Staff do not follow former pupils on Twitter.", "Twitter", NameStanding.Former)]
    [InlineData("Rude comments on Twitter are deleted at once.", "Twitter", NameStanding.Former)]
    [InlineData("We post on X (formerly Twitter).", "Twitter", NameStanding.Current)]
    [InlineData("We post on X/Twitter and Facebook.", "Twitter", NameStanding.Current)]
    [InlineData("Twitter, now called X, is for news.", "Twitter", NameStanding.Current)]
    [InlineData("Examples are Instagram, Ask.fm and Snapchat.", "Ask.fm", NameStanding.ClosedService)]
    [InlineData("Pupils use Facebook and Google+.", "Google+", NameStanding.ClosedService)]
    [InlineData("Pupils use Google + and Vine.", "Vine", NameStanding.ClosedService)]
    [InlineData("Videos are on You Tube and Facebook.", "You Tube", NameStanding.Misspelt)]
    [InlineData("Facebook, Chirpster and Instagram are popular.", "Chirpster", NameStanding.Unmatched)]
    [InlineData("Services such as Facebook, Instagram and Chirpster.", "Chirpster", NameStanding.Unmatched)]
    public void A_name_has_a_standing(string sentence, string name, NameStanding standing) =>
        Facts(sentence).PlatformNames.ShouldContain(naming => naming.Name == name && naming.Standing == standing);

    [Theory]
    [InlineData("Our Twitter account was closed in 2023; we post on Facebook.", "Twitter")]
    [InlineData("Vine has closed and YouTube has not.", "Vine")]
    [InlineData("Our page is https://twitter.com/fernhollow and Facebook.", "twitter")]
    [InlineData("Year X pupils like threads of wool.", "X")]
    public void History_addresses_and_common_words_name_no_platform(string sentence, string name) =>
        Facts(sentence).PlatformNames.ShouldNotContain(naming => naming.Name == name);

    [Theory]
    [InlineData("Most platforms set a minimum age of 13 or above.", "?:13")]
    [InlineData("Facebook and TikTok ask for 13 years, and so does WhatsApp.", "facebook:13 tiktok:13 whatsapp:13")]
    [InlineData("You must be 16 to use WhatsApp.", "whatsapp:16")]
    [InlineData("The minimum age is 13 for Instagram and 16 for WhatsApp.", "instagram:13 whatsapp:16")]
    [InlineData("WhatsApp is for over-16s only.", "whatsapp:16")]
    [InlineData("Instagram (13+) and WhatsApp (16+) are not for our pupils.", "instagram:13 whatsapp:16")]
    [InlineData("Children under thirteen should not have social media accounts.", "?:13")]
    [InlineData("Do not follow former pupils under the age of 18 on Facebook.", "")]
    [InlineData("The government has announced a minimum age of 16 for Instagram.", "")]
    [InlineData("Our 14 pupils may not use Facebook.", "")]
    public void Ages_are_read_by_platform(string sentence, string ages) =>
        string.Join(' ', Facts(sentence).MinimumAges.Select(age => $"{age.Platform ?? "?"}:{age.Years}")).ShouldBe(ages);

    [Fact]
    public void Ages_are_read_from_a_list_and_a_table()
    {
        ConductReading.Read(Written.Document("# Pupils", "The minimum ages are:", "- Instagram: 13", "- WhatsApp: 16")).MinimumAges.Select(age => age.Years).ShouldBe([13, 16]);
        ConductReading.Read(Written.Document("# Pupils", "Platform\tMinimum age", "Instagram\t13", "WhatsApp\t16")).MinimumAges.Select(age => age.Years).ShouldBe([13, 16]);
        ConductReading.Read(Written.Document("# Pupils", "WhatsApp is popular.", "Its minimum age is 16.")).MinimumAges.ShouldHaveSingleItem().Platform.ShouldBe("whatsapp");
    }

    [Fact]
    public void An_age_agrees_with_the_platforms_own()
    {
        PlatformAges.Minimum("whatsapp").ShouldBe(13);
        Facts("You must be 16 to use WhatsApp.").MinimumAges.Select(PlatformAges.Agrees).ShouldBe([false]);
    }

    private static ConductFacts Facts(string sentence) => ConductReading.Read(Written.Document("# Pupils", sentence));
}
