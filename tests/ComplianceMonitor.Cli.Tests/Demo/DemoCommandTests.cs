using ComplianceMonitor.Cli.Demo;

namespace ComplianceMonitor.Cli.Tests.Demo;

public sealed class DemoCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("2027-02-28")]
    public async Task One_school_keeps_its_promises_one_does_not_and_one_cannot_be_judged(string at)
    {
        Run run = await Run.Of("demo", "--json", "--data", _folder.Path, "--at", at);

        run.Code.ShouldBe(0, run.Error);
        run.JsonLines.ShouldAllBe(line => line.GetProperty("status").ValueEquals("Done"));
        Sum(run, "ashdown", "Fail").ShouldBe(0);
        Sum(run, "ashdown", "Pass").ShouldBeGreaterThan(15);
        Sum(run, "fernhollow", "Fail").ShouldBeGreaterThan(10);
        Sum(run, "wrenfield", "Fail").ShouldBe(0);
        Sum(run, "wrenfield", "Pass").ShouldBe(0);
        Sum(run, "wrenfield", "Unknown").ShouldBe(30);
    }

    [Fact]
    public async Task A_head_reads_what_is_wrong_since_when_and_where_everything_lies()
    {
        Run run = await Run.Of("demo", "--data", _folder.Path);

        run.Out.ShouldContain("Fernhollow Primary School");
        run.Out.ShouldContain("175 days overdue");
        run.Out.ShouldContain("Nothing wrong in what could be");
        run.Out.ShouldContain(Path.Combine(_folder.Path, "demo"));
        run.Out.ShouldNotContain("\u001B");
        File.ReadAllText(Path.Combine(_folder.Path, "demo", "reports", "fernhollow", "headteacher.txt")).ShouldContain("To mend: Review the policy");
    }

    [Fact]
    public async Task The_mails_are_files_and_each_is_written_once_a_week()
    {
        await Run.Of("demo", "--data", _folder.Path);
        string demo = Path.Combine(_folder.Path, "demo");
        string[] mails = Directory.GetFiles(Path.Combine(demo, "mail"));
        mails.Length.ShouldBe(7);
        File.ReadAllText(mails.Single(mail => mail.Contains("headteacher.fernhollow", StringComparison.Ordinal))).ShouldContain("To: head@fernhollow.example");

        Run again = await Run.Of("report", "fernhollow", "--role", "dpo", "--send", "--data", demo);

        again.Code.ShouldBe(0, again.Error);
        again.Out.ShouldStartWith("fernhollow/dpo/2026-W47: was sent on 2026-11-21");
    }

    [Fact]
    public async Task The_data_protection_officer_reads_who_has_MFA_how_strong_and_how_we_know()
    {
        await Run.Of("demo", "--data", _folder.Path);
        string demo = Path.Combine(_folder.Path, "demo");

        Run text = await Run.Of("report", "ashdown", "--role", "dpo", "--data", demo);
        text.Out.ShouldContain("People who administer or post");
        text.Out.ShouldContain("phishing-resistant");
        text.Out.ShouldContain("What nobody could see of MFA");

        Run csv = await Run.Of("report", "ashdown", "--role", "dpo", "--csv", "--data", demo);
        string[] rows = csv.Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        rows[0].ShouldStartWith("School,Kind,Who,MFA,");
        rows.ShouldContain(row => row.StartsWith("Ashdown Primary School,account,facebook ashdownprimary,not known,", StringComparison.Ordinal));
        rows.ShouldContain(row => row.StartsWith("Ashdown Primary School,person,L Marsh <office@ashdown.example>,on,\"SMS or voice, enforcement not known\",\"read, person inferred\",2026-11-21,2026-11-21,,", StringComparison.Ordinal));
        (await Run.Of("report", "--csv", "--json", "--data", demo)).Code.ShouldBe(2);
    }

    [Fact]
    public async Task The_page_of_a_school_and_the_table_of_all_can_be_printed()
    {
        await Run.Of("demo", "--data", _folder.Path);
        string demo = Path.Combine(_folder.Path, "demo");

        (await Run.Of("report", "fernhollow", "--html", "--data", demo)).Out.ShouldContain("<h1>Fernhollow Primary School</h1>");
        (await Run.Of("report", "--html", "--data", demo)).Out.ShouldContain("<h1>Schools</h1>");
        (await Run.Of("report", "--html", "--json", "--data", demo)).Code.ShouldBe(2);
        (await Run.Of("report", "wrenfield", "--role", "dsl", "--send", "--data", demo)).Error.ShouldContain("no address is given for dsl");
    }

    [Theory]
    [InlineData(1, "--fail-on", "high")]
    [InlineData(3, "--strict")]
    public async Task The_exit_code_says_so_where_it_was_asked_for(int code, params string[] options) =>
        (await Run.Of(["demo", "--data", _folder.Path, .. options])).Code.ShouldBe(code);

    [Fact]
    public async Task It_can_be_shown_again()
    {
        await Run.Of("demo", "--data", _folder.Path);

        (await Run.On(new(2026, 11, 22), "demo", "--data", _folder.Path)).Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("Next review: {{day +305}}", "Next review: 22 September 2027")]
    [InlineData("{{day -540}} {{year}} {{other}}", "30 May 2025 2026 {{other}}")]
    public void Dates_are_written_from_the_day_of_the_check(string sample, string dated) => SampleSchools.Dated(sample, new(2026, 11, 21)).ShouldBe(dated);

    private static int Sum(Run run, string school, string outcome) => run.JsonLines
        .Where(line => line.GetProperty("school").ValueEquals(school))
        .Sum(line => line.GetProperty("counts").GetProperty(outcome).GetInt32());
}
