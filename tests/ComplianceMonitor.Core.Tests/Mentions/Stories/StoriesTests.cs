using ComplianceMonitor.Core.Mentions;
using ComplianceMonitor.Core.Mentions.Stories;
using ComplianceMonitor.Core.Mentions.Text;

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

    [Fact]
    public void Among_many_items_of_the_same_days_a_few_common_words_are_no_story()
    {
        MentionClassifier classifier = new([Sample.Fernhollow]);
        string[] things = "choir orchard trophy harvest museum orchestra lantern pottery chess poetry bakery regatta".Split(' ');
        for (int number = 0; number < 600; number++)
        {
            string text = $"W{number}a {things[number % 12]} w{number}b w{number}c {things[number * 7 % 11]} w{number}d w{number}e, Fernhollow Academy.";
            classifier.Classify(new($"{number}", Sample.Fernhollow.Id) { Text = text, Url = $"https://one.example/{number}", Source = "news", Published = "2026-10-01" }).DuplicateOf.ShouldBeNull();
        }
    }

    [Fact]
    public void What_is_kept_of_stories_does_not_grow_with_them()
    {
        StoryMatching stories = new(["fernhollow"]);
        int Kept(int from)
        {
            for (int number = from; number < from + 20_000; number++)
            {
                MentionItem item = new($"{number}", "x") { Text = $"Fernhollow Academy w{number}a w{number}b w{number}c w{number}d w{number}e", Url = $"https://one.example/{number}", Published = $"2026-{1 + (number % 12):00}-01" };
                stories.Add(item, MentionText.Of(item));
            }

            return stories.Kept;
        }

        int before = Kept(0);
        Kept(20_000).ShouldBe(before);
    }

    [Fact]
    public void A_story_found_again_after_thousands_of_others_is_known_by_its_address()
    {
        MentionClassifier classifier = new([Sample.Fernhollow]);
        classifier.Classify(new("first", Sample.Fernhollow.Id) { Text = "Fernhollow Academy has a pond.", Url = "https://one.example/pond" });
        for (int number = 0; number < 6_000; number++)
        {
            classifier.Classify(new($"{number}", Sample.Fernhollow.Id) { Text = $"w{number}a w{number}b", Url = $"https://one.example/{number}" });
        }

        classifier.Classify(new("again", Sample.Fernhollow.Id) { Text = "The pond.", Url = "https://www.one.example/pond?utm_source=x" }).DuplicateOf.ShouldBe("first");
    }

    private static string? Second(string first, string published, string second, string later)
    {
        MentionClassifier classifier = new([Sample.Fernhollow]);
        classifier.Classify(new("1", Sample.Fernhollow.Id) { Text = first, Url = "https://one.example/a", Source = "news", Published = published });
        return classifier.Classify(new("2", Sample.Fernhollow.Id) { Text = second, Url = "https://two.example/b", Source = "news", Published = later }).DuplicateOf;
    }
}
