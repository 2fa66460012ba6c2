using ComplianceMonitor.Connectors.MentionSources.Saved;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.MentionSources.Saved;

public sealed class SavedSourceTests : IDisposable
{
    private const string Good = """
        {"url":"https://forum.example/1","source":"Forum","title":"<b>Fernhollow</b> parking","text":"Cars &amp; buses","published":"2026-11-19T08:00:00Z"}

        {"school":"ashdown","url":"https://forum.example/2"}
        {"school":"fernhollow","url":"https://page.example/3","source":"=bad","comment":true,"answered":"2026-11-20","author":"Somebody"}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_lines_of_the_school_and_of_none_are_found()
    {
        SourceAnswer answer = await ReadAsync(Good);
        answer.Trouble.ShouldBeNull();
        answer.Calls.ShouldBe(0);
        answer.Items.ShouldBe([
            new("https://forum.example/1", "forum") { Title = "Fernhollow parking", Text = "Cars & buses", Published = new(2026, 11, 19, 8, 0, 0, TimeSpan.Zero) },
            new("https://page.example/3", "web") { IsComment = true, Answered = new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero) },
        ]);
    }

    [Fact]
    public async Task An_unchanged_file_is_not_read_again_and_a_changed_one_is()
    {
        string? cursor = (await ReadAsync(Good)).Cursor.ShouldNotBeNull();
        (await AskAsync(cursor)).ShouldSatisfyAllConditions(answer => answer.Items.ShouldBeEmpty(), answer => answer.Trouble.ShouldBeNull());
        (await ReadAsync(Good + "\n{\"url\":\"https://forum.example/4\"}", cursor)).Items.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("{\"url\":\"https://a.example/\"}\n{\"url\":\"javascript:alert(1)\"}", 1, Reason.Partial, "first is line 2")]
    [InlineData("{\"url\":\"https://a.example/\"}\nnonsense\n{\"url\":1}", 1, Reason.Partial, "2 lines")]
    [InlineData("[1,2]", 0, Reason.Unreadable, "first is line 1")]
    [InlineData("{}", 0, Reason.Unreadable, "https://")]
    public async Task A_line_that_is_no_result_is_told(string lines, int items, Reason reason, string says)
    {
        SourceAnswer answer = await ReadAsync(lines);
        answer.Items.Count.ShouldBe(items);
        SourceTrouble trouble = answer.Troubled();
        trouble.Reason.ShouldBe(reason);
        trouble.Because.ShouldContain(says);
    }

    [Fact]
    public async Task An_endless_line_and_too_many_results_are_bounded()
    {
        (await ReadAsync($"{{\"url\":\"https://a.example/\"}}\n{{\"url\":\"{new string('x', 3_000_000)}")).Troubled().Because.ShouldContain("line 2");
        SourceAnswer many = await ReadAsync(string.Join('\n', Enumerable.Range(0, 10_100).Select(one => FormattableString.Invariant($"{{\"url\":\"https://a.example/{one}\"}}"))));
        many.Items.Count.ShouldBe(10_000);
        many.Troubled().Because.ShouldContain("more than 10,000");
    }

    [Fact]
    public async Task A_missing_file_and_a_school_without_one_are_told()
    {
        (await AskAsync(null)).Troubled().Reason.ShouldBe(Reason.NotConfigured);
        new SavedSource().Lacks(SourceDouble.School).ShouldNotBeNull().Because.ShouldContain("mentions");
        new SavedSource().Scopes(SourceDouble.School, []).ShouldBeEmpty();
    }

    private Task<SourceAnswer> ReadAsync(string lines, string? cursor = null)
    {
        _folder.Write("found.jsonl", lines);
        return AskAsync(cursor);
    }

    private async Task<SourceAnswer> AskAsync(string? cursor)
    {
        SavedSource source = new();
        SchoolFile school = SourceDouble.School with { Mentions = new() { Saved = new("found.jsonl", Path.Combine(_folder.Path, "found.jsonl")) } };
        source.Lacks(school).ShouldBeNull();
        SourceScope scope = source.Scopes(school, []).ShouldHaveSingleItem();
        scope.Shown.ShouldBe("found.jsonl");
        return await source.AskAsync(scope, cursor, SourceDouble.Noon, TestContext.Current.CancellationToken);
    }
}
