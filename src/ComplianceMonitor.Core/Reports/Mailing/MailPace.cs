using System.Globalization;
using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Core.Reports.Mailing;

/// <summary>
/// The pace of one mailbox, shared by every instance through a row of Sources: at most so many messages in any sixty seconds. It never
/// waits; it says when to come again.
/// </summary>
/// <param name="store">The records.</param>
/// <param name="clock">The clock.</param>
/// <param name="mailbox">The sender's address: each has its own pace.</param>
/// <param name="perMinute">Messages in any sixty seconds, 1 to 1000. Exchange Online takes 30 from a mailbox.</param>
public sealed class MailPace(IRecordStore store, TimeProvider clock, string mailbox, int perMinute = MailPace.ExchangeOnline)
{
    /// <summary>What Exchange Online takes from one mailbox in a minute.</summary>
    public const int ExchangeOnline = 30;

    private const string Source = "mail";

    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    /// <summary>Takes a place; null where it was given, else the instant at which to ask again.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<DateTimeOffset?> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            (Row? row, List<DateTimeOffset> recent) = await ReadAsync(cancellationToken);
            DateTimeOffset now = clock.GetUtcNow();
            if (row?.Columns.Instant("PauseUntil") is { } pause && pause > now)
            {
                return pause;
            }

            // An instant of the future is of a clock that was wrong: it must not hold everybody up.
            recent.RemoveAll(at => at <= now - s_window || at > now + s_window);
            if (recent.Count >= perMinute)
            {
                return recent[^perMinute] + s_window;
            }

            recent.Add(now);
            recent.Sort();
            if (await WriteAsync(row, recent, null, cancellationToken))
            {
                return null;
            }
        }
    }

    /// <summary>Stops the mailbox until an instant, because its carrier asked for it.</summary>
    /// <param name="until">The instant.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task PauseAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        bool written;
        do
        {
            (Row? row, List<DateTimeOffset> recent) = await ReadAsync(cancellationToken);
            written = row?.Columns.Instant("PauseUntil") >= until || await WriteAsync(row, recent, until, cancellationToken);
        }
        while (!written);
    }

    private async Task<(Row? Row, List<DateTimeOffset> Recent)> ReadAsync(CancellationToken cancellationToken)
    {
        Row? row = await store.GetAsync(Table.Sources, Source, RowKeys.Named(mailbox), cancellationToken);
        return (row,
        [
            .. (row?.Columns.Text("Cursor") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(text => DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset at) ? at : default)
                .Where(at => at != default),
        ]);
    }

    private async Task<bool> WriteAsync(Row? row, List<DateTimeOffset> recent, DateTimeOffset? pause, CancellationToken cancellationToken)
    {
        Row next = new(Source, RowKeys.Named(mailbox), Columns.Of(
            ("Source", Source),
            ("Scope", mailbox),
            ("Cursor", string.Join(' ', recent.Select(at => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)))),
            ("QuotaUsed", (long)recent.Count),
            ("QuotaResets", Cell.Of(recent.Count > 0 ? recent[^1] + s_window : (DateTimeOffset?)null)),
            ("PauseUntil", Cell.Of(pause))))
        {
            Token = row?.Token,
        };
        return await store.WriteAsync(Table.Sources, row is null ? new RowChange.Insert(next) : new RowChange.Replace(next), cancellationToken) is WriteResult.Written;
    }
}
