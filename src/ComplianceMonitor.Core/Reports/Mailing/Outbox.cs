using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Core.Reports.Mailing;

/// <summary>The answer to who wants to send a mail.</summary>
internal abstract record MailClaim
{
    private MailClaim()
    {
    }

    /// <summary>It is ours to prepare.</summary>
    public sealed record Ours(OutboxMail Mail, string Token) : MailClaim;

    /// <summary>It is settled.</summary>
    public sealed record Settled(OutboxMail Mail) : MailClaim;

    /// <summary>Another is at it, or it has to wait.</summary>
    public sealed record Later(DateTimeOffset Until, string? Because) : MailClaim;
}

/// <summary>
/// One row for each mail, written before it is sent. Every step is a replacement of the very state that was read, so that of many
/// senders one goes on; who finds a sending whose lease has ended records a doubt and sends nothing.
/// </summary>
internal sealed class Outbox(IRecordStore store, TimeProvider clock)
{
    /// <summary>How often a mail is taken up before it counts as failed.</summary>
    public const int MostAttempts = 5;

    /// <summary>How long preparing, and then handing over, may take; longer than any carrier's time-out.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    /// <summary>Takes a mail up.</summary>
    /// <param name="fresh">The mail as it is when nobody has heard of it.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<MailClaim> ClaimAsync(OutboxMail fresh, CancellationToken cancellationToken)
    {
        while (true)
        {
            Row? row = await store.GetAsync(Table.Outbox, fresh.Report.School, fresh.ToRow().Key, cancellationToken);
            DateTimeOffset now = clock.GetUtcNow();
            OutboxMail mail = row is null ? fresh : OutboxMail.Of(row) ?? fresh;

            // Whoever notes an alert does not know the sender, whose domain ends the Message-ID.
            mail = mail.MessageId.Length == 0 ? mail with { MessageId = fresh.MessageId } : mail;
            switch (mail.State)
            {
                case { IsSettled: true }:
                    return new MailClaim.Settled(mail);
                case MailState.Sending { Until: var until } when until > now:
                    return new MailClaim.Later(until, null);
                case MailState.Queued { Until: { } until } when until > now:
                    return new MailClaim.Later(until, mail.LastError);
            }

            OutboxMail next = Next(mail, fresh.To, now);
            if (await WriteAsync(next, row?.Token, cancellationToken) is { } token)
            {
                return next.State.IsSettled ? new MailClaim.Settled(next) : new MailClaim.Ours(next, token);
            }
        }
    }

    /// <summary>Writes the next state of a mail that is ours; null where it is ours no more.</summary>
    /// <param name="ours">The claim.</param>
    /// <param name="next">The mail as it shall be.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<MailClaim.Ours?> StepAsync(MailClaim.Ours ours, OutboxMail next, CancellationToken cancellationToken) =>
        await WriteAsync(next, ours.Token, cancellationToken) is { } token ? new(next, token) : null;

    /// <summary>Replaces a recorded doubt by what is known; a state that is no doubt stays and is returned.</summary>
    /// <param name="known">The mail as it is known to be.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<OutboxMail> SettleDoubtAsync(OutboxMail known, CancellationToken cancellationToken)
    {
        while (true)
        {
            Row row = known.ToRow();
            Row? there = await store.GetAsync(Table.Outbox, row.Partition, row.Key, cancellationToken);
            if (there is not null && OutboxMail.Of(there) is { State: not MailState.InDoubt } other)
            {
                return other;
            }

            if (await WriteAsync(known, there?.Token, cancellationToken) is not null)
            {
                return known;
            }
        }
    }

    private static OutboxMail Next(OutboxMail mail, IReadOnlyList<string> to, DateTimeOffset now) => mail switch
    {
        { State: MailState.Sending } => mail with
        {
            State = new MailState.InDoubt(now),
            LastError = "The program ended while the mail was being handed over: it may have gone. Ask the recipient; it is not sent again by itself.",
        },
        _ when ReportPeriod.IsPast(mail.Report.Period, now) => mail with
        {
            State = new MailState.Failed(now),
            LastError = $"The {(ReportPeriod.IsMonth(mail.Report.Period) ? "month" : "week")} ended before it could be sent. {mail.LastError}".TrimEnd(),
        },
        { Attempts: >= MostAttempts } => mail with
        {
            State = new MailState.Failed(now),
            LastError = mail.LastError ?? "The program ended five times while it prepared the mail.",
        },
        _ => mail with { State = new MailState.Queued(now + Lease), To = to, Attempts = mail.Attempts + 1 },
    };

    private async Task<string?> WriteAsync(OutboxMail mail, string? token, CancellationToken cancellationToken)
    {
        Row row = mail.ToRow() with { Token = token };
        WriteResult result = await store.WriteAsync(Table.Outbox, token is null ? new RowChange.Insert(row) : new RowChange.Replace(row), cancellationToken);
        return (result as WriteResult.Written)?.Token;
    }
}
