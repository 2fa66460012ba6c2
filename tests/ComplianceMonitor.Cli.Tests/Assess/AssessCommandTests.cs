using System.Text.Json;
using ComplianceMonitor.Core.Controls;

namespace ComplianceMonitor.Cli.Tests.Assess;

public sealed class AssessCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Json_has_the_fields_of_the_contract()
    {
        Run run = await Run.Of("assess", Policy(), "--json", "--at", "2026-12-05");

        run.Code.ShouldBe(0, run.Error);
        run.Error.ShouldBeEmpty();
        Names(run.Json).ShouldBe(["school", "at", "channels", "findings", "counts"]);
        run.Json.GetProperty("school").GetString().ShouldBe("Fernhollow Primary School");
        run.Json.GetProperty("at").GetString().ShouldBe("2026-12-05");
        Names(run.Json.GetProperty("counts")).ShouldBe(["Pass", "Fail", "Unknown", "NotApplicable"]);
        Names(run.Json.GetProperty("channels")[0]).ShouldBe(["platform", "handle", "inPolicy", "inNotice", "onWebsite"]);
        JsonElement finding = run.Json.GetProperty("findings")[0];
        Names(finding)[..12].ShouldBe(["control", "slug", "subject", "outcome", "reason", "basis", "severity", "owner", "summary", "fix", "dueBy", "quotes"]);
        Names(finding.GetProperty("quotes")[0]).ShouldBe(["source", "page", "line", "text"]);
    }

    [Fact]
    public async Task Every_control_answers_and_the_counts_are_those_of_the_findings()
    {
        JsonElement json = (await Run.Of("assess", Policy(), "--json")).Json;
        JsonElement[] findings = [.. json.GetProperty("findings").EnumerateArray()];

        findings.Select(finding => finding.GetProperty("control").GetString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(ControlCatalogue.All.Select(control => control.Info.Id));
        foreach (JsonProperty count in json.GetProperty("counts").EnumerateObject())
        {
            count.Value.GetInt32().ShouldBe(findings.Count(finding => finding.GetProperty("outcome").ValueEquals(count.Name)));
        }
    }

    [Fact]
    public async Task A_source_that_was_not_given_is_not_seen_and_one_that_was_is()
    {
        JsonElement alone = (await Run.Of("assess", Policy(), "--json")).Json.GetProperty("channels")[0];
        JsonElement both = (await Run.Of("assess", Policy(), "--notice", Notice(), "--json")).Json.GetProperty("channels")[0];

        alone.GetProperty("inNotice").ValueKind.ShouldBe(JsonValueKind.Null);
        both.GetProperty("platform").GetString().ShouldBe("facebook");
        both.GetProperty("inPolicy").GetBoolean().ShouldBeTrue();
        both.GetProperty("inNotice").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1, "--fail-on", "low")]
    [InlineData(3, "--strict")]
    [InlineData(3, "--strict", "--fail-on", "low")]
    public async Task The_exit_code_is_the_first_that_applies(int code, params string[] options) =>
        (await Run.Of(["assess", Policy(), .. options])).Code.ShouldBe(code);

    [Fact]
    public async Task A_document_of_another_kind_is_refused_with_what_it_seems_to_be()
    {
        Run run = await Run.Of("assess", Notice(), "--strict");

        run.Code.ShouldBe(2);
        run.Mistakes.ShouldHaveSingleItem().ShouldContain("seems to be a privacy notice, not a social media policy");
    }

    [Fact]
    public async Task Every_source_that_cannot_be_read_has_its_line() =>
        (await Run.Of("assess", "none.txt", "--notice", "neither.txt", "--directory", "nor.csv", "--school", "such.yaml")).Mistakes.Length.ShouldBe(4);

    [Fact]
    public async Task What_is_not_given_is_taken_from_the_schools_file()
    {
        Policy();
        Notice();
        string school = _folder.Write("school.yaml", "id: fernhollow\nname: Fernhollow Primary\ndocuments:\n  policy: policy.txt\n  privacyNotices: [notice.txt]\n");

        JsonElement json = (await Run.Of("assess", "--school", school, "--json")).Json;

        json.GetProperty("school").GetString().ShouldBe("Fernhollow Primary");
        json.GetProperty("channels")[0].GetProperty("inNotice").ValueKind.ShouldBe(JsonValueKind.False);
        json.GetProperty("findings")[0].GetProperty("quotes")[0].GetProperty("source").GetString().ShouldBe("policy.txt");
    }

    [Fact]
    public async Task People_read_what_to_mend_and_the_line_that_proves_it()
    {
        Run run = await Run.Of("assess", Policy());

        run.Out.ShouldContain("To mend");
        run.Out.ShouldContain("Could not be checked");
        run.Out.ShouldContain("Next review: 12 November 2025");
        run.Out.ShouldNotContain("\u001B");
    }

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(field => field.Name)];

    private string Policy() => _folder.Write("policy.txt", Samples.Policy);

    private string Notice() => _folder.Write("notice.txt", Samples.Notice);
}
