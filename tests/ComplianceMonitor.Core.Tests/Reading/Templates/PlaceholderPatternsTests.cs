using ComplianceMonitor.Core.Reading.Templates;

namespace ComplianceMonitor.Core.Tests.Reading.Templates;

public class PlaceholderPatternsTests
{
    public static TheoryData<string, string> Examples => [.. PlaceholderPatterns.All.SelectMany(pattern => pattern.Entry.Examples.Select(text => (pattern.Entry.Key, text)))];

    public static TheoryData<string, string> NotExamples => [.. PlaceholderPatterns.All.SelectMany(pattern => pattern.Entry.NotExamples.Select(text => (pattern.Entry.Key, text)))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_pattern_finds_its_examples_in_a_document(string key, string text) =>
        TemplateReading.Read(Pages.Of(text)).Placeholders.ShouldContain(sign => string.Equals(sign.Key, key, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(NotExamples))]
    public void A_pattern_leaves_ordinary_words_alone(string key, string text) =>
        PlaceholderPatterns.All.Single(pattern => string.Equals(pattern.Entry.Key, key, StringComparison.Ordinal)).In(text).ShouldBeEmpty();

    [Theory]
    [InlineData('[')]
    [InlineData('X')]
    [InlineData('_')]
    [InlineData('.')]
    [InlineData('<')]
    [InlineData('{')]
    [InlineData('(')]
    public void A_line_of_one_character_is_read_in_linear_time(char character) =>
        Should.CompleteIn(() => TemplateReading.Read(Pages.Of(new string(character, 100_000))), TimeSpan.FromSeconds(20));
}
