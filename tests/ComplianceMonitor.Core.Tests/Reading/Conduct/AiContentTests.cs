using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Conduct;

namespace ComplianceMonitor.Core.Tests.Reading.Conduct;

public class AiContentTests
{
    [Theory]
    [InlineData("Nobody may create or share AI-generated pictures of pupils or staff.")]
    [InlineData("Deepfakes of anyone at school are treated as misconduct.")]
    [InlineData("Staff must not upload photographs of children to generative tools such as Grok.")]
    [InlineData("Posts drafted with artificial intelligence are checked by a person before they are published.")]
    [InlineData("A faked voice or altered video made by AI should be reported to the DSL at once.")]
    public void A_rule_on_content_made_with_AI(string sentence) => Rule("# Content", sentence).ShouldNotBeNull();

    [Theory]
    [InlineData("Pupils in Year 6 have a unit on how AI makes pictures.")]
    [InlineData("Our filtering uses AI and must not be switched off.")]
    [InlineData("A rule on AI content will be added at the next review.")]
    [InlineData("Artificial intelligence is changing the way that people post.")]
    [InlineData("The use of AI is covered by the AI Policy.")]
    [InlineData("Nobody may create a fake account in the school's name.")]
    public void Anything_less_is_none(string sentence) => Rule("# Content", sentence).ShouldBeNull();

    [Fact]
    public void A_promise_in_the_change_note_is_none() =>
        Rule("Version 2\tAdded a paragraph: staff must not use Grok to make pictures", "# Scope", "All staff follow it.").ShouldBeNull();

    private static Stated<string>? Rule(params string[] lines) => ConductReading.Read(Written.Document(lines)).AiRule;
}
