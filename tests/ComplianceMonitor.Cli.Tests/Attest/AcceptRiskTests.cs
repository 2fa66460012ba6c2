using System.Text.Json;
using ComplianceMonitor.Cli.Tests.Serve;

namespace ComplianceMonitor.Cli.Tests.Attest;

public sealed class AcceptRiskTests(DemoFolder demo) : IClassFixture<DemoFolder>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_risk_is_accepted_counts_ends_by_itself_and_can_be_ended()
    {
        string path = demo.CopyTo(_folder.Path);
        string[] accept = ["accept-risk", "review-in-date", "social media policy", "--school", "fernhollow", "--data", path, "--by", "A. Hollis"];

        (await Run.Of([.. accept, "--reason", "The governors meet in January.", "--until", "2027-01-31"])).Out.ShouldStartWith("C01 social media policy: accepted until 2027-01-31.");
        (await StateAsync(path, new(2026, 11, 21))).ShouldBe("counts");
        (await StateAsync(path, new(2027, 2, 1))).ShouldBe("ended");
        (await Run.Of([.. accept, "--reason", "Again.", "--until", "2027-02-28"])).Out.ShouldContain("accepted anew");
        (await Run.Of([.. accept, "--end"])).Out.ShouldContain("ended");
        (await StateAsync(path, new(2026, 11, 21))).ShouldBe("taken back");
        (await Run.Of([.. accept, "--end"])).Mistakes.ShouldBe(["No risk that still counts is accepted there."]);
    }

    [Theory]
    [InlineData("--until: give the last day", "--reason", "Why.")]
    [InlineData("Give its last day", "--reason", "Why.", "--until", "2027-11-22")]
    [InlineData("Give its last day", "--reason", "Why.", "--until", "2026-11-20")]
    [InlineData("Give a reason", "--until", "2026-12-31")]
    public async Task What_is_missing_is_named(string mistake, params string[] options)
    {
        Run run = await Run.Of(["accept-risk", "C01", "social media policy", "--by", "A. Hollis", "--school", "fernhollow", "--data", demo.CopyTo(_folder.Path), .. options]);

        run.Code.ShouldBe(2);
        run.Mistakes.ShouldHaveSingleItem().ShouldStartWith(mistake);
    }

    private static async Task<string?> StateAsync(string path, DateOnly day)
    {
        Run run = await Run.On(day, "accept-risk", "--list", "--json", "--school", "fernhollow", "--data", path);
        JsonElement risk = run.Json.EnumerateArray().ShouldHaveSingleItem();
        return risk.GetProperty("state").GetString();
    }
}
