using System.Diagnostics;
using ComplianceMonitor.Azure.Storage;
using ComplianceMonitor.Connectors.Tests.Storage;
using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Azure.Tests.Tables;

public sealed class TableRecordStoreTests : RecordStoreContract
{
    private static readonly string s_prefix = Azurite.NewPrefix();

    protected override IRecordStore Store { get; } = Azurite.Open(s_prefix).Records;

    [Fact]
    public async Task Eight_who_replace_one_row_lose_no_increment()
    {
        string school = Guid.NewGuid().ToString("N");
        await Store.WriteAsync(Table.Sources, new RowChange.Insert(RowIn(school, "quota", ("Used", 0))), Stop);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            async () =>
            {
                for (int increment = 0; increment < 10;)
                {
                    Row row = (await Store.GetAsync(Table.Sources, school, "quota", Stop))!;
                    Row more = row with { Columns = row.Columns.With(("Used", row.Columns.Whole("Used")! + 1)) };
                    increment += await Store.WriteAsync(Table.Sources, new RowChange.Replace(more), Stop) is WriteResult.Written ? 1 : 0;
                }
            },
            Stop)));
        (await Store.GetAsync(Table.Sources, school, "quota", Stop))!.Columns.Whole("Used").ShouldBe(80);
    }

    [Fact]
    public async Task Of_many_who_delete_a_row_one_did()
    {
        string school = Guid.NewGuid().ToString("N");
        await Store.WriteAsync(Table.Sources, new RowChange.Put(RowIn(school, "r")), Stop);
        Row row = (await Store.GetAsync(Table.Sources, school, "r", Stop))!;
        WriteResult[] results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Store.WriteAsync(Table.Sources, new RowChange.Delete(row), Stop)));
        results.Count(result => result is WriteResult.Deleted).ShouldBe(1);
        results.Count(result => result is WriteResult.NotThere).ShouldBe(9);
    }

    [Fact]
    public async Task A_batch_with_one_conflict_loses_nothing()
    {
        string school = Guid.NewGuid().ToString("N");
        await Store.WriteAsync(Table.Findings, new RowChange.Put(RowIn(school, "r057", ("By", "another"))), Stop);
        RowChange[] changes = [.. Enumerable.Range(0, 100).Select(index => new RowChange.Insert(RowIn(school, $"r{index:D3}", ("By", "us"))))];

        BatchResult refused = await Store.WriteBatchAsync(Table.Findings, changes, Stop);
        refused.ShouldBe(new BatchResult.Refused(57, new WriteResult.AlreadyThere()));
        await Store.WriteBatchAsync(Table.Findings, [.. changes.Where((_, index) => index != 57)], Stop);

        List<Row> rows = await ReadAll(new(school));
        rows.Count.ShouldBe(100);
        rows.Where(row => row.Columns.Text("By") == "another").ShouldHaveSingleItem().Key.ShouldBe("r057");
    }

    [Fact]
    public async Task The_reason_of_a_refused_batch_is_that_of_the_change()
    {
        string school = Guid.NewGuid().ToString("N");
        await Store.WriteAsync(Table.Findings, new RowChange.Put(RowIn(school, "r")), Stop);
        Row stale = (await Store.GetAsync(Table.Findings, school, "r", Stop))!;
        await Store.WriteAsync(Table.Findings, new RowChange.Put(RowIn(school, "r", ("N", 1))), Stop);
        RowChange put = new RowChange.Put(RowIn(school, "other"));
        Row gone = RowIn(school, "gone") with { Token = stale.Token };
        (await Store.WriteBatchAsync(Table.Findings, [put, new RowChange.Replace(stale)], Stop)).ShouldBe(new BatchResult.Refused(1, new WriteResult.Changed()));
        (await Store.WriteBatchAsync(Table.Findings, [new RowChange.Delete(stale), put], Stop)).ShouldBe(new BatchResult.Refused(0, new WriteResult.Changed()));
        (await Store.WriteBatchAsync(Table.Findings, [put, new RowChange.Replace(gone)], Stop)).ShouldBe(new BatchResult.Refused(1, new WriteResult.NotThere()));
        (await Store.WriteBatchAsync(Table.Findings, [new RowChange.Delete(gone), put], Stop)).ShouldBe(new BatchResult.Refused(0, new WriteResult.NotThere()));
        (await Store.GetAsync(Table.Findings, school, "other", Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_table_that_was_deleted_underneath_is_told_from_an_empty_one()
    {
        string prefix = Azurite.NewPrefix();
        IRecordStore store = Azurite.Open(prefix).Records;
        await store.WriteAsync(Table.Runs, new RowChange.Put(RowIn("s", "r")), Stop);
        Row row = (await store.GetAsync(Table.Runs, "s", "r", Stop))!;
        await new global::Azure.Data.Tables.TableServiceClient(Azurite.Connection()).DeleteTableAsync($"{prefix}Runs", Stop);

        Func<Task>[] calls =
        [
            () => store.GetAsync(Table.Runs, "s", "r", Stop),
            () => store.QueryAsync(Table.Runs, new("s"), null, Stop),
            () => store.WriteAsync(Table.Runs, new RowChange.Put(row), Stop),
            () => store.WriteAsync(Table.Runs, new RowChange.Replace(row), Stop),
            () => store.WriteAsync(Table.Runs, new RowChange.Delete(row), Stop),
            () => store.WriteBatchAsync(Table.Runs, [new RowChange.Delete(row)], Stop),
        ];
        foreach (Func<Task> call in calls)
        {
            (await Should.ThrowAsync<StorageUnavailableException>(call)).Message.ShouldSatisfyAllConditions(
                message => message.ShouldContain($"{prefix}Runs of devstoreaccount1 was deleted"), message => message.ShouldContain("restart the app"));
        }

        await Azurite.Open(prefix).Records.WriteAsync(Table.Runs, new RowChange.Insert(row), Stop);
    }

    [Fact]
    public async Task Types_of_other_programs_are_read()
    {
        string prefix = Azurite.NewPrefix();
        global::Azure.Data.Tables.TableClient table = new(Azurite.Connection(), $"{prefix}Findings");
        await table.CreateIfNotExistsAsync(Stop);
        Guid id = Guid.NewGuid();
        await table.AddEntityAsync(new global::Azure.Data.Tables.TableEntity("s", "r") { ["Days"] = 3, ["Id"] = id }, Stop);
        Row row = (await Azurite.Open(prefix).Records.GetAsync(Table.Findings, "s", "r", Stop))!;
        row.Columns.ShouldBe(Columns.Of(("Days", 3), ("Id", id.ToString())));
    }

    [Fact]
    public async Task Ten_thousand_findings_are_written_and_read_back_within_a_minute()
    {
        IRecordStore store = Azurite.Open(Azurite.NewPrefix()).Records;
        string summary = new('x', 400);
        long started = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, 100, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Stop }, async (school, stop) =>
        {
            RowChange[] rows = [.. Enumerable.Range(0, 100).Select(subject => new RowChange.Put(RowIn($"school-{school}", RowKeys.Finding("C08", $"subject {subject}"), ("Summary", summary), ("Outcome", "fail"))))];
            (await store.WriteBatchAsync(Table.Findings, rows, stop)).ShouldBeOfType<BatchResult.Written>();
        });
        int read = 0;
        await Parallel.ForAsync(0, 100, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Stop }, async (school, stop) =>
        {
            await foreach (Row row in store.ReadAsync(Table.Findings, new($"school-{school}"), stop))
            {
                row.Columns.Text("Summary").ShouldBe(summary);
                Interlocked.Increment(ref read);
            }
        });
        read.ShouldBe(10_000);
        TimeSpan took = Stopwatch.GetElapsedTime(started);
        TestContext.Current.SendDiagnosticMessage($"10,000 findings written and read in {took.TotalSeconds:F1} s");
        took.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    private async Task<List<Row>> ReadAll(KeyRange range)
    {
        List<Row> rows = [];
        await foreach (Row row in Store.ReadAsync(Table.Findings, range, Stop))
        {
            rows.Add(row);
        }

        return rows;
    }
}
