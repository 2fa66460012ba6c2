using ComplianceMonitor.Cli.Tests.Serve;

namespace ComplianceMonitor.Cli.Tests.Outside;

public sealed class OutsideTests(DemoFolder demo) : IClassFixture<DemoFolder>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Tables_register_and_calendar_are_written_to_standard_output()
    {
        string[] rest = ["--school", "fernhollow", "--data", demo.CopyTo(_folder.Path)];

        (await Run.Of(["export", "findings", "--csv", .. rest])).Out.ShouldStartWith("\uFEFFControl,Subject,Outcome,");
        (await Run.Of(["export", "channels", "--json", .. rest])).Json.EnumerateArray().ShouldNotBeEmpty();
        (await Run.Of(["register", .. rest])).Out.ShouldContain("Official social media accounts");
        (await Run.Of(["register", "--json", .. rest])).Json.GetProperty("name").GetString().ShouldBe("Fernhollow Primary School");
        (await Run.Of(["calendar", .. rest])).Out.ShouldStartWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    }

    [Theory]
    [InlineData("table: 'finding' is none of", "export", "finding")]
    [InlineData("Give --csv or --json, not both.", "export", "findings", "--csv", "--json")]
    public async Task Bad_usage_is_one_line(string mistake, params string[] arguments)
    {
        Run run = await Run.Of([.. arguments, "--data", demo.CopyTo(_folder.Path), "--school", "fernhollow"]);

        run.Code.ShouldBe(2);
        run.Mistakes.ShouldHaveSingleItem().ShouldStartWith(mistake);
    }
}
