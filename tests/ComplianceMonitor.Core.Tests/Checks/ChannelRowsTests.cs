using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Channels;

namespace ComplianceMonitor.Core.Tests.Checks;

public class ChannelRowsTests
{
    private readonly InMemoryRecordStore _store = new();

    [Fact]
    public async Task Two_areas_write_their_own_columns_of_one_row_at_the_same_time()
    {
        EvidenceSet evidence = Policy("fernhollowprimary");
        bool interrupted = false;
        _store.BeforeWrite = _ =>
        {
            if (!interrupted)
            {
                interrupted = true;
                RecordAsync(Area.Accounts, evidence, 0).IsCompletedSuccessfully.ShouldBeTrue();
            }
        };
        await RecordAsync(Area.Channels, evidence, 0);

        Columns row = _store.All(Table.Channels).ShouldHaveSingleItem().Columns;
        row.Flag("InPolicy").ShouldBe(true);
        row.ContainsKey("InNotice").ShouldBeFalse("no notice was read");
        row.Text("Mfa").ShouldBe("Unknown");
    }

    [Fact]
    public async Task An_account_that_a_later_policy_no_longer_names_keeps_its_last_date_until_every_source_was_read()
    {
        await RecordAsync(Area.Channels, Policy("fernhollowprimary"), 0);
        await RecordAsync(Area.Channels, Policy(), 1);
        _store.All(Table.Channels).ShouldHaveSingleItem().Columns.Instant("AsOf").ShouldBe(CheckBench.Noon);
    }

    /// <summary>A policy that lists facebook accounts; how it is read from words is tested elsewhere.</summary>
    private static EvidenceSet Policy(params string[] handles)
    {
        Document document = new("policy.txt", FileFormat.Text, [new(1, "Social Media Policy")]);
        DocumentFacts facts = DocumentFacts.Read(document) with
        {
            Channels = new() { All = [.. handles.Select(handle => new StatedChannel("facebook", handle, document.Lines[0]))], Register = RegisterState.Listed },
        };
        return new()
        {
            School = CheckBench.School.School,
            Today = new(2026, 11, 21),
            Policy = new Observation<DocumentFacts>.Seen(facts, new("policy.txt", CheckBench.Noon, new string('a', 64))),
        };
    }

    private Task RecordAsync(Area area, EvidenceSet evidence, int day)
    {
        DateTimeOffset at = CheckBench.Noon.AddDays(day);
        return new ChannelRows(_store).RecordAsync(
            evidence, Judgement.Of(ControlCatalogue.All, evidence), new(new("fernhollow", area, Period.Week(at)), at, London.Day(at), new string('e', 64)), CheckBench.Stop);
    }
}
