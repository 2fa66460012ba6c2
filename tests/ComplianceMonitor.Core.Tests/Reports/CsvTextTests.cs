using ComplianceMonitor.Core.Reports;

namespace ComplianceMonitor.Core.Tests.Reports;

public class CsvTextTests
{
    [Theory]
    [InlineData("Ada Brook", "Ada Brook")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+44", "\"'+44\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"' =1\"")]
    [InlineData("\r=1", "\"' =1\"")]
    [InlineData("  =cmd|'/c calc'!A1", "\"'  =cmd|'/c calc'!A1\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("two\nlines", "two lines")]
    [InlineData("esc\u001b[31m", "esc[31m")]
    public void A_cell_is_text_and_never_a_formula(string text, string cell) => CsvText.Cell(text).ShouldBe(cell);

    [Fact]
    public void A_row_ends_as_the_standard_says() => CsvText.Row("a", null, "c").ShouldBe("a,,c\r\n");
}
