using System.Text.Json;

namespace ComplianceMonitor.Cli.Tests.Read;

public sealed class ReadCommandTests : IDisposable
{
    private static readonly string[] Fields =
    [
        "file", "kind", "school", "title", "version", "approver", "lastReviewed", "nextReview", "reviewCycleMonths", "due", "channels", "kcsieEditions", "legislation",
        "unfinished", "placeholders", "statements", "error",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Json_has_the_fields_of_the_contract_in_their_order()
    {
        string policy = _folder.Write("policy.txt", Samples.Policy);

        Run run = await Run.Of("read", "--json", policy);

        run.Code.ShouldBe(0);
        JsonElement read = run.JsonLines.ShouldHaveSingleItem();
        read.EnumerateObject().Select(field => field.Name).ShouldBe(Fields);
        read.GetProperty("file").GetString().ShouldBe(policy);
        read.GetProperty("error").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_has_its_line_and_the_others_go_on()
    {
        string first = _folder.Write("first.txt", Samples.Policy);
        string missing = Path.Combine(_folder.Path, "missing.txt");
        string last = _folder.Write("last.txt", Samples.Notice);

        Run run = await Run.Of("read", "--json", first, missing, last);

        run.Code.ShouldBe(2);
        run.JsonLines.Select(line => line.GetProperty("file").GetString()).ShouldBe([first, missing, last]);
        run.Mistakes.ShouldHaveSingleItem().ShouldContain("missing.txt");
        JsonElement failed = run.JsonLines[1];
        failed.GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
        failed.EnumerateObject().Where(field => field.Name is not ("file" or "error")).ShouldAllBe(field => IsNothing(field.Value));
    }

    [Fact]
    public async Task Whatever_the_kind_a_readable_document_is_an_answer() =>
        (await Run.Of("read", _folder.Write("letter.txt", "Dear parents,\n\nthe school fair is on Saturday.\n"))).Code.ShouldBe(0);

    [Fact]
    public async Task Text_prints_the_lines_and_no_escape_sequence()
    {
        Run run = await Run.Of("read", "--text", _folder.Write("policy.txt", "Social media policy\n  two\u001B[2J words\n"));

        run.Code.ShouldBe(0);
        run.Out.ShouldContain("Social media policy");
        run.Out.ShouldContain("  two");
        run.Out.ShouldNotContain("\u001B");
    }

    [Fact]
    public async Task The_table_for_people_says_when_the_review_is_due()
    {
        Run run = await Run.Of("read", _folder.Write("policy.txt", Samples.Policy), "--at", "2026-11-21");

        run.Out.ShouldContain("social media policy");
        run.Out.ShouldContain("2025-11-12, as stated · 374 days overdue");
        run.Out.ShouldNotContain("\u001B");
    }

    private static bool IsNothing(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => !value.EnumerateObject().Any(),
        _ => false,
    };
}
