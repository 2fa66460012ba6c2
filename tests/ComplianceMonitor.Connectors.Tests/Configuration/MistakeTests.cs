using ComplianceMonitor.Connectors.Configuration;

namespace ComplianceMonitor.Connectors.Tests.Configuration;

public sealed class MistakeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("websit: https://a.example/", 3, "websit", "Did you mean 'website'?")]
    [InlineData("colour: blue", 3, "colour", "Known here: id, name")]
    [InlineData("urn: 12", 3, "urn", "five to seven digits")]
    [InlineData("postcode: nowhere", 3, "postcode", "no postcode")]
    [InlineData("website: ftp://a.example/", 3, "website", "https://")]
    [InlineData("website: https://me:word@a.example/", 3, "website", "leave it out")]
    [InlineData("ignoreOwnRobots: perhaps", 3, "ignoreOwnRobots", "neither true nor false")]
    [InlineData("aliases: [Fernhollow, Mrs Jane Ashdown]", 3, "aliases", "a person's name")]
    [InlineData("aliases: [Mr. Ashdown]", 3, "aliases", "a person's name")]
    [InlineData("aliases: [Mx Ashdown]", 3, "aliases", "a person's name")]
    [InlineData("aliases: [dr ashdown]", 3, "aliases", "a person's name")]
    [InlineData("aliases: [Miss Ashdown of Fernhollow School]", 3, "aliases", "a person's name")]
    [InlineData("documents:\n  policy: missing.pdf", 4, "documents.policy", "There is no file 'missing.pdf'")]
    [InlineData("documents:\n  polcy: missing.pdf", 4, "documents.polcy", "Did you mean 'policy'?")]
    [InlineData("documents: policy.pdf", 3, "documents", "Keys and values")]
    [InlineData("channels:\n  - platform: facebok\n    handle: x", 4, "channels.platform", "Did you mean 'facebook'?")]
    [InlineData("channels:\n  - facebook", 4, "channels", "Each item needs keys")]
    [InlineData("channels: facebook", 3, "channels", "A list is needed")]
    [InlineData("directories:\n  - kind: azure", 4, "directories.kind", "none of entra, entra-csv, google, google-csv")]
    [InlineData("directories:\n  - kind: entra-csv", 4, "directories.file", "An export needs")]
    [InlineData("mentions:\n  sources: [blusky]", 4, "mentions.sources", "Did you mean 'bluesky'?")]
    [InlineData("mentions:\n  sources: [folder]", 4, "mentions.sources", "none of feeds, bluesky")]
    [InlineData("mentions:\n  sources: [feeds]\n  saved: none.jsonl", 5, "mentions.saved", "There is no file 'none.jsonl'")]
    [InlineData("mentions:\n  saved: https://a.example/found.jsonl", 4, "mentions.saved", "A file is needed")]
    [InlineData("mentions:\n  instance: https://social.example/", 4, "mentions.instance", "no host")]
    [InlineData("mentions:\n  feed: https://a.example/", 4, "mentions.feed", "Did you mean 'feeds'?")]
    [InlineData("reports:\n  headteacher: [not an address]", 4, "reports.headteacher", "no e-mail address")]
    [InlineData("reports:\n  head: [a@b.example]", 4, "reports.head", "Known here: headteacher")]
    [InlineData("defaults:\n  reviewCycleMonths: yearly", 4, "defaults.reviewCycleMonths", "whole number from 1 to 120")]
    [InlineData("terms: autumn", 3, "terms", "A list is needed")]
    [InlineData("terms:\n  - from: 2026-09-02", 4, "terms.to", "needed")]
    [InlineData("terms:\n  - {from: 2026-09-02, to: 23/10/2026}", 4, "terms.to", "write it as 2026-09-02")]
    [InlineData("terms:\n  - {from: 2026-02-30, to: 2026-03-23}", 4, "terms.from", "no day")]
    [InlineData("terms:\n  - from: 2026-10-23\n    to: 2026-09-02", 4, "terms.from", "begins on 2026-10-23, after its end on 2026-09-02")]
    [InlineData("terms:\n  - {from: 2026-09-02, to: 2027-10-23}", 4, "terms.from", "is the year right?")]
    [InlineData("terms:\n  - {from: 2026-09-02, to: 2026-10-23}\n  - {from: 2026-10-23, to: 2026-12-18}", 5, "terms.from", "overlaps the stretch from 2026-09-02 to 2026-10-23")]
    [InlineData("terms:\n  - {from: 2026-09-02, to: 2026-10-23, name: Autumn}", 4, "terms.name", "Unknown key")]
    [InlineData("town: {a: b}", 3, "town", "One plain value")]
    [InlineData("town: \"Nether\\eby\"", 3, "town", "control character")]
    public void A_mistake_names_line_key_and_what_would_be_right(string yaml, int line, string key, string says)
    {
        ConfigurationProblem problem = Problems($"id: fernhollow\nname: Fernhollow Primary School\n{yaml}\n").ShouldHaveSingleItem();

        problem.Line.ShouldBe(line);
        problem.Key.ShouldBe(key);
        problem.Message.ShouldContain(says);
        problem.ToString().ShouldStartWith($"{problem.File}:{line}: {key}: ");
    }

    [Fact]
    public void More_than_thirty_stretches_are_too_many()
    {
        string[] days = [.. Enumerable.Range(0, 31).Select(week => new DateOnly(2026, 9, 7).AddDays(7 * week).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))];
        ConfigurationProblem problem = Problems($"id: fernhollow\nname: Fernhollow Primary School\nterms:\n{string.Concat(days.Select(day => $"  - {{from: {day}, to: {day}}}\n"))}").ShouldHaveSingleItem();

        problem.Key.ShouldBe("terms");
        problem.Line.ShouldBe(3);
        problem.Message.ShouldContain("at most 30");
    }

    [Fact]
    public void All_mistakes_are_reported_at_once() =>
        Problems("id: Fern Hollow\nurn: x\ntwon: Netherby\npostcode: y\n").Select(problem => problem.Key).ShouldBe(["id", "name", "urn", "postcode", "twon"], ignoreOrder: true);

    [Fact]
    public void A_secret_in_clear_is_refused_and_not_repeated()
    {
        ConfigurationProblem problem = Problems("""
            id: fernhollow
            name: Fernhollow Primary School
            directories:
              - kind: google
                credentials: hunter2
            """).ShouldHaveSingleItem();

        problem.Message.ShouldContain("env:NAME");
        problem.ToString().ShouldNotContain("hunter2");
    }

    [Theory]
    [InlineData("", "keys and values")]
    [InlineData("# nothing", "keys and values")]
    [InlineData("just words", "keys and values")]
    [InlineData("- a\n- b", "keys and values")]
    [InlineData("id: [unclosed", "not YAML")]
    [InlineData("id: a\n\tname: b", "not YAML")]
    [InlineData("id: a\nid: b", "twice")]
    [InlineData("id: a\n---\nid: b", "second document")]
    [InlineData("a: &x 1\nb: *x", "Anchors")]
    [InlineData("? [a, b]\n: c", "plain word")]
    public void A_file_that_is_no_configuration_says_why(string yaml, string says) =>
        Problems(yaml).ShouldHaveSingleItem().Message.ShouldContain(says);

    [Fact]
    public void Copies_of_copies_are_refused_at_once()
    {
        string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 30).Select(level => $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 9))}]\n"));

        Problems(bomb).ShouldHaveSingleItem().Message.ShouldContain("Anchors");
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Depth_has_an_end(char opening) => Problems($"id: {new string(opening, 5000)}").ShouldHaveSingleItem();

    [Fact]
    public void Width_has_an_end() =>
        Problems($"id: [{string.Join(",", Enumerable.Repeat("x", 100_000))}]").ShouldHaveSingleItem().Message.ShouldContain("too many values");

    [Fact]
    public void A_file_of_more_than_one_megabyte_is_not_opened() =>
        Problems($"id: {new string('x', 1_100_000)}").ShouldHaveSingleItem().Message.ShouldContain("1 MB");

    [Fact]
    public void A_file_that_is_not_there_is_a_mistake()
    {
        ConfigurationFolder.ReadSchool(Path.Combine(_folder.Path, "none.yaml"), out IReadOnlyList<ConfigurationProblem> problems).ShouldBeNull();

        problems.ShouldHaveSingleItem().Message.ShouldBe("There is no such file.");
    }

    private IReadOnlyList<ConfigurationProblem> Problems(string yaml)
    {
        ConfigurationFolder.ReadSchool(_folder.Write("school.yaml", yaml), out IReadOnlyList<ConfigurationProblem> problems).ShouldBeNull();
        return problems;
    }
}
