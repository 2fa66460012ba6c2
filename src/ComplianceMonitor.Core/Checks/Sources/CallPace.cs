using System.Globalization;
using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Core.Checks.Sources;

/// <summary>
/// The pace of calls to a service, shared by every instance through a row of Sources: so much time lies between two of them, whoever makes
/// them, and none is made while the service asked for a pause.
/// </summary>
/// <param name="store">The records.</param>
/// <param name="clock">The clock.</param>
/// <param name="source">The service.</param>
/// <param name="scope">Which of its limits.</param>
/// <param name="between">What lies between two calls.</param>
public sealed class CallPace(IRecordStore store, TimeProvider clock, string source, string scope, TimeSpan between)
{
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    /// <summary>Waits for a turn. Null where it came, else the instant until which the service is not asked.</summary>
    /// <param name="longest">The longest wait.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<DateTimeOffset?> TakeAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        while (true)
        {
            Row? row = await store.GetAsync(Table.Sources, source, RowKeys.Named(scope), cancellationToken);
            DateTimeOffset now = clock.GetUtcNow();
            DateTimeOffset? last = Instant(row?.Columns.Text("Cursor"));

            // An instant far ahead is of a clock that was wrong: it must not hold everybody up.
            DateTimeOffset turn = last is { } before && before + between > now && before < now + s_window ? before + between : now;
            DateTimeOffset? pause = row?.Columns.Instant("PauseUntil");
            turn = pause > turn ? pause.Value : turn;
            if (turn - now > longest)
            {
                return turn;
            }

            if (await WriteAsync(row, turn, pause > now ? pause : null, cancellationToken))
            {
                await (turn > now ? Task.Delay(turn - now, clock, cancellationToken) : Task.CompletedTask);
                return null;
            }
        }
    }

    /// <summary>Stops the calls until an instant, because the service asked for it.</summary>
    /// <param name="until">The instant.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task PauseAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        bool written;
        do
        {
            Row? row = await store.GetAsync(Table.Sources, source, RowKeys.Named(scope), cancellationToken);
            written = row?.Columns.Instant("PauseUntil") >= until || await WriteAsync(row, Instant(row?.Columns.Text("Cursor")), until, cancellationToken);
        }
        while (!written);
    }

    private async Task<bool> WriteAsync(Row? row, DateTimeOffset? turn, DateTimeOffset? pause, CancellationToken cancellationToken)
    {
        DateTimeOffset? resets = row?.Columns.Instant("QuotaResets");
        bool sameWindow = resets > turn;
        Row next = new(source, RowKeys.Named(scope), Columns.Of(
            ("Source", source),
            ("Scope", scope),
            ("Cursor", turn?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)),
            ("QuotaUsed", sameWindow ? (row?.Columns.Whole("QuotaUsed") ?? 0) + 1 : 1L),
            ("QuotaResets", Cell.Of(sameWindow ? resets : turn + s_window)),
            ("PauseUntil", Cell.Of(pause))))
        {
            Token = row?.Token,
        };
        return await store.WriteAsync(Table.Sources, row is null ? new RowChange.Insert(next) : new RowChange.Replace(next), cancellationToken) is WriteResult.Written;
    }

    private static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset at) ? at : null;
}
