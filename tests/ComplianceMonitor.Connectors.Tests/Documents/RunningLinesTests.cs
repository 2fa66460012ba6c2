namespace ComplianceMonitor.Connectors.Tests.Documents;

public class RunningLinesTests
{
    [Theory]
    [InlineData("Page 3 of 6", true)]
    [InlineData("3 | Page", true)]
    [InlineData("3 | P a g e", true)]
    [InlineData("Page 3", true)]
    [InlineData("- Page 2/9 -", true)]
    [InlineData("Fernhollow Primary School    Page 3 of 6", false)]
    [InlineData("Page 3 of the guide says more", false)]
    [InlineData("This page 3", false)]
    [InlineData("3", false)]
    public void A_bare_page_number_is_running(string text, bool running) => Reading.Document($"Before.\n{text}\nAfter.").Lines[1].Running.ShouldBe(running);

    [Fact]
    public void A_footer_with_a_date_stays_once() =>
        Running("Policy\nReviewed: Jan 25 | Next review: Jan 27      Page 1 of 2\nMore\nReviewed: Jan 25 | Next review: Jan 27      Page 2 of 2")
            .ShouldBe(["Reviewed: Jan 25 | Next review: Jan 27      Page 2 of 2"]);

    [Fact]
    public void Lines_beside_page_numbers_are_running_where_they_are_repeated() =>
        Running("Fernhollow\nFirst.\n\nPage 1 of 3\n\nFernhollow\nSecond.\nPage 2 of 3\nFernhollow\nThird.\nPage 3 of 3")
            .ShouldBe(["Page 1 of 3", "Fernhollow", "Page 2 of 3", "Fernhollow", "Page 3 of 3"]);

    [Fact]
    public void Footers_at_form_feeds_are_running_from_the_second_on() =>
        Running("One.\nIssued May 2026\n1\n\fTwo.\nIssued May 2026\n2\n\fThree.\nIssued May 2026\n3").ShouldBe(["1", "Issued May 2026", "2", "Issued May 2026", "3"]);

    [Fact]
    public void Footers_with_different_dates_are_not_the_same() =>
        Running("One.\nReviewed 1 May 2024\nPage 1 of 2\nTwo.\nReviewed 1 May 2026\nPage 2 of 2").ShouldBe(["Page 1 of 2", "Page 2 of 2"]);

    [Fact]
    public void Repeated_lines_far_from_page_ends_are_text() => Running("Yes\na\nYes\nb\nYes\nc").ShouldBeEmpty();

    private static IEnumerable<string> Running(string text) => Reading.Document(text).Lines.Where(line => line.Running).Select(line => line.Text);
}
