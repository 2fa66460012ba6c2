using ComplianceMonitor.Azure.Storage;
using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Azure.Tests.Tables;

/// <summary>The network between us and the tables fails; each write is answered truly all the same.</summary>
public sealed class LostAnswersTests : IAsyncDisposable
{
    private static readonly string s_prefix = Azurite.NewPrefix();

    private readonly UnreliableNetwork _network = new();
    private readonly string _school = $"{Guid.NewGuid():N}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _network.DisposeAsync();

    [Fact]
    public async Task An_insert_whose_answer_was_lost_is_ours()
    {
        IRecordStore store = await OpenAsync();
        _network.Next(Fate.LoseAnswer);
        WriteResult result = await store.WriteAsync(Table.Runs, new RowChange.Insert(NewRow("r", "us")), Stop);
        result.ShouldBeOfType<WriteResult.Written>().Token.ShouldBe((await Get(store, "r"))!.Token);
    }

    [Fact]
    public async Task An_insert_after_a_lost_request_is_not_ours_where_another_was_first()
    {
        IRecordStore store = await OpenAsync();
        await Azurite.Open(s_prefix).Records.WriteAsync(Table.Runs, new RowChange.Insert(NewRow("r", "another")), Stop);
        _network.Next(Fate.LoseRequest);
        (await store.WriteAsync(Table.Runs, new RowChange.Insert(NewRow("r", "us")), Stop)).ShouldBeOfType<WriteResult.AlreadyThere>();
        (await Get(store, "r"))!.Columns.Text("Who").ShouldBe("another");
    }

    [Fact]
    public async Task A_plain_conflict_with_the_same_content_is_a_conflict()
    {
        IRecordStore store = await OpenAsync();
        await store.WriteAsync(Table.Runs, new RowChange.Insert(NewRow("r", "us")), Stop);
        (await store.WriteAsync(Table.Runs, new RowChange.Insert(NewRow("r", "us")), Stop)).ShouldBeOfType<WriteResult.AlreadyThere>();
    }

    [Fact]
    public async Task A_replacement_whose_answer_was_lost_is_ours()
    {
        IRecordStore store = await OpenAsync();
        await store.WriteAsync(Table.Runs, new RowChange.Put(NewRow("r", "before")), Stop);
        Row row = (await Get(store, "r"))!;
        _network.Next(Fate.LoseAnswer);
        WriteResult.Written written = (await store.WriteAsync(Table.Runs, new RowChange.Replace(NewRow("r", "us") with { Token = row.Token }), Stop)).ShouldBeOfType<WriteResult.Written>();
        (await store.WriteAsync(Table.Runs, new RowChange.Replace(NewRow("r", "again") with { Token = written.Token }), Stop)).ShouldBeOfType<WriteResult.Written>();
    }

    [Fact]
    public async Task A_replacement_after_a_lost_request_is_not_ours_where_another_was_first()
    {
        IRecordStore store = await OpenAsync();
        await store.WriteAsync(Table.Runs, new RowChange.Put(NewRow("r", "before")), Stop);
        Row row = (await Get(store, "r"))!;
        await Azurite.Open(s_prefix).Records.WriteAsync(Table.Runs, new RowChange.Replace(NewRow("r", "another") with { Token = row.Token }), Stop);
        _network.Next(Fate.LoseRequest);
        (await store.WriteAsync(Table.Runs, new RowChange.Replace(NewRow("r", "us") with { Token = row.Token }), Stop)).ShouldBeOfType<WriteResult.Changed>();
    }

    [Fact]
    public async Task A_deletion_whose_answer_was_lost_is_ours()
    {
        IRecordStore store = await OpenAsync();
        await store.WriteAsync(Table.Runs, new RowChange.Put(NewRow("r", "us")), Stop);
        Row row = (await Get(store, "r"))!;
        _network.Next(Fate.LoseAnswer);
        (await store.WriteAsync(Table.Runs, new RowChange.Delete(row), Stop)).ShouldBeOfType<WriteResult.Deleted>();
        (await store.WriteAsync(Table.Runs, new RowChange.Delete(row), Stop)).ShouldBeOfType<WriteResult.NotThere>();
    }

