using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Tests.Checks;

namespace ComplianceMonitor.Core.Tests.Mentions.Scanning;

public class MentionPurgeTests
{
    private const string Fake = "A fake Facebook page pretending to be Fernhollow Primary School in Netherby asks parents for money. It is not our official page.";

    private readonly ScanBench _bench = new();

    [Fact]
    public async Task After_ninety_days_neither_rows_nor_evidence_hold_a_mention()
    {
        await _bench.ScanAsync(0, ScanBench.Feed(ScanBench.Item("https://news.example/fake", Fake)));
        await _bench.ScanAsync(1, ScanBench.Feed());
        MentionPurge purge = new(_bench.Store, _bench.Archive);
        (await purge.RunAsync(_bench.School.School, CheckBench.Noon.AddDays(90), CheckBench.Stop)).ShouldBe(new PurgeCount(0, 0, 0));
        Held("news.example/fake").ShouldBeTrue();

        PurgeCount count = await purge.RunAsync(_bench.School.School, CheckBench.Noon.AddDays(92), CheckBench.Stop);
        (count.Rows, count.LeftOver).ShouldBe((1, 0));
        count.Evidence.ShouldBeGreaterThan(0);
        _bench.Store.All(Table.Mentions).ShouldBeEmpty();
        Held("news.example/fake").ShouldBeFalse();
        (await purge.RunAsync(_bench.School.School, CheckBench.Noon.AddDays(93), CheckBench.Stop)).Rows.ShouldBe(0, "it can be repeated");
    }

    [Fact]
    public async Task The_daily_scan_takes_rows_and_evidence_away_and_evidence_holds_a_mention_once()
    {
        await _bench.ScanAsync(0, ScanBench.Feed(ScanBench.Item("https://news.example/fake", Fake)));
        await _bench.ScanAsync(60, ScanBench.Feed());
        _bench.Archive.Content.Values.Count(blob => System.Text.Encoding.UTF8.GetString(blob).Contains("news.example/fake", StringComparison.Ordinal)).ShouldBe(1);
        await _bench.ScanAsync(91, ScanBench.Feed());
        _bench.Store.All(Table.Mentions).ShouldBeEmpty();
        Held("news.example/fake").ShouldBeFalse();
    }

    [Fact]
    public async Task A_data_subject_is_erased_everywhere_and_not_found_again()
    {
        FakeSource feed = ScanBench.Feed(ScanBench.Item("https://news.example/zebedee-story", Fake), ScanBench.Item("https://news.example/other", "Fernhollow Primary School, Netherby, opens a library."));
        await _bench.ScanAsync(0, feed);
        MentionErasure erasure = new(_bench.Store, _bench.Archive);
        (await erasure.FindAsync("fernhollow", "ZEBEDEE", CheckBench.Stop)).ShouldHaveSingleItem();

        ErasureCount count = await erasure.EraseAsync("fernhollow", "zebedee", CheckBench.Noon.AddDays(1), CheckBench.Stop);
        (count.Mentions, count.LeftOver).ShouldBe((1, 0));
        Held("zebedee").ShouldBeFalse();
        await _bench.ScanAsync(2, feed);
        (await _bench.MentionsAsync()).Select(mention => (mention.Address, mention.Status)).ShouldBe([("", MentionStatus.Erased), ("https://news.example/other", MentionStatus.New)]);
        Held("zebedee").ShouldBeFalse();
    }

    private bool Held(string words) =>
        _bench.Store.All(Table.Mentions).Any(row => row.Columns.Text("Url")?.Contains(words, StringComparison.Ordinal) is true)
        || _bench.Archive.Content.Values.Any(blob => System.Text.Encoding.UTF8.GetString(blob).Contains(words, StringComparison.Ordinal));
}
