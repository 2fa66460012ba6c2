using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Core.Tests.Checks;

namespace ComplianceMonitor.Core.Tests.Mentions.Scanning;

public class MentionScanTests
{
    private const string Fair = "Fernhollow Primary School in Netherby held its summer fair on Saturday and raised money for the library.";
    private const string Fake = "A fake Facebook page pretending to be Fernhollow Primary School in Netherby asks parents for money. It is not our official page.";

    private readonly ScanBench _bench = new();

    [Fact]
    public async Task What_a_source_finds_is_recorded_once_with_what_it_raises()
    {
        FakeSource feed = ScanBench.Feed(ScanBench.Item("https://news.example/fair?utm_source=x", Fair), ScanBench.Item("https://news.example/fake", Fake));
        await _bench.ScanAsync(0, feed);
        await _bench.ScanAsync(1, feed);

        IReadOnlyList<PublicMention> mentions = await _bench.MentionsAsync();
        mentions.Select(mention => (mention.About, mention.Status, mention.Found)).Distinct().ShouldBe([(About.Yes, MentionStatus.New, CheckBench.Noon)]);
        mentions[1].Concerns.ShouldContain(Concern.Impersonation);
        mentions[0].Snippet.ShouldBe(Fair);
        feed.Asked.Select(one => one.Cursor).ShouldBe([null, "next"]);
        _bench.Store.All(Table.Mentions)[0].Columns.Day("PurgeAfter").ShouldBe(new DateOnly(2027, 2, 19));
    }

    [Fact]
    public async Task A_scan_that_was_killed_at_any_write_ends_with_the_same_rows_when_it_is_run_again()
    {
        FakeSource Feed() => ScanBench.Feed(ScanBench.Item("https://news.example/fair", Fair), ScanBench.Item("https://news.example/fake", Fake));
        await _bench.ScanAsync(0, Feed());
        IReadOnlyList<Row> calm = [.. _bench.Store.All(Table.Mentions), .. _bench.Store.All(Table.Sources)];
        for (int killedAt = 1; killedAt < 20; killedAt++)
        {
            ScanBench bench = new();
            int writes = 0;
            bench.Store.BeforeWrite = _ =>
            {
                if (++writes == killedAt)
                {
                    throw new IOException("killed");
                }
            };
            try
            {
                await bench.ScanAsync(0, Feed());
            }
            catch (IOException)
            {
                // What a killed process leaves is what was written.
            }

            bench.Store.BeforeWrite = null;
            await bench.ScanAsync(0, Feed());
            Row[] again = [.. bench.Store.All(Table.Mentions), .. bench.Store.All(Table.Sources)];
            again.ShouldBe(calm, $"killed at write {killedAt}");
        }
    }

    [Fact]
    public async Task A_source_that_is_down_keeps_its_cursor_and_what_it_told_before_and_is_named()
    {
        await _bench.ScanAsync(0, ScanBench.Feed(ScanBench.Item("https://news.example/fair", Fair)));
        FakeSource broken = new("feeds", (_, _) => new([ScanBench.Item("https://news.example/fake", Fake)]) { Cursor = "lost", Trouble = new(Reason.Unreachable, "The feed is down.") }, "https://feeds.example/a");
        CheckResult.Done done = (await _bench.ScanAsync(8, broken)).ShouldBeOfType<CheckResult.Done>();

        (await _bench.MentionsAsync()).Count.ShouldBe(2);
        Finding finding = done.Findings.Single(one => one.Subject == "public mentions");
        finding.Outcome.ShouldBe(new Outcome.Unknown(Reason.Unreachable));
        finding.Summary.ShouldContain("The feed is down.");
        FakeSource again = ScanBench.Feed();
        await _bench.ScanAsync(9, again);
        again.Asked.ShouldHaveSingleItem().Cursor.ShouldBe("next");
    }

