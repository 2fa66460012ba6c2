using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Connectors.Tests.Storage;

/// <summary>What every record store does. An adapter's test class derives from it and says how to open one.</summary>
public abstract class RecordStoreContract
{
    private static readonly DateTimeOffset s_noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private readonly string _school = $"school-{Guid.NewGuid():N}";

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract IRecordStore Store { get; }

    [Fact]
    public async Task A_row_comes_back_as_it_was_written()
    {
        Row row = NewRow("all", ("Text", "Fern & Höllow “school”\n\t\u0001 😀 \u2028 ' \" \\"), ("Empty", ""), ("Whole", long.MinValue), ("Number", 0.1),
            ("Round", 3.0), ("Huge", 1e300), ("Yes", true), ("No", false), ("At", s_noon.AddTicks(1234567)), ("LooksLikeTime", "2026-11-21T12:00:00Z"), ("LooksLikeNumber", "3"));
        string token = (await Write(new RowChange.Insert(row))).ShouldBeOfType<WriteResult.Written>().Token;

        Row? read = await Store.GetAsync(Table.Findings, _school, "all", Stop);

        read.ShouldNotBeNull().Columns.ShouldBe(row.Columns, "columns");
        (read with { Token = null }).ShouldBe(row);
        read.Token.ShouldBe(token);
    }

