using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Core.Mentions.Scanning;

/// <summary>Where a scope of a source goes on.</summary>
/// <param name="Cursor">Where the last complete answer ended; null where there was none.</param>
/// <param name="CompleteAt">When that was.</param>
public sealed record SourceCursor(string? Cursor, DateTimeOffset? CompleteAt);

/// <summary>Cursors and pauses of mention sources, as rows that every instance shares (table Sources, partition: the source).</summary>
/// <param name="store">The records.</param>
internal sealed class SourceRows(IRecordStore store)
{
    private const string Pause = "pause";
    private const string Cursor = "cursor";

    /// <summary>Names the row of a scope. What is asked may be a secret address, so only its hash stands there.</summary>
    public static string KeyOf(SourceScope scope) => RowKeys.Of(Cursor, scope.School, Checks.Archives.ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(scope.Ask))[..32]);

    /// <summary>Where a scope goes on.</summary>
    public async Task<SourceCursor> CursorAsync(string source, string key, CancellationToken cancellationToken) =>
        await store.GetAsync(Table.Sources, source, key, cancellationToken) is { Columns: var columns }
            ? new(columns.Text("Cursor"), columns.Instant("CompleteAt"))
            : new(null, null);

    /// <summary>The rows of all scopes of a school: what was asked, and when it was last answered in full.</summary>
    public IAsyncEnumerable<Row> CursorsAsync(string source, string school, CancellationToken cancellationToken) =>
        store.ReadAsync(Table.Sources, RowKeys.StartingWith(source, Cursor, school), cancellationToken);

    /// <summary>Keeps where a scope goes on. An older scan that comes late does not turn it back.</summary>
    public async Task KeepAsync(string school, Evidence.SourceLook look, CancellationToken cancellationToken)
    {
        for (bool settled = look.Key is null || look.CompleteAt is null; !settled;)
        {
            Row? row = await store.GetAsync(Table.Sources, look.Source, look.Key!, cancellationToken);
            Row next = new(look.Source, look.Key!, Columns.Of(("Source", look.Source), ("School", school), ("Scope", look.Scope), ("Cursor", look.Cursor), ("CompleteAt", look.CompleteAt)))
            {
                Token = row?.Token,
            };
            settled = row?.Columns.Instant("CompleteAt") >= look.CompleteAt
                || await store.WriteAsync(Table.Sources, row is null ? new RowChange.Insert(next) : new RowChange.Replace(next), cancellationToken) is WriteResult.Written;
        }
    }

    /// <summary>Until when a service asked not to be asked; null where it did not.</summary>
    /// <param name="terms">The source.</param>
    /// <param name="scope">The key of the scope's cursor; it counts where each scope is a service of its own.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<DateTimeOffset?> PausedAsync(SourceTerms terms, string scope, DateTimeOffset at, CancellationToken cancellationToken) =>
        (await store.GetAsync(Table.Sources, terms.Key, PauseOf(terms, scope), cancellationToken))?.Columns.Instant("PauseUntil") is { } until && until > at ? until : null;

    /// <summary>Notes such a pause.</summary>
    public Task PauseAsync(SourceTerms terms, string scope, DateTimeOffset until, CancellationToken cancellationToken) => store.WriteAsync(
        Table.Sources, new RowChange.Put(new(terms.Key, PauseOf(terms, scope), Columns.Of(("Source", terms.Key), ("Scope", Pause), ("PauseUntil", until)))), cancellationToken);

    private static string PauseOf(SourceTerms terms, string scope) => terms.EachItsOwn ? RowKeys.Of(Pause, scope) : RowKeys.Named(Pause);

    /// <summary>How a source's calls of a period stand: those of a school, of all, and how many schools share it.</summary>
    /// <param name="source">The source.</param>
    /// <param name="period">A day or a month.</param>
    /// <param name="school">The school.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<(int Own, int All, int Schools)> UsedAsync(string source, string period, string school, CancellationToken cancellationToken)
    {
        int own = 0, all = 0, schools = 0;
        await foreach (Row row in store.ReadAsync(Table.Sources, RowKeys.StartingWith(source, "calls"), cancellationToken))
        {
            bool isOwn = row.Columns.Text("School") == school;
            int used = row.Columns.Text("Period") == period ? (int)(row.Columns.Whole("QuotaUsed") ?? 0) : 0;
            own += isOwn ? used : 0;
            all += used;
            schools += isOwn ? 0 : 1;
        }

        return (own, all, schools + 1);
    }

    /// <summary>Counts calls for a school. They are counted before they are made, so that a crash never leaves one out.</summary>
    public async Task CountAsync(string source, string period, string school, int calls, CancellationToken cancellationToken)
    {
        string key = RowKeys.Of("calls", school);
        for (bool written = calls == 0; !written;)
        {
            Row? row = await store.GetAsync(Table.Sources, source, key, cancellationToken);
            long used = row?.Columns.Text("Period") == period ? row.Columns.Whole("QuotaUsed") ?? 0 : 0;
            Row next = new(source, key, Columns.Of(("Source", source), ("Scope", "calls"), ("School", school), ("Period", period), ("QuotaUsed", used + calls))) { Token = row?.Token };
            written = await store.WriteAsync(Table.Sources, row is null ? new RowChange.Insert(next) : new RowChange.Replace(next), cancellationToken) is WriteResult.Written;
        }
    }

    /// <summary>The period of a quota by the month, or by the day in London.</summary>
    public static string PeriodOf(DateTimeOffset at, bool daily) => (daily ? Checks.Period.Day(at) : Checks.Period.Month(at)).ToString();
}
