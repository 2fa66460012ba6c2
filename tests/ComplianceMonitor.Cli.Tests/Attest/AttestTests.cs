using System.Text.Json;

namespace ComplianceMonitor.Cli.Tests.Attest;

public sealed class AttestTests : IDisposable
{
    private const string Subject = "facebook fernhollowprimary";

    private readonly TemporaryFolder _folder = new();

    public AttestTests()
    {
        _folder.Write("schools/fernhollow/policy.txt", Samples.Policy);
        _folder.Write("schools/fernhollow/school.yaml", "id: fernhollow\nname: Fernhollow Primary School\ndocuments:\n  policy: policy.txt\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_stated_counts_at_the_next_run_until_it_ends_or_is_withdrawn()
    {
        (await OutcomeAsync(21)).ShouldBe("Unknown");
        Run stated = await AttestAsync(21, "C15", Subject, "--by", "A. Hollis", "--statement", "All settings are as agreed.");
        (stated.Code, stated.Error).ShouldBe((0, ""));
        stated.Out.ShouldContain("it counts until 2027-11-21");
        (await OutcomeAsync(22)).ShouldBe("Pass");
        (await AttestAsync(23, "privacy-settings", "FACEBOOK", "--by", "B. Lark", "--withdraw")).Out.ShouldContain("withdrawn");
        (await OutcomeAsync(23)).ShouldBe("Unknown");
        JsonElement listed = (await AttestAsync(23, "--list", "--json")).Json.EnumerateArray().ShouldHaveSingleItem();
        listed.GetProperty("state").GetString().ShouldBe("withdrawn");
        listed.GetProperty("subject").GetString().ShouldBe(Subject);
    }

    [Fact]
    public async Task That_it_is_not_so_is_a_failure()
    {
        await AttestAsync(21, "C15", "--by", "A. Hollis", "--statement", "Visitors may post.", "--holds", "false", "--until", "2026-12-31");
        (await OutcomeAsync(22)).ShouldBe("Fail");
    }

    [Fact]
    public async Task A_file_that_shows_it_is_kept()
    {
        string file = _folder.Write("settings.png", [1, 2, 3]);
        JsonElement json = (await AttestAsync(21, "C15", "--by", "A. Hollis", "--statement", "As agreed.", "--evidence", file, "--json")).Json;
        json.GetProperty("evidence").GetString().ShouldBe("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
        Directory.EnumerateFiles(_folder.At("archive"), "039058c6*", SearchOption.AllDirectories).ShouldNotBeEmpty();
        (await AttestAsync(21, "C12", "--by", "A. Hollis", "--statement", "It is ours.", "--json")).Json.GetProperty("evidence").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task The_form_shows_what_to_look_at_and_needs_no_data_folder()
    {
        Run run = await Run.Of("attest", "C15", "tiktok fernhollow");
        run.Code.ShouldBe(0);
        run.Out.ShouldContain("Duet and Stitch");
        run.Out.ShouldContain("not compared with the platform");
        run.Out.ShouldNotContain("2-step verification");
        JsonElement form = (await Run.Of("attest", "C14", "facebook", "--form", "--json")).Json;
        form.GetProperty("settings").EnumerateArray().Select(one => one.GetProperty("id").GetString()).ShouldBe(["portfolio-two-factor", "people-two-factor"]);
        (await Run.Of("attest", "C16")).Out.ShouldContain("say in a sentence");
    }

    [Theory]
    [InlineData("attest", "Name a control")]
    [InlineData("attest C01 --form", "is not decided by statements")]
    [InlineData("attest mfa-enable --form", "Did you mean 'mfa-enabled'?")]
    [InlineData("attest C14 --statement x", "--by: give the name")]
    [InlineData("attest C14 --by A --statement x --until 2027-06-01", "--until: '2027-06-01' is no date such as 2026-11-21 from today to 2027-02-19")]
    [InlineData("attest C14 --by A --statement x --evidence nowhere.png", "--evidence: there is no file")]
    [InlineData("attest C14 --by A --withdraw", "there is no statement to withdraw")]
    [InlineData("attest C14 --by A --statement x --school oakmere", "There is no school 'oakmere'")]
    public async Task A_mistake_is_2_and_says_what_would_be_right(string line, string says)
    {
        Run run = await AttestAsync(21, line.Split(' ')[1..]);
        run.Code.ShouldBe(2);
        run.Mistakes[0].ShouldContain(says);
    }

    [Fact]
    public async Task A_subject_that_no_finding_has_is_a_mistake_once_findings_are_recorded()
    {
        await Run.Of("run", "--data", _folder.Path);
        Run run = await AttestAsync(21, "C15", "facebook fernhollowprimry", "--by", "A", "--statement", "x");
        run.Code.ShouldBe(2);
        run.Mistakes[0].ShouldContain($"Did you mean '{Subject}'?");
    }

    private Task<Run> AttestAsync(int day, params string[] arguments) => Run.On(new(2026, 11, day), ["attest", .. arguments, "--data", _folder.Path]);

    private async Task<string?> OutcomeAsync(int day)
    {
        await Run.On(new(2026, 11, day), "run", "--area", "accounts", "--data", _folder.Path);
        return (await Run.On(new(2026, 11, day), "report", "fernhollow", "--json", "--data", _folder.Path)).JsonLines
            .SelectMany(Findings).Single(one => one.GetProperty("control").ValueEquals("C15")).GetProperty("outcome").GetString();
    }

    private static IEnumerable<JsonElement> Findings(JsonElement report) => report.GetProperty("findings").EnumerateArray();
}
