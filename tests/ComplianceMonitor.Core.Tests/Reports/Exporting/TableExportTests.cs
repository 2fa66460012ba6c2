using System.Text.Json;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Reports.Exporting;
using ComplianceMonitor.Core.Tests.Checks;

namespace ComplianceMonitor.Core.Tests.Reports.Exporting;

public class TableExportTests
{
    private static readonly DateTimeOffset s_noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private readonly InMemoryRecordStore _store = new();

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 3)]
    public async Task What_may_be_about_a_child_is_for_two_roles_only(bool whole, int rows)
    {
        await PutAsync(Table.Mentions, "m1", ("Title", "Parking"), ("Concerns", "complaint"));
        await PutAsync(Table.Mentions, "m2", ("Title", "A pupil"), ("Concerns", "safeguarding"));
        await PutAsync(Table.Mentions, "m3", ("Title", "Not classified"));

        ExportedTable table = await ReadAsync("mentions", whole);

        table.Rows.Count.ShouldBe(rows);
        table.ToCsv().Contains("A pupil", StringComparison.Ordinal).ShouldBe(whole);
        table.ToJson().Contains("A pupil", StringComparison.Ordinal).ShouldBe(whole);
    }

    [Fact]
    public async Task Every_table_is_written_as_text_that_no_spreadsheet_runs_and_as_whole_JSON()
    {
        string[] formulas = ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r\n=1", "＝1", " =1", "a\"b,c\r\nd"];
        foreach (string name in TableExport.Names)
        {
            ExportedTable empty = await ReadAsync(name, whole: true);
            foreach ((Table table, int number) in Enum.GetValues<Table>().SelectMany(table => formulas.Select((_, number) => (table, number))))
            {
                await PutAsync(table, $"k{number}", [.. empty.Columns.Select(column => (column, (Cell?)new Cell.Text(formulas[number])))]);
            }

            ExportedTable full = await ReadAsync(name, whole: true);
            string csv = full.ToCsv();

            string[] lines = csv.Split("\r\n");
            lines.Length.ShouldBe(full.Rows.Count + 2, name);
            lines[0].ShouldBe($"\uFEFF{string.Join(',', empty.Columns)}");
            lines.Skip(1).ShouldAllBe(line => line.Length == 0 || line.StartsWith("\"'", StringComparison.Ordinal) || line.StartsWith("\"a", StringComparison.Ordinal));
            JsonDocument.Parse(full.ToJson()).RootElement.GetArrayLength().ShouldBe(full.Rows.Count);
        }
    }

    [Fact]
    public async Task Kinds_of_values_keep_their_kind_and_links_that_were_used_are_no_acts()
    {
        await PutAsync(Table.Channels, "c", ("Platform", "facebook"), ("InPolicy", true), ("AsOf", s_noon));
        await PutAsync(Table.AttestationEvents, RowKeys.UsedLink("n1"), ("Control", "C15"), ("Statement", "words"));

        JsonElement row = JsonDocument.Parse((await ReadAsync("channels", whole: false)).ToJson()).RootElement[0];
        row.GetProperty("inPolicy").GetBoolean().ShouldBeTrue();
        row.GetProperty("onWebsite").ValueKind.ShouldBe(JsonValueKind.Null);
        row.GetProperty("asOf").GetString().ShouldBe("2026-11-21T12:00:00Z");
        (await ReadAsync("attestation-events", whole: true)).Rows.ShouldBeEmpty();
        (await TableExport.ReadAsync(_store, "elm", "nothing", whole: true, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    private async Task<ExportedTable> ReadAsync(string name, bool whole) =>
        (await TableExport.ReadAsync(_store, "elm", name, whole, TestContext.Current.CancellationToken)).ShouldNotBeNull();

    private async Task PutAsync(Table table, string key, params (string, Cell?)[] columns) =>
        await _store.WriteAsync(table, new RowChange.Put(new("elm", key, Columns.Of(columns))), TestContext.Current.CancellationToken);
}
