using ComplianceMonitor.Core.Mentions;
using ComplianceMonitor.Core.Mentions.Stories;

namespace ComplianceMonitor.Core.Tests.Mentions.Stories;

public sealed class StoriesTests
{
    [Theory]
    [InlineData("https://www.paper.example/story", "http://m.paper.example/story/")]
    [InlineData("https://www.paper.example/story", "https://paper.example/story?utm_source=x&fbclid=1#top")]
    [InlineData("https://www.paper.example/story", "https://www.paper.example/story/amp")]
    [InlineData("https://www.paper.example/story", "https://www-paper-example.cdn.ampproject.org/c/s/www.paper.example/story")]
    [InlineData("https://paper.example/?b=2&a=1", "https://www.paper.example/?a=1&b=2")]
    public void One_page_has_one_address(string one, string other) => CanonicalAddress.Of(other).ShouldBe(CanonicalAddress.Of(one));

    [Theory]
    [InlineData("https://paper.example/story?id=1", "https://paper.example/story?id=2")]
    [InlineData("https://paper.example/a", "https://paper.example/b")]
    [InlineData("https://www.youtube.com/watch?v=a", "https://www.youtube.com/watch?v=b")]
    public void Two_pages_have_two(string one, string other) => (CanonicalAddress.Of(other) == CanonicalAddress.Of(one)).ShouldBeFalse();

    [Fact]
    public void The_same_text_under_another_title_is_the_same_story() =>
        Second("Pupils at Fernhollow Academy planted four hundred saplings along the beck on Friday with the Rotary club.", "2026-10-01",
            "Pupils at Fernhollow Academy planted four hundred saplings along the beck on Friday with the Rotary club. More follows.", "2026-12-01").ShouldBe("1");

    [Fact]
    public void The_same_event_in_another_paper_next_day_is_the_same_story() =>
        Second("Burglars took sixty laptops and a trophy from Fernhollow Academy, Netherby, on Sunday night after climbing through a skylight.", "2026-10-01",
            "Sixty laptops have gone from a Netherby school. The burglars came through a skylight and left with a trophy too, Fernhollow Academy said.", "2026-10-02").ShouldBe("1");

    [Fact]
    public void Another_event_is_another_story() =>
        Second("Burglars took sixty laptops from Fernhollow Academy, Netherby.", "2026-10-01", "Fernhollow Academy of Netherby won the chess cup on Saturday.", "2026-10-02").ShouldBeNull();

    private static string? Second(string first, string published, string second, string later)
    {
        MentionClassifier classifier = new([Sample.Fernhollow]);
        classifier.Classify(new("1", Sample.Fernhollow.Id) { Text = first, Url = "https://one.example/a", Source = "news", Published = published });
        return classifier.Classify(new("2", Sample.Fernhollow.Id) { Text = second, Url = "https://two.example/b", Source = "news", Published = later }).DuplicateOf;
    }
}
