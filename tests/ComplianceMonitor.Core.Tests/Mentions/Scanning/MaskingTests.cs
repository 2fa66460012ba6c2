using ComplianceMonitor.Core.Mentions.Scanning;

namespace ComplianceMonitor.Core.Tests.Mentions.Scanning;

public class MaskingTests
{
    private readonly Masking _masking = new(["Fernhollow Primary School", "St George's", "Netherby"]);

    [Theory]
    [InlineData("Mr Adebayo left Fernhollow Primary School.", "Mr ▇▇▇ left Fernhollow Primary School.")]
    [InlineData("Headteacher Jane Smith said so.", "Headteacher ▇▇▇ said so.")]
    [InlineData("Parent Wiktoria Nowak said the road was closed.", "Parent ▇▇▇ said the road was closed.")]
    [InlineData("Kofi Mensah, 11, won the cup.", "▇▇▇, 11, won the cup.")]
    [InlineData("Ring 01632 960 001 or write to jo@mail.example", "Ring ▇▇▇ or write to ▇▇▇")]
    [InlineData("The fire at 12 Alder Grove Road was out by nine.", "The fire at ▇▇▇ was out by nine.")]
    [InlineData("as @some_parent wrote", "as ▇▇▇ wrote")]
    [InlineData("The fair at Victoria Park raised £400.", "The fair at Victoria Park raised £400.")]
    [InlineData("Fernhollow Primary School in Netherby on 21 November 2026 at 10.30", "Fernhollow Primary School in Netherby on 21 November 2026 at 10.30")]
    [InlineData("Join us on Saturday at St George's Hall", "Join us on Saturday at St George's Hall")]
    public void People_are_masked_and_the_institution_is_not(string text, string kept) => _masking.Snippet(text).ShouldBe(kept);

    [Fact]
    public void A_snippet_has_at_most_three_hundred_characters_and_ends_with_whole_ones()
    {
        string kept = _masking.Snippet(string.Concat(Enumerable.Repeat("😀 word ", 200)))!;
        kept.Length.ShouldBeLessThanOrEqualTo(300);
        kept.ShouldEndWith("…");
        kept.EnumerateRunes().ShouldNotContain(System.Text.Rune.ReplacementChar);
    }

    [Fact]
    public void A_number_at_the_cut_is_masked_before_it_is_cut() =>
        _masking.Snippet(new string('a', 292) + " 01632 960 001")!.ShouldNotContain("01632");

    [Fact]
    public void Marks_that_nobody_sees_are_taken_away() => _masking.Snippet("a\u202Eb\u200B\u0007c\nd").ShouldBe("ab c d");

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Nothing_stays_nothing(string? text) => _masking.Title(text).ShouldBeNull();
}
