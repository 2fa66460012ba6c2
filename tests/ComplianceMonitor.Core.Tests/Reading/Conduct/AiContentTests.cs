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
    [InlineData("No member of the school makes or passes on deepfakes.")]
    [InlineData("Anything that was made with AI has to be labelled before it is posted.")]
    [InlineData("No AI-made pictures on our accounts.")]
    [InlineData("Use of ChatGPT to write posts needs the agreement of the head.")]
    [InlineData("AI-generated pictures of children are banned.")]
    [InlineData("We label every picture that was made with artificial intelligence.")]
    [InlineData("Making a deepfake of a pupil or colleague is gross misconduct.")]
    [InlineData("Do not upload photographs of pupils to image generators.")]
    [InlineData("Posts drafted with a chatbot are read by a second person first.")]
    [InlineData("Anyone who shares a fake picture of a teacher faces disciplinary action.")]
    [InlineData("Recordings of voices must not be faked or altered, AI tools included.")]
    public void A_rule_on_content_made_with_AI(string sentence) => Rule("# Content", sentence).ShouldNotBeNull();

    [Theory]
    [InlineData("Pupils in Year 6 have a unit on how AI makes pictures.")]
    [InlineData("Our filtering uses AI and must not be switched off.")]
    [InlineData("A rule on AI content will be added at the next review.")]
    [InlineData("Artificial intelligence is changing the way that people post.")]
    [InlineData("The use of AI is covered by the AI Policy.")]
    [InlineData("Nobody may create a fake account in the school's name.")]
    [InlineData("Pupils with an AI (alternative instruction) timetable must be supervised.")]
    [InlineData("We hope to add a paragraph on AI images.")]
    [InlineData("Our AI policy deals with images.")]
    [InlineData("Pupils learn that pictures made with AI need to be doubted.")]
    [InlineData("AI is changing how people make pictures.")]
    public void Anything_less_is_none(string sentence) => Rule("# Content", sentence).ShouldBeNull();

    [Fact]
    public void A_promise_in_the_change_note_is_none() =>
        Rule("Version 2\tAdded a paragraph: staff must not use Grok to make pictures", "# Scope", "All staff follow it.").ShouldBeNull();

    private static Stated<string>? Rule(params string[] lines) => ConductReading.Read(Written.Document(lines)).AiRule;
}
