using System.Text.Json;
using ComplianceMonitor.Pdf.Tests;

namespace ComplianceMonitor.Cli.Tests.Documents;

/// <summary>Every command that takes a document takes a PDF, and nothing passes by pages that could not be read.</summary>
public sealed class PdfTests : IDisposable
{
    private static readonly string Text = Samples.Policy.ReplaceLineEndings("\n").Replace('\t', ' ');
    private static readonly string Content = PdfWriter.Lines(Text.Split('\n'));
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Read_prints_the_lines_and_the_facts()
    {
        string policy = _folder.Write("policy.pdf", PdfWriter.Page(Content));

        JsonElement facts = (await Run.Of("read", "--json", policy)).JsonLines.ShouldHaveSingleItem();
        string lines = (await Run.Of("read", "--text", policy)).Out;

        facts.GetProperty("school").GetString().ShouldBe("Fernhollow Primary School");
        facts.GetProperty("nextReview").GetProperty("value").GetString().ShouldBe("2025-11-12");
        facts.GetProperty("channels")[0].GetProperty("handle").GetString().ShouldBe("fernhollowprimary");
        lines.ShouldContain("Next review: 12 November 2025");
    }

    [Fact]
    public async Task Assess_judges_a_pdf_as_it_judges_its_text()
    {
        Run pdf = await Run.Of("assess", _folder.Write("policy.pdf", PdfWriter.Page(Content)), "--json");
        Run text = await Run.Of("assess", _folder.Write("policy.txt", Text), "--json");

        pdf.Code.ShouldBe(text.Code, pdf.Error);
        Outcomes(pdf).ShouldBe(Outcomes(text));
    }

    [Fact]
    public async Task Nothing_passes_by_a_page_that_could_not_be_read()
    {
        PdfWriter writer = new();
        int font = writer.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        int content = writer.AddStream(Content);
        writer.AddPages($"/Resources << /Font << /F1 {font} 0 R >> >> /Contents {content} 0 R", "");
        Run run = await Run.Of("assess", _folder.Write("policy.pdf", writer.ToArray()), "--json");

        run.Json.GetProperty("findings").EnumerateArray().ShouldContain(finding => finding.GetProperty("outcome").ValueEquals("Unknown") && finding.GetRawText().Contains("page 2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "no text layer")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "nests objects deeper")]
    public async Task What_cannot_be_read_is_said_with_its_reason(string content, string says)
    {
        Run run = await Run.Of("read", "--json", _folder.Write("scan.pdf", PdfWriter.Page(content)));

        run.Code.ShouldBe(2);
        run.JsonLines.ShouldHaveSingleItem().GetProperty("error").GetString().ShouldNotBeNull().ShouldContain(says);
    }

    [Fact]
    public async Task Run_checks_a_school_whose_policy_is_a_pdf()
    {
        _folder.Write("schools/fernhollow/school.yaml", "id: fernhollow\nname: Fernhollow Primary School\ndocuments:\n  policy: policy.pdf\n");
        _folder.Write("schools/fernhollow/policy.pdf", PdfWriter.Page(Content));

        Run run = await Run.Of("run", "--json", "--data", _folder.Path);

        run.JsonLines.ShouldNotBeEmpty(run.Error);
        run.Out.ShouldContain("fernhollow");
    }

    private static string[] Outcomes(Run run) => [.. run.Json.GetProperty("findings").EnumerateArray()
        .Select(finding => $"{finding.GetProperty("control").GetString()} {finding.GetProperty("outcome").GetString()}")];
}
