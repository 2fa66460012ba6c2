namespace ComplianceMonitor.Cli.Tests.Mentions;

/// <summary>From a scan to what became of it, as people work through it.</summary>
public sealed class MentionsInboxTests : IDisposable
{
    private const string Found = """
        {"url":"https://news.example/fake","title":"Fake page of Fernhollow Primary School","text":"A fake Facebook page pretending to be Fernhollow Primary School in Netherby asks parents for money. It is not our official page.","published":"2026-11-20T08:00:00Z"}
        {"url":"https://forum.example/t/1","title":"Fernhollow Primary School, Netherby","text":"A child at Fernhollow Primary School in Netherby was sexually abused by a member of staff, police say.","published":"2026-11-20T09:00:00Z"}
        {"url":"https://news.example/fair","title":"Summer fair","text":"Fernhollow Primary School in Netherby raised £400 at its fair.","published":"2026-11-20T10:00:00Z"}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("inbox").FullName;

    public MentionsInboxTests()
    {
        string school = Directory.CreateDirectory(Path.Combine(_folder, "schools", "fernhollow")).FullName;
        File.WriteAllText(Path.Combine(school, "found.jsonl"), Found);
        File.WriteAllText(Path.Combine(_folder, "trust.yaml"), "name: Netherby Trust\nmail:\n  from: monitor@fernhollow.example\n  folder: mail\n");
        File.WriteAllText(Path.Combine(school, "school.yaml"), """
            id: fernhollow
            name: Fernhollow Primary School
            town: Netherby
            mentions:
              sources: [saved, brave]
              saved: found.jsonl
            reports:
              it-support: [it@fernhollow.example]
              dsl: [dsl@fernhollow.example]
            """);
    }

    [Fact]
    public async Task A_scan_shows_what_waits_says_what_was_not_asked_and_mails_what_cannot_wait()
    {
        Run scan = await MentionsAsync("scan");
        scan.Code.ShouldBe(0);
        scan.Out.ShouldContain("impersonation");
        scan.Out.ShouldNotContain("forum.example");
        scan.Out.ShouldContain("1 more mention only the safeguarding lead");
        scan.Error.ShouldContain("Brave");
        string[] mails = [.. Directory.EnumerateFiles(_folder, "*.eml", SearchOption.AllDirectories).Select(File.ReadAllText)];
        mails.Length.ShouldBe(2);
        mails.Single(mail => mail.Contains("it@fernhollow.example", StringComparison.Ordinal)).ShouldNotContain("forum.example");
        (await MentionsAsync("scan")).Code.ShouldBe(0);
        Directory.EnumerateFiles(_folder, "*.eml", SearchOption.AllDirectories).Count().ShouldBe(2, "each is mailed once");
    }

    [Fact]
    public async Task What_is_for_the_safeguarding_lead_is_shown_to_nobody_else_and_looking_is_noted()
    {
        await MentionsAsync("scan");
        (await MentionsAsync("list", "--json")).JsonLines.Length.ShouldBe(2);
        (await MentionsAsync("list", "--json", "--role", "it-support")).JsonLines.Length.ShouldBe(2);
        (await MentionsAsync("list", "--json", "--role", "dsl")).JsonLines.Length.ShouldBe(3);
        Directory.EnumerateFiles(Path.Combine(_folder, "records"), "*", SearchOption.AllDirectories).Any(file => File.ReadAllText(file).Contains("\"seen\"", StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_became_of_a_mention_is_kept()
    {
        await MentionsAsync("scan");
        string hash = (await MentionsAsync("list", "--json")).JsonLines.Single(line => line.GetProperty("concerns").GetArrayLength() > 0).GetProperty("mention").GetString()!;
        (await MentionsAsync("mark", hash[..8], "acknowledged", "--by", "the office")).Code.ShouldBe(0);
        (await MentionsAsync("list", "--json", "--status", "acknowledged")).JsonLines.ShouldHaveSingleItem();
        (await MentionsAsync("mark", "ffffffff", "handled", "--by", "the office")).Code.ShouldBe(2);
        (await MentionsAsync("mark", hash, "finished", "--by", "the office")).Mistakes.ShouldHaveSingleItem().ShouldContain("none of");
    }

    [Fact]
    public async Task A_data_subject_is_erased_after_a_count()
    {
        await MentionsAsync("scan");
        (await MentionsAsync("erase", "forum.example")).Out.ShouldContain("1 mention would be erased");
        (await MentionsAsync("erase", "forum.example", "--yes")).Out.ShouldContain("Left: 0.");
        Directory.EnumerateFiles(Path.Combine(_folder, "archive"), "*", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Path.Combine(_folder, "records"), "*", SearchOption.AllDirectories))
            .Where(file => File.ReadAllText(file).Contains("forum.example/t/1", StringComparison.Ordinal)).ShouldBeEmpty();
        (await MentionsAsync("erase", "x")).Code.ShouldBe(2);
    }

    [Fact]
    public async Task Sources_purge_and_assessment_answer()
    {
        await MentionsAsync("scan");
        (await MentionsAsync("list", "--sources")).Out.ShouldContain("brave");
        (await MentionsAsync("purge")).Out.ShouldContain("left beyond their time: 0");
        (await MentionsAsync("dpia")).Out.ShouldContain("# Data protection impact assessment: public mentions of Fernhollow Primary School");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<Run> MentionsAsync(params string[] arguments) => Run.Of(["mentions", .. arguments, "--data", _folder]);
}