    [Fact]
    public async Task A_source_that_throws_costs_its_own_answer_only()
    {
        _bench.School = _bench.School with { Mentions = new() { Sources = ["gdelt", "feeds"] } };
        await _bench.ScanAsync(0, new FakeSource("gdelt", (_, _) => throw new InvalidOperationException("a fault")), ScanBench.Feed(ScanBench.Item("https://news.example/fair", Fair)));
        (await _bench.MentionsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_source_that_asks_for_a_pause_is_left_alone_until_it_is_over()
    {
        DateTimeOffset until = CheckBench.Noon.AddDays(1.5);
        _bench.School = _bench.School with { Mentions = new() { Sources = ["gdelt"] } };
        FakeSource source = new("gdelt", (_, _) => new([]) { Trouble = new(Reason.Unreachable, "Too many calls.", until) }, "a", "b");
        await _bench.ScanAsync(0, source);
        source.Asked.Count.ShouldBe(1, "the rest of the source is not asked either");
        await _bench.ScanAsync(1, source);
        source.Asked.Count.ShouldBe(1);
        await _bench.ScanAsync(2, source);
        source.Asked.Count.ShouldBe(3, "the pause is over, and both are asked");
    }

    [Fact]
    public async Task One_feed_that_asks_for_a_pause_holds_up_no_other()
    {
        FakeSource source = new("feeds", (_, _) => new([]) { Trouble = new(Reason.Unreachable, "Too many calls.", CheckBench.Noon.AddDays(1)) }, "a", "b");
        await _bench.ScanAsync(0, source);
        source.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_calls_that_are_paid_for_are_released_day_by_day_and_turn_over_the_searches()
    {
        _bench.School = _bench.School with { Mentions = new() { Sources = ["brave"], SearchesPerMonth = 30 } };
        FakeSource source = new("brave", (_, _) => ScanBench.Items(), "a", "b", "c");
        for (int day = 0; day < 9; day++)
        {
            await _bench.ScanAsync(day, source);
        }

        // Noon is the 21st: 21 are free at once, then one a day.
        source.Asked.Count.ShouldBe(27);
        source.Asked.GroupBy(one => one.Ask, StringComparer.Ordinal).Select(ask => ask.Count()).ShouldAllBe(count => count == 9);
        CheckResult.Done done = (await _bench.ScanAsync(9, new FakeSource("brave", (_, _) => ScanBench.Items(), "a", "b", "c", "d", "e", "f", "g", "h"))).ShouldBeOfType<CheckResult.Done>();
        done.Findings.Single(one => one.Subject == "public mentions").Outcome.ShouldBe(new Outcome.Unknown(Reason.Partial));
    }

    [Fact]
    public async Task An_edit_that_raises_more_is_looked_at_again_and_one_that_does_not_stays_done()
    {
        await _bench.ScanAsync(0, ScanBench.Feed(ScanBench.Item("https://news.example/a", Fair), ScanBench.Item("https://news.example/b", Fake)));
        foreach (Row row in _bench.Store.All(Table.Mentions))
        {
            await _bench.Store.WriteAsync(Table.Mentions, new RowChange.Put(MentionRow.Marked(row, MentionStatus.Handled, "the office", null, CheckBench.Noon)), CheckBench.Stop);
        }

        await _bench.ScanAsync(1, ScanBench.Feed(ScanBench.Item("https://news.example/a", Fake), ScanBench.Item("https://news.example/b", Fake + " Updated.")));
        (await _bench.MentionsAsync()).Select(mention => mention.Status).ShouldBe([MentionStatus.New, MentionStatus.Handled]);
    }

    [Fact]
    public async Task What_a_person_said_is_not_ours_teaches_the_next_scans()
    {
        const string Story = "Pupils of Fernhollow Primary School planted four hundred oak saplings beside the canal towpath with the woodland charity on Tuesday morning.";
        await _bench.ScanAsync(0, ScanBench.Feed(ScanBench.Item("https://one.example/oaks", Story)));
        Row row = _bench.Store.All(Table.Mentions).ShouldHaveSingleItem();
        await _bench.Store.WriteAsync(Table.Mentions, new RowChange.Put(MentionRow.Marked(row, MentionStatus.NotOurs, "the office", "the one in Ohio", CheckBench.Noon)), CheckBench.Stop);
        await _bench.ScanAsync(1, ScanBench.Feed(ScanBench.Item("https://one.example/oaks", Story), ScanBench.Item("https://two.example/saplings", Story)));

        IReadOnlyList<PublicMention> mentions = await _bench.MentionsAsync();
        (mentions[0].Status, mentions[1].About, mentions[1].Snippet).ShouldBe((MentionStatus.NotOurs, About.No, null));
    }

    [Fact]
    public async Task What_may_not_be_stored_is_kept_as_an_address()
    {
        _bench.School = _bench.School with { Mentions = new() { Sources = ["brave"] } };
        await _bench.ScanAsync(0, new FakeSource("brave", (_, _) => ScanBench.Items(ScanBench.Item("https://news.example/fake", Fake)), "a"));
        PublicMention mention = (await _bench.MentionsAsync()).ShouldHaveSingleItem();
        (mention.Title, mention.Snippet).ShouldBe((null, null));
        mention.Concerns.ShouldContain(Concern.Impersonation);
        _bench.Archive.Content.Values.Any(blob => System.Text.Encoding.UTF8.GetString(blob).Contains("pretending", StringComparison.Ordinal)).ShouldBeFalse();
    }

    [Fact]
    public async Task No_person_is_named_in_what_is_kept()
    {
        await _bench.ScanAsync(0, ScanBench.Feed(ScanBench.Item(
            "https://news.example/a", "Mrs Karimi of Fernhollow Primary School, Netherby, thanked Oliver Brennan, 9, whose mum Daniella Okafor-Lee can be reached on 07700 900123 or d.okafor@mail.example.", "Sophie Tanner wins for Fernhollow Primary School")));
        string kept = string.Join(' ', _bench.Store.All(Table.Mentions).Select(row => string.Join(' ', row.Columns.Values)))
            + string.Join(' ', _bench.Archive.Content.Values.Select(blob => System.Text.Encoding.UTF8.GetString(blob)));
        foreach (string name in new[] { "Karimi", "Brennan", "Okafor", "Tanner", "07700", "d.okafor" })
        {
            kept.ShouldNotContain(name);
        }
    }

    [Fact]
    public async Task What_cannot_wait_is_noted_for_those_who_may_see_it_once()
    {
        FakeSource feed = ScanBench.Feed(ScanBench.Item("https://news.example/fake", Fake), ScanBench.Item("https://news.example/fair", Fair));
        await _bench.ScanAsync(0, feed);
        await _bench.ScanAsync(1, feed);
        IReadOnlyList<OutboxMail> alerts = await OutboxMail.ReadAsync(_bench.Store, "fernhollow", CheckBench.Stop);
        alerts.Select(alert => alert.Report.Role).Order().ShouldBe([Owner.ItSupport, Owner.Dpo]);
        alerts.ShouldAllBe(alert => alert.Report.Mention == MentionSorting.HashOf("https://news.example/fake"));
    }
}
