namespace ComplianceMonitor.Cli.Tests.Mentions;

public sealed class MentionsCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mentions").FullName;

    private string Schools => File("schools.jsonl", """{"id":"f","name":"Fernhollow Academy","town":"Netherby","website":"https://www.fernhollow.example"}""");

    [Fact]
    public async Task Each_item_gets_a_line_in_its_order()
    {
        string items = File("items.jsonl", """
            {"id":"1","school":"f","text":"Fernhollow Academy in Netherby has won a cup.","source":"news"}
            {"id":"2","school":"f","text":"Fernhollow Lane in Kent is closed.","source":"news"}
            """);
        Run run = await Run.Of("mentions", "classify", "--schools", Schools, items, "--json");
        run.Code.ShouldBe(0);
        run.JsonLines.Select(line => line.GetProperty("about").GetString()).ShouldBe(["yes", "no"]);
        run.JsonLines[0].EnumerateObject().Select(property => property.Name).ShouldBe(["id", "about", "concerns", "duplicateOf", "why"]);
    }

    [Fact]
    public async Task A_bad_line_is_named_and_the_rest_is_classified()
    {
        string items = File("items.jsonl", "{\"id\":\"1\",\"school\":\"f\"}\nnot json\n{\"id\":\"3\",\"school\":\"elsewhere\"}\n" + new string('x', 3_000_000) + "\n{\"id\":\"5\",\"school\":\"f\"}\n");
        Run run = await Run.Of("mentions", "classify", "--schools", Schools, items, "--json");
        run.Code.ShouldBe(2);
        run.JsonLines.Length.ShouldBe(2);
        run.Mistakes.Length.ShouldBe(3);
        run.Mistakes[0].ShouldContain("line 2");
        run.Mistakes[1].ShouldContain("line 3");
        run.Mistakes[2].ShouldContain("line 4");
    }

    [Fact]
    public async Task Learnt_weights_can_be_used()
    {
        string items = File("items.jsonl", """
            {"id":"1","school":"f","text":"Fernhollow Academy in Netherby has won a cup.","about":"yes","concerns":[]}
            {"id":"2","school":"f","text":"Fernhollow Lane in Kent is closed.","about":"no","concerns":[]}
            """);
        string weights = Path.Combine(_folder, "weights.json");
        (await Run.Of("mentions", "learn", items, "--schools", Schools, "--out", weights)).Code.ShouldBe(0);
        Run run = await Run.Of("mentions", "classify", "--schools", Schools, items, "--weights", weights);
        run.Code.ShouldBe(0);
        run.Out.ShouldContain("full name");
    }

    [Fact]
    public async Task A_file_that_holds_no_weights_is_bad_input()
    {
        Run run = await Run.Of("mentions", "classify", "--schools", Schools, Schools, "--weights", File("weights.json", "{}"));
        run.Code.ShouldBe(2);
        run.Mistakes.ShouldHaveSingleItem().ShouldContain("weights.json");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string File(string name, string text)
    {
        string file = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(file, text);
        return file;
    }
}