    [Fact]
    public async Task A_batch_whose_answer_was_lost_is_ours()
    {
        IRecordStore store = await OpenAsync();
        await store.WriteAsync(Table.Runs, new RowChange.Put(NewRow("old", "us")), Stop);
        Row old = (await Get(store, "old"))!;
        _network.Next(Fate.LoseAnswer);
        BatchResult result = await store.WriteBatchAsync(Table.Runs, [new RowChange.Insert(NewRow("a", "us")), new RowChange.Delete(old), new RowChange.Put(NewRow("b", "us"))], Stop);
        WriteResult.Written first = result.ShouldBeOfType<BatchResult.Written>().Results[0].ShouldBeOfType<WriteResult.Written>();
        first.Token.ShouldBe((await Get(store, "a"))!.Token);
        result.ShouldBeOfType<BatchResult.Written>().Results[1].ShouldBeOfType<WriteResult.Deleted>();
    }

    [Fact]
    public async Task A_batch_after_a_lost_request_is_refused_where_another_was_first()
    {
        IRecordStore store = await OpenAsync();
        await Azurite.Open(s_prefix).Records.WriteAsync(Table.Runs, new RowChange.Insert(NewRow("b", "another")), Stop);
        _network.Next(Fate.LoseRequest);
        BatchResult result = await store.WriteBatchAsync(Table.Runs, [new RowChange.Insert(NewRow("a", "us")), new RowChange.Insert(NewRow("b", "us"))], Stop);
        result.ShouldBe(new BatchResult.Refused(1, new WriteResult.AlreadyThere()));
        (await Get(store, "a")).ShouldBeNull();
    }

    [Fact]
    public async Task Where_no_try_is_answered_a_write_that_was_done_is_found()
    {
        IRecordStore store = await OpenAsync();
        _network.Next(Fate.LoseAnswer, Fate.LoseAnswer, Fate.LoseAnswer, Fate.LoseAnswer);
        (await store.WriteAsync(Table.Runs, new RowChange.Insert(NewRow("r", "us")), Stop)).ShouldBeOfType<WriteResult.Written>();
    }

    [Fact]
    public async Task Where_no_try_arrives_it_is_said_that_the_account_cannot_be_reached()
    {
        IRecordStore store = await OpenAsync();
        _network.Next(Fate.LoseRequest, Fate.LoseRequest, Fate.LoseRequest, Fate.LoseRequest);
        (await Should.ThrowAsync<StorageUnavailableException>(() => store.WriteAsync(Table.Runs, new RowChange.Insert(NewRow("r", "us")), Stop)))
            .Message.ShouldSatisfyAllConditions(message => message.ShouldContain($"{s_prefix}Runs"), message => message.ShouldContain("cannot be reached"), message => message.ShouldContain("DataStorage"));
        (await Get(store, "r")).ShouldBeNull();
    }

    [Fact]
    public async Task A_busy_service_is_asked_again()
    {
        IRecordStore store = await OpenAsync();
        _network.Next(Fate.Busy, Fate.TooMany, Fate.Busy);
        (await store.WriteAsync(Table.Runs, new RowChange.Insert(NewRow("r", "us")), Stop)).ShouldBeOfType<WriteResult.Written>();
        _network.Next(Fate.TooMany, Fate.Busy);
        (await Get(store, "r"))!.Columns.Text("Who").ShouldBe("us");
        _network.Next(Fate.Busy);
        (await store.QueryAsync(Table.Runs, new(_school), null, Stop)).Rows.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_service_that_stays_busy_is_said_to_throttle()
    {
        IRecordStore store = await OpenAsync();
        int before = _network.Requests;
        _network.Next(Fate.TooMany, Fate.TooMany, Fate.TooMany, Fate.TooMany);
        (await Should.ThrowAsync<StorageUnavailableException>(() => Get(store, "r"))).Message.ShouldContain("throttled");
        (_network.Requests - before).ShouldBe(1 + Azurite.Quick.Retries);
    }

    [Fact]
    public async Task A_change_that_was_cancelled_before_it_began_is_not_made()
    {
        IRecordStore store = await OpenAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => store.WriteAsync(Table.Runs, new RowChange.Insert(NewRow("r", "us")), new(canceled: true)));
        (await Get(store, "r")).ShouldBeNull();
    }

    /// <summary>A store that has made its table.</summary>
    private async Task<IRecordStore> OpenAsync()
    {
        IRecordStore store = (await _network.OpenAsync(s_prefix)).Records;
        await Get(store, "none");
        return store;
    }

    private Task<Row?> Get(IRecordStore store, string key) => store.GetAsync(Table.Runs, _school, key, Stop);

    private Row NewRow(string key, string who) => new(_school, key, Columns.Of(("Who", who), ("At", DateTimeOffset.UnixEpoch.AddTicks(7)), ("N", 1.5)));
}
