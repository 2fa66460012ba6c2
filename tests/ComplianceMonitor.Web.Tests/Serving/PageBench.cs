using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Schools;
using ComplianceMonitor.Core.Tests.Checks;
using ComplianceMonitor.Web.Serving;

namespace ComplianceMonitor.Web.Tests.Serving;

/// <summary>The dashboard over records in memory, on 21 November 2026.</summary>
internal sealed class PageBench : IConfiguredSchools
{
    /// <summary>Every page of a school that has everything on record.</summary>
    public static readonly string[] Paths =
    [
        "", "controls", "control/mfa-enabled", "settings", "nothing", "school/nobody", "school/fernhollow", "school/fernhollow?owner=dpo&show=mend&q=policy",
        $"school/fernhollow/findings/{RowKeys.Finding("C14", "words Fail")}", "school/fernhollow/channels", "school/fernhollow/accounts", "school/fernhollow/mentions", "school/fernhollow/mentions/m0", "school/fernhollow/mentions/m1",
        "school/fernhollow/reviews", "school/fernhollow/runs", "school/fernhollow/runs/reviews/2026-11-21", "school/fernhollow/runs/reviews/2026-11-21?again=1",
    ];

    private readonly Dashboard _dashboard;

    public PageBench() => _dashboard = new(this, Store, new InMemoryArchive(), new FixedClock(Hostile.Noon));

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public InMemoryRecordStore Store { get; } = new();

    public List<SchoolFile> Schools { get; } = [new(new("fernhollow", "Fernhollow Primary School"), "school.yaml")];

    public List<string> Mistakes { get; } = [];

    public Task<ConfiguredSchools> ReadAsync(string? school, CancellationToken cancellationToken) => Task.FromResult(new ConfiguredSchools(new(""), Schools, Mistakes));

    /// <summary>A page by its address.</summary>
    public Task<PageAnswer> GetAsync(string address, Reader? reader = null)
    {
        string[] parts = address.Split('?');
        Dictionary<string, string> fields = (parts.Length > 1 ? parts[1] : "").Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(field => field.Split('=')).ToDictionary(field => field[0], field => Uri.UnescapeDataString(field[1]), StringComparer.Ordinal);
        return _dashboard.AnswerAsync(new(parts[0], fields.GetValueOrDefault, reader ?? Reader.Everything, action => $"token-{action}"), Stop);
    }

    /// <summary>Sends the form of a page.</summary>
    public Task<PageAnswer> SendAsync(string path, Reader? reader = null, bool token = true, params (string Name, string Value)[] fields) =>
        new DashboardForms(this, Store, new FixedClock(Hostile.Noon)).AnswerAsync(
            new(path, name => fields.FirstOrDefault(field => field.Name == name).Value ?? "", reader ?? Reader.Everything, _ => token), Stop);

    /// <summary>Sends the form that marks a mention.</summary>
    public Task<PageAnswer> MarkAsync(Reader reader, params (string Name, string Value)[] fields) =>
        _dashboard.MarkAsync(fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal).GetValueOrDefault, reader, Stop);

    public Task PutAsync(Table table, string key, params (string, Cell?)[] columns) => PutInAsync("fernhollow", table, key, columns);

    public async Task PutInAsync(string school, Table table, string key, params (string, Cell?)[] columns) =>
        await Store.WriteAsync(table, new RowChange.Put(new(school, key, Columns.Of(columns))), Stop);

    public Task FindAsync(string control, string subject, string outcome, string words, string school = "fernhollow") => PutInAsync(
        school, Table.Findings, RowKeys.Finding(control, subject),
        ("Control", control), ("Subject", subject), ("Outcome", outcome), ("Reason", outcome is "Unknown" ? "partial" : null), ("Summary", words), ("Fix", words),
        ("Severity", "high"), ("Since", "2026-11-01"), ("DueBy", "2026-12-01"), ("State", outcome is "Fail" ? "Opened" : null), ("Measure", words), ("Advisories", words),
        ("Quotes", System.Text.Json.JsonSerializer.Serialize(new[] { new { source = words, page = 1, line = 2, text = words } })), ("Run", "fernhollow/reviews/2026-11-21"), ("LastChecked", Hostile.Noon));

    /// <summary>Writes the same words into every column that a page shows.</summary>
    public async Task FillAsync(string words)
    {
        Schools[0] = new(new("fernhollow", words), "school.yaml");
        Mistakes.Add(words);
        string[] outcomes = ["Fail", "Unknown", "Pass", "NotApplicable"];
        foreach ((IControl control, int number) in ControlCatalogue.All.Select((control, number) => (control, number)))
        {
            await FindAsync(control.Info.Id, $"{words} {number}", outcomes[number % outcomes.Length], words);
        }

        foreach (string outcome in outcomes)
        {
            await FindAsync("C14", $"{words} {outcome}", outcome, words);
            await FindAsync("C12", $"{words} {outcome}", outcome, words);
        }

        for (int index = 0; index < 4; index++)
        {
            DateTimeOffset at = Hostile.Noon.AddDays(-10 * index);
            await PutAsync(Table.FindingEvents, RowKeys.FindingEvent(at, "C01", words), ("Control", "C01"), ("Subject", $"{words} {index}"), ("Change", "Opened"), ("To", "Fail"), ("At", at), ("Run", words));
            await PutAsync(
                Table.Mentions, $"m{index}",
                ("Url", index % 2 == 0 ? $"https://news.example/{words}" : words), ("Title", words), ("Snippet", words), ("Source", words), ("Published", at), ("Found", at),
                ("About", words), ("Concerns", index < 2 ? "safeguarding" : words), ("Status", words));
        }

        await PutAsync(Table.Channels, "c1", ("Platform", words), ("Handle", words), ("InPolicy", true), ("InNotice", false), ("Page", words), ("Administrators", words), ("Mfa", "Fail"), ("AsOf", Hostile.Noon));
        await PutAsync(Table.PolicyReviews, "p1", ("Document", words), ("Title", words), ("LastReviewed", words), ("NextReviewDue", "2026-12-24"), ("Owner", words), ("AsOf", Hostile.Noon));
        await PutAsync(Table.Attestations, "a1", ("Control", "C14"), ("Subject", words), ("Holds", true), ("By", words), ("On", "2026-01-01"), ("ValidUntil", "2026-12-01"));
        await PutAsync(
            Table.Runs, RowKeys.Run(Area.Reviews, Period.Parse("2026-11-21")!),
            ("Run", "fernhollow/reviews/2026-11-21"), ("Status", "Failed"), ("At", Hostile.Noon), ("Finished", Hostile.Noon), ("EvidenceHash", words), ("PreviousHash", words), ("Error", words));
        await PutAsync(
            Table.Outbox, RowKeys.Report(Period.Parse("2026-W47")!, Owner.Dpo),
            ("Report", "fernhollow/dpo/2026-W47"), ("Status", "Failed"), ("To", words), ("LastError", words), ("At", Hostile.Noon));
    }
}
