using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Mentions.Searching;
using ComplianceMonitor.Core.Schools;
using ComplianceMonitor.Core.Tests.Checks;

namespace ComplianceMonitor.Core.Tests.Mentions.Scanning;

/// <summary>A source that answers what a test says, and notes what it was asked.</summary>
public sealed class FakeSource(string key, Func<SourceScope, string?, SourceAnswer> answer, params string[] asks) : IMentionSource
{
    public string Key => key;

    public List<(string Ask, string? Cursor)> Asked { get; } = [];

    public IReadOnlyList<SourceScope> Scopes(SchoolFile school, IReadOnlyList<SearchQuery> queries) =>
        [.. (asks is [] ? [.. queries.Select(query => query.Text)] : asks).Select(ask => new SourceScope(school.School.Id, ask))];

    public SourceTrouble? Lacks(SchoolFile school) => null;

    public Task<SourceAnswer> AskAsync(SourceScope scope, string? cursor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Asked.Add((scope.Ask, cursor));
        return Task.FromResult(answer(scope, cursor));
    }
}

/// <summary>A school that is looked for, its records, and the whole check of its mentions.</summary>
public sealed class ScanBench
{
    public InMemoryRecordStore Store { get; } = new();

    public InMemoryArchive Archive { get; } = new();

    public SchoolFile School { get; set; } = new(
        new("fernhollow", "Fernhollow Primary School") { Town = "Netherby", Website = "https://www.fernhollow.example/", ScansMentions = true }, "school.yaml")
    {
        Mentions = new() { Sources = ["feeds"] },
    };

    public static FoundItem Item(string address, string text, string? title = null) => new(address, "news")
    {
        Title = title ?? "Fernhollow Primary School, Netherby",
        Text = text,
        Published = CheckBench.Noon,
    };

    public static SourceAnswer Items(params FoundItem[] items) => new(items) { Cursor = "next", Calls = 1 };

    public static FakeSource Feed(params FoundItem[] items) => new("feeds", (_, _) => Items(items), "https://feeds.example/a");

    public async Task<CheckResult> ScanAsync(int day, params IMentionSource[] sources)
    {
        DateTimeOffset at = CheckBench.Noon.AddDays(day);
        SchoolCheck check = new(Store, Archive, [new MentionCollector(Store, sources)], ControlCatalogue.All, new("host-1", TimeSpan.FromMinutes(15), Alone: false), new FixedClock(at));
        return await check.RunAsync(School, Area.Mentions, Period.Day(at), at, CheckBench.Stop);
    }

    public async Task<IReadOnlyList<PublicMention>> MentionsAsync() =>
        [.. (await MentionRow.ReadAsync(Store, School.School.Id, CheckBench.Stop)).Values.OrderBy(mention => mention.Address, StringComparer.Ordinal)];
}
