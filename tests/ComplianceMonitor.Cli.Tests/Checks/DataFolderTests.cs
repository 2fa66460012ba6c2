using System.Text.Json;

namespace ComplianceMonitor.Cli.Tests.Checks;

public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("run --data {0}/nowhere", "There is no data folder")]
    [InlineData("run --data {0}", "There is no school in")]
    [InlineData("report --data {0}/nowhere", "There is no data folder")]
    [InlineData("replay fernhollow/reviews/2026-11-21 --data {0}/nowhere", "There is no data folder")]
    [InlineData("replay fernhollow --data {0}", "'fernhollow' is no check")]
    [InlineData("run --area reviws --data {0}", "Did you mean 'reviews'?")]
    [InlineData("report --role head --data {0}", "'head' is none of headteacher")]
    public async Task A_folder_or_name_that_is_wrong_is_2(string line, string says)
    {
        Run run = await Run.Of(string.Format(System.Globalization.CultureInfo.InvariantCulture, line, _folder.Path).Split(' '));

        run.Code.ShouldBe(2);
        run.Mistakes[0].ShouldContain(says);
    }

    [Fact]
    public async Task A_school_that_is_not_there_is_a_mistake_with_the_one_that_was_meant()
    {
        School();

        (await Run.Of("run", "fernholow", "--data", _folder.Path)).Mistakes.ShouldHaveSingleItem().ShouldContain("Did you mean 'fernhollow'?");
    }

    [Fact]
    public async Task A_mistake_in_one_file_is_reported_and_the_other_schools_are_checked()
    {
        School();
        _folder.Write("schools/broken/school.yaml", "id: broken\n");

        Run run = await Run.Of("run", "--json", "--data", _folder.Path);

        run.Code.ShouldBe(2);
        run.Mistakes.ShouldContain(mistake => mistake.Contains("name: This key is needed", StringComparison.Ordinal));
        run.JsonLines.Length.ShouldBe(5);
        run.JsonLines.ShouldAllBe(line => line.GetProperty("school").ValueEquals("fernhollow"));
    }

    [Fact]
    public async Task What_was_mended_is_reported_first_and_once()
    {
        School();
        Run first = await Run.On(new(2026, 11, 21), "run", "--data", _folder.Path, "--fail-on", "high");
        _folder.Write("schools/fernhollow/policy.txt", Samples.Policy.Replace("Next review: 12 November 2025", "Next review: 12 November 2027", StringComparison.Ordinal));
        await Run.On(new(2026, 11, 22), "run", "--data", _folder.Path);

        first.Code.ShouldBe(1);
        JsonElement mended = Findings(await Run.On(new(2026, 11, 22), "report", "fernhollow", "--json", "--data", _folder.Path), "C01").ShouldHaveSingleItem();
        mended.GetProperty("state").GetString().ShouldBe("Resolved");
        mended.GetProperty("changed").GetBoolean().ShouldBeTrue();
        mended.GetProperty("outcome").GetString().ShouldBe("Pass");
        (await Run.Of("report", "--data", _folder.Path)).Out.ShouldContain("Mended: C01");

        await Run.On(new(2026, 11, 23), "run", "--data", _folder.Path);
        Findings(await Run.Of("report", "--json", "--data", _folder.Path), "C01").Single().GetProperty("changed").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_role_is_shown_its_own_work()
    {
        School();
        await Run.Of("run", "--data", _folder.Path);

        JsonElement report = (await Run.Of("report", "--role", "dpo", "--json", "--data", _folder.Path)).Json;

        report.GetProperty("role").GetString().ShouldBe("dpo");
        report.GetProperty("findings").EnumerateArray().ShouldAllBe(finding => finding.GetProperty("owner").ValueEquals("dpo"));
    }

    [Fact]
    public async Task A_school_that_was_never_checked_says_so()
    {
        School();

        (await Run.Of("report", "--data", _folder.Path)).Out.ShouldContain("Not checked yet");
    }

    [Fact]
    public async Task Archived_evidence_is_judged_again_to_the_same_result()
    {
        School();
        string name = (await Run.Of("run", "--area", "reviews", "--json", "--data", _folder.Path)).Json.GetProperty("run").GetString()!;

        Run replay = await Run.Of("replay", name, "--json", "--data", _folder.Path);

        replay.Code.ShouldBe(0);
        replay.Json.GetProperty("result").GetString().ShouldBe("same");
        (await Run.Of("replay", "fernhollow/reviews/2026-01-01", "--data", _folder.Path)).Code.ShouldBe(2);
    }

    [Fact]
    public async Task Only_the_area_that_was_asked_for_decides_the_exit_code()
    {
        School();
        await Run.Of("run", "--data", _folder.Path);

        Run channels = await Run.On(new(2026, 11, 22), "run", "--area", "mentions", "--fail-on", "low", "--data", _folder.Path);

        channels.Code.ShouldBe(0);
    }

    private static JsonElement[] Findings(Run run, string control) =>
        [.. run.Json.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("control").ValueEquals(control))];

    private void School()
    {
        _folder.Write("schools/fernhollow/policy.txt", Samples.Policy);
        _folder.Write("schools/fernhollow/notice.txt", Samples.Notice);
        _folder.Write("schools/fernhollow/school.yaml", "id: fernhollow\nname: Fernhollow Primary School\ndocuments:\n  policy: policy.txt\n  privacyNotices: [notice.txt]\n");
    }
}
