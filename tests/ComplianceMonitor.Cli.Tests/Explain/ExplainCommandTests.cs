using System.Text.Json;
using ComplianceMonitor.Core.Controls;

namespace ComplianceMonitor.Cli.Tests.Explain;

public class ExplainCommandTests
{
    [Theory]
    [InlineData("C01")]
    [InlineData("c01")]
    [InlineData("review-in-date")]
    public async Task A_control_is_explained_by_id_and_by_slug(string name)
    {
        Run run = await Run.Of("explain", name);

        run.Code.ShouldBe(0);
        run.Out.ShouldStartWith("C01 review-in-date");
        run.Out.ShouldContain("How to mend");
        run.Out.ShouldNotContain("##");
    }

    [Fact]
    public async Task The_catalogue_is_data()
    {
        JsonElement[] catalogue = [.. (await Run.Of("explain", "--all", "--json")).Json.EnumerateArray()];

        catalogue.Select(control => control.GetProperty("id").GetString()).ShouldBe(ControlCatalogue.All.Select(control => control.Info.Id));
        catalogue.ShouldAllBe(control => control.GetProperty("page").GetString()!.Contains("What it asserts"));
    }
}
