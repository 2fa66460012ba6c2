using ComplianceMonitor.Core.Mentions;
using ComplianceMonitor.Core.Mentions.Searching;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceMonitor.Core.Tests.Mentions.Searching;

public sealed class SearchingTests
{
    [Fact]
    public void A_common_name_is_asked_for_with_its_town()
    {
        MentionSchool school = new("a", "St Mary's Primary School") { Town = "Thornleigh" };
        SearchQueries.Of(school).Select(query => query.Text).ShouldBe(["\"St Mary's Primary School\" \"Thornleigh\""]);
    }

    [Fact]
    public void A_longer_name_is_not_asked_for_when_a_shorter_one_finds_it()
    {
        MentionSchool school = new("a", "Fernhollow Community Academy") { Aliases = ["Fernhollow Community", "Fernhollow Community Academy Netherby"], Town = "Netherby" };
        SearchQueries.Of(school).Select(query => query.Text).ShouldBe(["\"Fernhollow Community\""]);
    }

    [Theory]
    [InlineData("Mrs Ada Thorn")]
    [InlineData("Dr Thorn")]
    [InlineData("Mr. Thorn")]
    public void A_person_is_never_asked_for(string alias) =>
        SearchQueries.Of(new("a", "Fernhollow Academy") { Aliases = [alias] }).ShouldAllBe(query => !query.Text.Contains("Thorn", StringComparison.Ordinal));

    [Fact]
    public void A_quotation_mark_in_a_name_does_not_widen_the_query() =>
        SearchQueries.Of(new("a", "Fernhollow\" OR \"anything")).ShouldAllBe(query => query.Phrase.All(letter => letter != '"'));

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    public void A_short_quota_is_shared_fairly_and_comes_to_all(int quota)
    {
        SearchQuery[] queries = [.. from school in Enumerable.Range(0, 5) from query in Enumerable.Range(0, 3) select new SearchQuery($"s{school}", $"q{query}", null)];
        SearchQuery[] asked = [.. Enumerable.Range(0, 15).SelectMany(turn => QueryBudget.Choose(queries, quota, turn))];
        asked.Distinct().Count().ShouldBe(15);
        int[] perSchool = [.. asked.GroupBy(query => query.School, StringComparer.Ordinal).Select(group => group.Count())];
        (perSchool.Max() - perSchool.Min()).ShouldBeLessThanOrEqualTo(1);
        QueryBudget.Choose(queries, quota, 2).Count.ShouldBe(quota);
        QueryBudget.Choose(queries, 100, 2).Count.ShouldBe(15);
    }

    [Fact]
    public async Task A_scanner_finds_what_a_plain_search_finds_across_its_buffers()
    {
        string[] names = ["Fernhollow", "Fernhollow Academy", "hollow", "Low", "St Mary's"];
        string text = string.Concat(Enumerable.Repeat("no such thing, FERNHOLLOW academy; st mary's. ", 20_000));
        List<NameFound> found = [];
        using StringReader reader = new(text);
        await new NameScanner(names).ScanAsync(reader, found.Add, TestContext.Current.CancellationToken);
        found.Count.ShouldBe(5 * 20_000);
        found.ShouldAllBe(one => string.Compare(text, (int)one.At, names[one.Name], 0, names[one.Name].Length, StringComparison.OrdinalIgnoreCase) == 0);
    }

    [Fact]
    public void Names_of_all_lengths_are_found_in_the_order_of_the_text()
    {
        string[] names = ["A", "Év", "St Ann", "The Fernhollow Academy of Netherby", "Netherby", "fernhollow academy"];
        List<NameFound> found = [];
        new NameScanner(names).Scan("the FERNHOLLOW Academy of netherby, st ann: ÉV", found.Add);
        found.Select(one => one.At).ShouldBe(found.Select(one => one.At).Order());
        found.Where(one => one.Name is not 0).Select(one => (one.Name, one.At)).ShouldBe([(3, 0L), (5, 4L), (4, 26L), (2, 36L), (1, 44L)]);
    }

    [Fact]
    public void A_scanner_finds_what_a_plain_search_finds() => Prop.ForAll<string[], string>((names, text) =>
    {
        names = [.. (names ?? []).Select(name => name ?? "")];
        text = $"{text} {string.Join(' ', names)} {text}";
        List<NameFound> found = [];
        new NameScanner(names).Scan(text, found.Add);
        HashSet<(int, long)> wanted = [];
        for (int number = 0; number < names.Length; number++)
        {
            for (int at = 0; names[number].Length > 0 && at + names[number].Length <= text.Length; at++)
            {
                if (string.Compare(text, at, names[number], 0, names[number].Length, StringComparison.OrdinalIgnoreCase) == 0)
                {
                    wanted.Add((number, at));
                }
            }
        }

        return wanted.SetEquals(found.Select(one => (one.Name, one.At)));
    }).QuickCheckThrowOnFailure();
}
