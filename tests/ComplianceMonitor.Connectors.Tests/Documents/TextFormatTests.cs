using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Tests.Documents;

public class TextFormatTests
{
    [Fact]
    public void Lines_are_numbered_as_in_the_file()
    {
        Document document = Reading.Document("one\r\ntwo\n\nfour\rfive\u2028still five\fand still");

        document.Lines.Select(line => line.Text).ShouldBe(["one", "two", "", "four", "five still five and still"]);
        document.Lines.Select(line => line.Number).ShouldBe([1, 2, 3, 4, 5]);
        document.Lines.ShouldAllBe(line => line.Page == null);
    }

    [Theory]
    [InlineData("Reviewed\t<b>08.05.2026</b>", "Reviewed\t08.05.2026")]
    [InlineData("<p>First.</p> <p>Second <i>part</i>.</p>", "First. Second part.")]
    [InlineData("one<br/>two", "one two")]
    [InlineData("<td>Approved</td><td>May 2026</td>", "Approved\tMay 2026")]
    [InlineData("the <school name> and <insert name>", "the <school name> and <insert name>")]
    [InlineData("ask <a member of staff> or <name>", "ask <a member of staff> or <name>")]
    [InlineData("if a < b and c > d", "if a < b and c > d")]
    [InlineData("Parents &amp; carers&#8217; caf&eacute;", "Parents & carers’ café")]
    [InlineData("&lt;school name&gt;", "<school name>")]
    [InlineData("<span class=\"x > y\">in</span> out", "<span class=\"x > y\">in out")]
    public void Known_tags_go_and_placeholders_stay(string raw, string clean) => Reading.Document(raw).Lines[0].Text.ShouldBe(clean);

    [Theory]
    [InlineData("staff **must not** post", "staff must not post")]
    [InlineData("(*if appropriate*)", "(if appropriate)")]
    [InlineData("**Date:**08/05/2026", "Date:08/05/2026")]
    [InlineData("__Date__: May", "Date: May")]
    [InlineData("***Both*** here", "Both here")]
    [InlineData("**bold that goes on", "bold that goes on")]
    [InlineData("Signed: ________ (Chair)", "Signed: ________ (Chair)")]
    [InlineData("Name: __________ Date: __/__/____", "Name: __________ Date: __/__/____")]
    [InlineData("@_fernhollow_ and @fern__hollow__x", "@_fernhollow_ and @fern__hollow__x")]
    [InlineData("youtube.com/watch?v=a__b__c", "youtube.com/watch?v=a__b__c")]
    [InlineData("Monday* and Tuesday*", "Monday* and Tuesday*")]
    [InlineData("* an item", "* an item")]
    [InlineData("2*3*4", "2*3*4")]
    [InlineData("b**t", "b**t")]
    [InlineData("[insert name] of [a member of SLT](he/she)", "[insert name] of [a member of SLT](he/she)")]
    [InlineData("fern\\_hollow \\[insert\\]", "fern_hollow [insert]")]
    [InlineData("`@fern_hollow`", "@fern_hollow")]
    public void Emphasis_goes_and_blanks_stay(string raw, string clean) => Reading.Document(raw).Lines[0].Text.ShouldBe(clean);

    [Theory]
    [InlineData("See <https://fernhollow.example/a?b=c>.", "See https://fernhollow.example/a?b=c.", "https://fernhollow.example/a?b=c", "https://fernhollow.example/a?b=c")]
    [InlineData("See [our page](https://fernhollow.example/a_(b)).", "See our page.", "https://fernhollow.example/a_(b)", "our page")]
    [InlineData("See <a href=\"https://fernhollow.example/?a=1&amp;b=2\">our <b>page</b></a>.", "See our page.", "https://fernhollow.example/?a=1&b=2", "our page")]
    [InlineData("(see https://fernhollow.example/x.)", "(see https://fernhollow.example/x.)", "https://fernhollow.example/x", "https://fernhollow.example/x")]
    [InlineData("Visit www.fernhollow.example, please", "Visit www.fernhollow.example, please", "www.fernhollow.example", "www.fernhollow.example")]
    [InlineData("['The guide'](#) says", "'The guide' says", "#", "'The guide'")]
    public void Addresses_become_links(string raw, string clean, string address, string words)
    {
        Line line = Reading.Document(raw).Lines[0];

        line.Text.ShouldBe(clean);
        line.Links.ShouldBe([new Link(address, words)]);
    }

    [Theory]
    [InlineData("# Purpose", "Purpose", true)]
    [InlineData("### 3. Staff ###", "3. Staff", true)]
    [InlineData("#safeguarding", "#safeguarding", false)]
    [InlineData("<h2>Purpose</h2>", "Purpose", true)]
    public void Headings_are_marked(string raw, string clean, bool heading)
    {
        Line line = Reading.Document(raw).Lines[0];

        (line.Text, line.Heading).ShouldBe((clean, heading));
    }

    [Fact]
    public void A_table_becomes_rows_of_cells()
    {
        Document document = Reading.Document("| Platform | Handle |\n| :-- | --: |\n| X | @fern\\|hollow |\n| Facebook | |\nAfter | the table");

        document.Format.ShouldBe(FileFormat.Markdown);
        document.Lines.Select(line => line.Text).ShouldBe(["Platform\tHandle", "", "X\t@fern|hollow", "Facebook\t", "After | the table"]);
    }

    [Fact]
    public void A_table_without_outer_bars_becomes_rows_of_cells() =>
        Reading.Document("Platform | Handle\n---|---\nX | @fernhollow\n\nReviewed: Jan 25 | Next: Jan 27").Lines.Select(line => line.Text)
            .ShouldBe(["Platform\tHandle", "", "X\t@fernhollow", "", "Reviewed: Jan 25 | Next: Jan 27"]);

    [Fact]
    public void A_row_that_was_wrapped_in_its_cells_is_joined() =>
        Reading.Document("| Date of the     | 8 June |\n| last review     | 2026   |\n| Statutory       | No     |").Lines.Select(line => line.Text)
            .ShouldBe(["Date of the last review\t8 June 2026", "", "Statutory\tNo"]);

    [Fact]
    public void A_row_in_lower_case_that_is_a_row_of_its_own_stays() =>
        Reading.Document("| Platform | Handle |\n| x | @fernhollow |").Lines.Count(line => line.Text.Length > 0).ShouldBe(2);

    [Fact]
    public void Plain_text_is_text() => Reading.Document("Reviewed *yearly*\n- by the governors").Format.ShouldBe(FileFormat.Text);
}
