using System.Text.Json;

namespace ComplianceMonitor.Cli.Tests.Doctor;

public sealed class DoctorTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("doctor").FullName;

    [Fact]
    public async Task Each_thing_that_is_configured_is_tried_and_each_that_is_not_is_named()
    {
        School("""
            id: fernhollow
            name: Fernhollow Primary School
            documents:
              policy: policy.txt
              privacyNotices: [notice.txt]
            directories:
              - kind: entra-csv
                file: users.csv
            mentions:
              sources: [saved, brave]
              saved: found.jsonl
            """);
        Run run = await Run.Of("doctor", "--json", "--data", _data);
        run.Code.ShouldBe(2, "something is broken");
        Dictionary<string, (string Health, string Says)> seen = run.JsonLines.ToDictionary(line => line.GetProperty("thing").GetString()!, line => (Text(line, "health"), Text(line, "says")), StringComparer.Ordinal);
        seen["policy"].Health.ShouldBe("well");
        seen["privacy notices"].Health.ShouldBe("well");
        seen["website"].Health.ShouldBe("missing");
        seen["directory users.csv"].ShouldBe(("broken", seen["directory users.csv"].Says));
        seen["directory users.csv"].Says.ShouldContain("headings and nobody");
        seen["mentions: Brave Search API"].Says.ShouldContain("Brave__ApiKey");
        seen["mentions: Saved results (JSON Lines)"].Health.ShouldBe("well");
        seen["mail"].Health.ShouldBe("missing");
        seen["disk"].Health.ShouldBe("well");
        seen["reports"].Says.ShouldContain("dsl");
    }

    [Fact]
    public async Task A_mistake_in_a_file_is_named_with_its_line()
    {
        School("id: fernhollow\nname: Fernhollow Primary School\n");
        Directory.CreateDirectory(Path.Combine(_data, "schools", "other"));
        File.WriteAllText(Path.Combine(_data, "schools", "other", "school.yaml"), "id: other\nnaem: Other School\n");
        Run run = await Run.Of("doctor", "--json", "--data", _data);
        run.Code.ShouldBe(2);
        run.JsonLines.Single(line => Text(line, "thing") == "configuration" && Text(line, "says").Contains("naem", StringComparison.Ordinal)).ShouldNotBe(default);
    }

    [Fact]
    public async Task A_clock_behind_what_was_recorded_is_broken()
    {
        School("id: fernhollow\nname: Fernhollow Primary School\ndocuments:\n  policy: policy.txt\n");
        await Run.On(new(2027, 3, 1), "run", "--area", "reviews", "--data", _data);
        Run run = await Run.Of("doctor", "--json", "--data", _data);
        Text(run.JsonLines.Single(line => Text(line, "thing") == "clock"), "health").ShouldBe("broken");
    }

    [Fact]
    public async Task Mail_by_Graph_is_known_to_both_builds()
    {
        School("id: fernhollow\nname: Fernhollow Primary School\n");
        File.WriteAllText(Path.Combine(_data, "trust.yaml"), "name: Netherby Trust\nmail:\n  from: monitor@fernhollow.example\n  graph: true\n");
        Run run = await Run.Of("doctor", "--json", "--data", _data);
        Text(run.JsonLines.Single(line => Text(line, "thing") == "mail"), "says").ShouldContain("graph", Case.Insensitive, "this build sends by it, or says which build does");
    }

    [Fact]
    public async Task People_read_tables()
    {
        School("id: fernhollow\nname: Fernhollow Primary School\n");
        Run run = await Run.Of("doctor", "--data", _data);
        run.Out.ShouldContain("well");
        run.Out.ShouldContain("missing");
        (await Run.Of("doctor", "--strict", "--data", _data)).Code.ShouldBe(3);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private static string Text(JsonElement line, string property) => line.GetProperty(property).GetString()!;

    private void School(string yaml)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_data, "schools", "fernhollow")).FullName;
        File.WriteAllText(Path.Combine(folder, "policy.txt"), Samples.Policy);
        File.WriteAllText(Path.Combine(folder, "notice.txt"), Samples.Notice);
        File.WriteAllText(Path.Combine(folder, "users.csv"), "displayName,accountEnabled\n");
        File.WriteAllText(Path.Combine(folder, "found.jsonl"), "");
        File.WriteAllText(Path.Combine(folder, "school.yaml"), yaml);
    }
}
