using ComplianceMonitor.Cli.Explain;

namespace ComplianceMonitor.Cli.Tests.Explain;

public class PageTextTests
{
    [Fact]
    public void A_paragraph_is_wrapped_to_the_width_wherever_its_source_breaks() =>
        PageText.Of("## Why\nOne two\nthree four\n\n- five\n- six", 14).ReplaceLineEndings("\n")
            .ShouldBe("Why\n---\nOne two three\nfour\n\n- five\n- six\n");
}