    [Fact]
    public async Task An_instant_with_an_offset_comes_back_in_utc()
    {
        await Write(new RowChange.Put(NewRow("r", ("At", s_noon.ToOffset(TimeSpan.FromHours(5))))));
        (await Get("r"))!.Columns.Instant("At").ShouldNotBeNull().Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task What_no_table_keeps_is_refused()
    {
        Cell[] values = [DateTimeOffset.MinValue, new Cell.Instant(new(1600, 12, 31, 23, 59, 59, TimeSpan.Zero)), new Cell.Text(new('x', 32_769))];
        foreach (Cell value in values)
        {
            await Should.ThrowAsync<ArgumentException>(() => Write(new RowChange.Put(NewRow("r", ("Value", value)))));
        }

        await Write(new RowChange.Put(NewRow("r", ("First", new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero)), ("Long", new string('x', 32_768)))));
        (await Get("r"))!.Columns.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_row_that_nobody_wrote_is_not_there() => (await Get("nothing")).ShouldBeNull();

    [Fact]
    public async Task A_table_is_apart_from_another()
    {
        await Write(new RowChange.Put(NewRow("r")));
        (await Store.GetAsync(Table.Runs, _school, "r", Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Insert_writes_only_where_nothing_is()
    {
        (await Write(new RowChange.Insert(NewRow("r", ("N", 1L))))).ShouldBeOfType<WriteResult.Written>();
        (await Write(new RowChange.Insert(NewRow("r", ("N", 2L))))).ShouldBeOfType<WriteResult.AlreadyThere>();
        (await Get("r"))!.Columns.Whole("N").ShouldBe(1);
    }

    [Fact]
    public async Task Replace_writes_only_in_the_state_that_was_read()
    {
        await Write(new RowChange.Put(NewRow("r", ("N", 1L), ("Old", "yes"))));
        Row first = (await Get("r"))!;
        (await Write(new RowChange.Replace(first with { Columns = [new("N", 2L)] }))).ShouldBeOfType<WriteResult.Written>();
        (await Write(new RowChange.Replace(first with { Columns = [new("N", 3L)] }))).ShouldBeOfType<WriteResult.Changed>();
        (await Get("r"))!.Columns.ShouldBe(Columns.Of(("N", 2L)), "all columns are replaced");
    }

    [Fact]
    public async Task A_token_does_not_come_back_with_the_same_content()
    {
        await Write(new RowChange.Put(NewRow("r", ("N", 1L))));
        Row first = (await Get("r"))!;
        await Write(new RowChange.Put(NewRow("r", ("N", 2L))));
        await Write(new RowChange.Put(NewRow("r", ("N", 1L))));
        (await Write(new RowChange.Replace(first))).ShouldBeOfType<WriteResult.Changed>();
    }

    [Fact]
    public async Task Replace_of_a_row_that_is_gone_says_so()
    {
        await Write(new RowChange.Put(NewRow("r")));
        Row row = (await Get("r"))!;
        await Write(new RowChange.Delete(row));
        (await Write(new RowChange.Replace(row))).ShouldBeOfType<WriteResult.NotThere>();
    }

    [Fact]
    public async Task Put_writes_whatever_is_there()
    {
        await Write(new RowChange.Put(NewRow("r", ("N", 1L))));
        string before = (await Get("r"))!.Token!;
        await Write(new RowChange.Put(NewRow("r", ("M", 2L))));
        Row after = (await Get("r"))!;
        after.Columns.ShouldBe(Columns.Of(("M", 2L)));
        string.Equals(after.Token, before, StringComparison.Ordinal).ShouldBeFalse();
    }

    [Fact]
    public async Task Delete_takes_away_only_in_the_state_that_was_read()
    {
        await Write(new RowChange.Put(NewRow("r", ("N", 1L))));
        Row first = (await Get("r"))!;
        await Write(new RowChange.Put(NewRow("r", ("N", 2L))));
        (await Write(new RowChange.Delete(first))).ShouldBeOfType<WriteResult.Changed>();
        (await Write(new RowChange.Delete((await Get("r"))!))).ShouldBeOfType<WriteResult.Deleted>();
        (await Get("r")).ShouldBeNull();
        (await Write(new RowChange.Delete(first))).ShouldBeOfType<WriteResult.NotThere>();
    }

    [Fact]
    public async Task A_batch_is_written_whole_or_not_at_all()
    {
        await Write(new RowChange.Put(NewRow("there", ("N", 1L))));
        Row there = (await Get("there"))!;

        BatchResult refused = await Batch(new RowChange.Put(NewRow("new")), new RowChange.Insert(NewRow("there")), new RowChange.Put(NewRow("newer")));
        refused.ShouldBe(new BatchResult.Refused(1, new WriteResult.AlreadyThere()));
        (await Keys(new(_school))).ShouldBe(["there"]);

        BatchResult written = await Batch(new RowChange.Insert(NewRow("new")), new RowChange.Delete(there), new RowChange.Put(NewRow("newer")));
        written.ShouldBeOfType<BatchResult.Written>().Results.Select(result => result.GetType().Name).ShouldBe(["Written", "Deleted", "Written"]);
        (await Keys(new(_school))).ShouldBe(["new", "newer"]);
    }

    [Fact]
    public async Task The_tokens_of_a_batch_are_those_of_its_rows()
    {
        BatchResult.Written written = (await Batch(new RowChange.Put(NewRow("a")), new RowChange.Insert(NewRow("b")))).ShouldBeOfType<BatchResult.Written>();
        (await Get("b"))!.Token.ShouldBe(written.Results[1].ShouldBeOfType<WriteResult.Written>().Token);
    }

    [Fact]
    public async Task A_batch_beyond_the_limits_is_refused()
    {
        Row big = NewRow("big", [.. Enumerable.Range(0, 20).Select(index => ($"C{index}", (Cell?)new string('é', 7_000)))]);
        await Should.ThrowAsync<ArgumentException>(() => Batch());
        await Should.ThrowAsync<ArgumentException>(() => Batch([.. Enumerable.Range(0, 101).Select(index => new RowChange.Put(NewRow($"r{index}")))]));
        await Should.ThrowAsync<ArgumentException>(() => Batch(new RowChange.Put(NewRow("r")), new RowChange.Put(NewRow("r"))));
        await Should.ThrowAsync<ArgumentException>(() => Batch(new RowChange.Put(NewRow("r")), new RowChange.Put(new("other", "r", []))));
        await Should.ThrowAsync<ArgumentException>(() => Batch([.. Enumerable.Range(0, 6).Select(index => new RowChange.Put(big with { Key = $"r{index}" }))]));
        (await Keys(new(_school))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Any_number_of_changes_is_cut_into_batches_that_are_taken()
    {
        Row big = NewRow("big", ("Text", new string('é', 30_000)));
        RowChange[] changes = [.. Enumerable.Range(0, 250).Select(index => new RowChange.Put((index % 5 == 0 ? big : NewRow("small")) with { Key = $"r{index:D3}" }))];
        foreach (IReadOnlyList<RowChange> batch in RowLimits.Batches(changes))
        {
            (await Store.WriteBatchAsync(Table.Findings, batch, Stop)).ShouldBeOfType<BatchResult.Written>();
        }

        (await Keys(new(_school))).Count.ShouldBe(250);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u0085b")]
    public async Task A_key_that_tables_forbid_is_refused(string key) =>
        await Should.ThrowAsync<ArgumentException>(() => Write(new RowChange.Put(NewRow(key))));

    [Fact]
    public async Task A_made_key_is_taken_whatever_the_subject_holds()
    {
        string[] subjects = ["a/b", "Föö ' \" % + & = ~ | : ; é 😀", "https://www.facebook.com/fernhollow?x=1#y", new('z', 3_000), "", " "];
        foreach (string subject in subjects)
        {
            await Write(new RowChange.Insert(NewRow(RowKeys.Finding("C08", subject), ("Subject", subject))));
            (await Get(RowKeys.Finding("C08", subject)))!.Columns.Text("Subject").ShouldBe(subject);
        }

        (await Keys(RowKeys.StartingWith(_school, "C08"))).Count.ShouldBe(subjects.Length);
    }

    [Fact]
    public async Task A_range_begins_with_its_first_key_and_ends_before_its_last()
    {
        foreach (string key in (string[])["b", "a", "d", "B", "c", "b:1"])
        {
            await Write(new RowChange.Put(NewRow(key)));
        }

        (await Keys(new(_school))).ShouldBe(["B", "a", "b", "b:1", "c", "d"]);
        (await Keys(new(_school, "b", "d"))).ShouldBe(["b", "b:1", "c"]);
        (await Keys(new(_school, Before: "a"))).ShouldBe(["B"]);
        (await Keys(new(_school, "bb"))).ShouldBe(["c", "d"]);
        (await Keys(new(_school, "d", "a"))).ShouldBeEmpty();
        (await Keys(new("nobody"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_range_comes_in_pages()
    {
        IEnumerable<RowChange> changes = Enumerable.Range(0, 2_345).Select(index => new RowChange.Put(NewRow($"r{index:D5}")));
        foreach (IReadOnlyList<RowChange> batch in RowLimits.Batches(changes))
        {
            await Store.WriteBatchAsync(Table.Findings, batch, Stop);
        }

        RowPage first = await Store.QueryAsync(Table.Findings, new(_school), null, Stop);
        first.Rows.Count.ShouldBeLessThanOrEqualTo(1_000);
        first.Continuation.ShouldNotBeNull();
        (await Keys(new(_school, "r00010", "r02000"))).ShouldBe(Enumerable.Range(10, 1_990).Select(index => $"r{index:D5}"));
    }

    [Fact]
    public async Task Of_many_who_claim_a_row_one_gets_it()
    {
        WriteResult[] results = await Task.WhenAll(Enumerable.Range(0, 20).Select(index => Write(new RowChange.Insert(NewRow("lease", ("Who", index))))));
        results.Count(result => result is WriteResult.Written).ShouldBe(1);
        results.Count(result => result is WriteResult.AlreadyThere).ShouldBe(19);
    }

    protected static Row RowIn(string partition, string key, params (string Name, Cell? Value)[] columns) => new(partition, key, Columns.Of(columns));

    private Row NewRow(string key, params (string Name, Cell? Value)[] columns) => RowIn(_school, key, columns);

    private Task<Row?> Get(string key) => Store.GetAsync(Table.Findings, _school, key, Stop);

    private Task<WriteResult> Write(RowChange change) => Store.WriteAsync(Table.Findings, change, Stop);

    private Task<BatchResult> Batch(params RowChange[] changes) => Store.WriteBatchAsync(Table.Findings, changes, Stop);

    private async Task<IReadOnlyList<string>> Keys(KeyRange range)
    {
        List<string> keys = [];
        await foreach (Row row in Store.ReadAsync(Table.Findings, range, Stop))
        {
            keys.Add(row.Key);
        }

        return keys;
    }
}
