using System.Diagnostics;
using System.Globalization;
using System.Text;
using ComplianceMonitor.Connectors.Storage;
using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Connectors.Tests.Storage;

public sealed class LocalRecordStoreTests : RecordStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private LocalRecordStore _store;

    public LocalRecordStoreTests() => _store = LocalRecordStore.Open(_folder.Path);

    protected override IRecordStore Store => _store;

    private string Findings => _folder.At("Findings.jsonl");

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Rows_and_tokens_outlive_the_process()
    {
        await _store.WriteAsync(Table.Findings, new RowChange.Put(RowIn("s", "gone")), Stop);
        Row gone = (await _store.GetAsync(Table.Findings, "s", "gone", Stop))!;
        await _store.WriteAsync(Table.Findings, new RowChange.Delete(gone), Stop);
        await _store.WriteAsync(Table.Findings, new RowChange.Put(RowIn("s", "kept", ("N", 1L), ("M", 2.0))), Stop);
        Row before = (await _store.GetAsync(Table.Findings, "s", "kept", Stop))!;

        Reopen();

        (await _store.GetAsync(Table.Findings, "s", "kept", Stop)).ShouldBe(before);
        (await _store.GetAsync(Table.Findings, "s", "gone", Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_line_can_be_read_by_people()
    {
        await _store.WriteAsync(Table.Findings, new RowChange.Put(RowIn("fernhollow", "C01:policy", ("Summary", "Überfällig – “late”"), ("Days", 3L))), Stop);
        string line = ReadAllText().TrimEnd('\n');
        line.ShouldStartWith("{\"partition\":\"fernhollow\",\"key\":\"C01:policy\",\"token\":\"");
        line.ShouldEndWith("\"columns\":{\"Summary\":\"Überfällig – “late”\",\"Days\":3}}");
    }

    [Fact]
    public void A_second_program_is_told_who_has_the_folder()
    {
        StorageException refusal = Should.Throw<StorageException>(() => LocalRecordStore.Open(_folder.Path));
        refusal.Message.ShouldContain(_folder.Path);
        refusal.Message.ShouldContain(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("{\"partition\":\"s\",\"key\"")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{\"partition\":\"s\",\"key\":\"k\",\"token\":\"t\",\"columns\":{\"A\":null}}")]
    [InlineData("{\"partition\":\"s\",\"key\":\"k\",\"token\":\"t\"}")]
    [InlineData("\0\0\0\0")]
    public async Task A_damaged_line_is_named_kept_and_never_written_over(string damage)
    {
        await WriteRows(3);
        _store.Dispose();
        string[] lines = ReadAllText().TrimEnd('\n').Split('\n');
        string damaged = string.Join('\n', [lines[0], damage, lines[2], ""]);
        File.WriteAllText(Findings, damaged);

        for (int attempt = 0; attempt < 2; attempt++)
        {
            _store = LocalRecordStore.Open(_folder.Path);
            StorageException error = await Should.ThrowAsync<StorageException>(() => _store.WriteAsync(Table.Findings, new RowChange.Put(RowIn("s", "x")), Stop));
            error.Message.ShouldStartWith($"{Findings}, line 2: damaged");
            error.Message.ShouldContain("Findings.jsonl.damaged-1");
            _store.Dispose();
        }

        ReadAllText().ShouldBe(damaged);
        File.ReadAllText(Findings + ".damaged-1").ShouldBe(damaged);
        File.Exists(Findings + ".damaged-2").ShouldBeFalse();

        File.WriteAllText(Findings, damaged.Replace(damage + "\n", "", StringComparison.Ordinal));
        _store = LocalRecordStore.Open(_folder.Path);
        (await _store.QueryAsync(Table.Findings, new("s"), null, Stop)).Rows.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_table_can_be_used_while_another_is_damaged()
    {
        File.WriteAllText(_folder.At("Runs.jsonl"), "damage\n");
        await WriteRows(1);
        await Should.ThrowAsync<StorageException>(() => _store.GetAsync(Table.Runs, "s", "k", Stop));
    }

    [Fact]
    public async Task A_file_cut_at_any_byte_holds_the_batches_before_the_cut()
    {
        await _store.WriteBatchAsync(Table.Findings, [new RowChange.Put(RowIn("s", "a", ("N", 1L))), new RowChange.Put(RowIn("s", "b", ("N", 1L)))], Stop);
        int first = File.ReadAllBytes(Findings).Length;
        await _store.WriteBatchAsync(Table.Findings, [new RowChange.Put(RowIn("s", "a", ("N", 2L))), new RowChange.Put(RowIn("s", "b", ("N", 2L)))], Stop);
        _store.Dispose();
        byte[] whole = File.ReadAllBytes(Findings);

        for (int cut = 0; cut <= whole.Length; cut++)
        {
            File.WriteAllBytes(Findings, whole[..cut]);
            _store = LocalRecordStore.Open(_folder.Path);
            long?[] values = [.. (await _store.QueryAsync(Table.Findings, new("s"), null, Stop)).Rows.Select(row => row.Columns.Whole("N"))];
            values.ShouldBe(cut >= whole.Length - 1 ? [2, 2] : cut >= first - 1 ? [1, 1] : [], $"cut at {cut}");
            await _store.WriteAsync(Table.Findings, new RowChange.Put(RowIn("s", "c")), Stop);
            Reopen();
            (await _store.QueryAsync(Table.Findings, new("s"), null, Stop)).Rows.Count.ShouldBe(values.Length + 1);
            _store.Dispose();
        }

        _store = LocalRecordStore.Open(_folder.Path);
    }

    [Fact]
    public async Task A_journal_does_not_grow_without_end()
    {
        for (int round = 0; round < 100; round++)
        {
            await WriteRows(100);
        }

        ReadAllText().Count(one => one == '\n').ShouldBeLessThan(3_000);
        Reopen();
        (await _store.QueryAsync(Table.Findings, new("s"), null, Stop)).Rows.Count.ShouldBe(100);
        Directory.GetFiles(_folder.Path, "*.new").ShouldBeEmpty();
    }

    [Fact]
    public void A_newer_layout_is_refused()
    {
        _store.Dispose();
        File.WriteAllText(_folder.At("store.json"), "{\"version\": 2}");
        StorageException refusal = Should.Throw<StorageException>(() => LocalRecordStore.Open(_folder.Path));
        refusal.Message.ShouldContain("newer version");
        refusal.Message.ShouldContain("store.json");
        File.ReadAllText(_folder.At("store.json")).ShouldBe("{\"version\": 2}");
    }

    [Fact]
    public void A_damaged_layout_file_is_named()
    {
        _store.Dispose();
        File.WriteAllText(_folder.At("store.json"), "{");
        Should.Throw<StorageException>(() => LocalRecordStore.Open(_folder.Path)).Message.ShouldContain("store.json, line 1");
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        File.WriteAllText(_folder.At("file"), "");
        Should.Throw<StorageException>(() => LocalRecordStore.Open(_folder.At("file", "data"))).Message.ShouldContain(_folder.At("file", "data"));
    }

    [Fact]
    public async Task The_findings_of_a_thousand_schools_are_written_in_seconds()
    {
        string summary = new('x', 400);
        long started = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, 1_000, Stop, async (school, stop) =>
        {
            RowChange[] rows = [.. Enumerable.Range(0, 30).Select(control => new RowChange.Put(RowIn($"school-{school}", RowKeys.Finding($"C{control:D2}", "policy"), ("Summary", summary))))];
            (await _store.WriteBatchAsync(Table.Findings, rows, stop)).ShouldBeOfType<BatchResult.Written>();
        });
        TimeSpan took = Stopwatch.GetElapsedTime(started);
        TestContext.Current.SendDiagnosticMessage($"30,000 rows in {took.TotalSeconds:F2} s");
        took.ShouldBeLessThan(TimeSpan.FromSeconds(30), "far above what it takes, for machines that are busy");
    }

    private async Task WriteRows(int count) => await _store.WriteBatchAsync(
        Table.Findings, [.. Enumerable.Range(0, count).Select(index => new RowChange.Put(RowIn("s", $"k{index}", ("N", index))))], Stop);

    private string ReadAllText()
    {
        using FileStream stream = new(Findings, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private void Reopen()
    {
        _store.Dispose();
        _store = LocalRecordStore.Open(_folder.Path);
    }
}
