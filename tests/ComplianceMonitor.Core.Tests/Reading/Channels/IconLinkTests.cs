using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Core.Tests.Reading.Channels;

public class IconLinkTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Follow us on social media to see what the children are learning")]
    public void A_line_of_nothing_but_an_icon_is_read(string before)
    {
        Line icon = new(2, "") { Links = [new("https://www.facebook.com/fernhollowprimary", "")] };
        DocumentFacts facts = DocumentFacts.Read(new("index.html", FileFormat.Html, [new(1, before), icon]));
        facts.Channels.Open.ShouldHaveSingleItem().Handle.ShouldBe("fernhollowprimary");
    }
}
