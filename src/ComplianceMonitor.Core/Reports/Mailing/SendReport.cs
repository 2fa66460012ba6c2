using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Reports.Mailing;

/// <summary>A report as a mail reads.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Html">The whole message as HTML.</param>
/// <param name="Text">The same in plain text.</param>
public sealed record RenderedMail(string Subject, string Html, string Text);

/// <summary>Makes a mail of a report.</summary>
/// <param name="report">What it says.</param>
/// <param name="cancellationToken">Stops the work.</param>
public delegate Task<RenderedMail> RenderReport(RoleReport report, CancellationToken cancellationToken);

/// <summary>Makes a mail of an alert.</summary>
/// <param name="alert">What it says.</param>
/// <param name="cancellationToken">Stops the work.</param>
public delegate Task<RenderedMail> RenderAlert(MentionAlert alert, CancellationToken cancellationToken);

/// <summary>Makes a mail of a reminder.</summary>
/// <param name="reminder">What it says.</param>
/// <param name="cancellationToken">Stops the work.</param>
public delegate Task<RenderedMail> RenderReminder(ReviewReminder reminder, CancellationToken cancellationToken);

/// <summary>What makes mails.</summary>
/// <param name="Report">Makes those of reports.</param>
/// <param name="Alert">Makes those of alerts.</param>
/// <param name="Reminder">Makes those of reminders.</param>
public sealed record MailRendering(RenderReport Report, RenderAlert Alert, RenderReminder Reminder);

/// <summary>What reports of this installation have in common.</summary>
/// <param name="Sender">The sender's address; its domain ends the Message-IDs.</param>
/// <param name="Dashboard">Where people see the findings; null where there are no pages.</param>
public sealed record ReportSettings(string Sender, Uri? Dashboard);

/// <summary>What became of the request to send a report.</summary>
public abstract record SendAnswer
{
    private SendAnswer()
    {
    }

    /// <summary>It is settled: sent, failed or in doubt.</summary>
    /// <param name="Mail">As it is recorded.</param>
    /// <param name="Now">True where this request settled it, false where an earlier one had.</param>
    public sealed record Settled(OutboxMail Mail, bool Now) : SendAnswer;

    /// <summary>Ask again; nothing was sent by this request.</summary>
    /// <param name="At">When: another is at it until then, the mailbox has to pause, or the carrier asked to wait.</param>
    /// <param name="Because">What went wrong, without addresses; null where nothing did.</param>
    public sealed record TryLater(DateTimeOffset At, string? Because) : SendAnswer;
}

/// <summary>
/// Sends one report to one role once: takes up its row of the Outbox, reads what is recorded, renders, records that it will send, sends,
/// records the answer. Safe to ask at once, twice, and again after a crash at any step.
/// </summary>
/// <param name="store">The records.</param>
/// <param name="mailer">The carrier.</param>
/// <param name="pace">The pace of its mailbox.</param>
/// <param name="render">Makes the mail.</param>
/// <param name="settings">The sender and the dashboard.</param>
/// <param name="clock">The clock.</param>
public sealed class SendReport(IRecordStore store, IMailer mailer, MailPace pace, MailRendering render, ReportSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan[] s_waits = [TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromHours(12)];

    private readonly Outbox _outbox = new(store, clock);

    /// <summary>Sends a report, unless that is settled or another is at it.</summary>
    /// <param name="school">The school, with its recipients.</param>
    /// <param name="report">Which report, as <see cref="DueReports"/> names it.</param>
    /// <param name="cancellationToken">Stops the work. A mail that is being handed over may then be in doubt, and is recorded so.</param>
    /// <exception cref="ArgumentException">The report is another school's.</exception>
    public async Task<SendAnswer> RunAsync(SchoolFile school, ReportId report, CancellationToken cancellationToken)
    {
        if (school.School.Id != report.School)
        {
            throw new ArgumentException("The report is another school's.", nameof(report));
        }

        OutboxMail fresh = new()
        {
            Report = report,
            State = new MailState.Queued(null),
            To = school.Recipients.GetValueOrDefault(report.Role) ?? [],
            MessageId = MessageId(report),
        };
        return await _outbox.ClaimAsync(fresh, cancellationToken) switch
        {
            MailClaim.Ours ours => await GoOnAsync(ours, school, cancellationToken),
            MailClaim.Later later => new SendAnswer.TryLater(later.Until, later.Because),
            MailClaim.Settled { Mail: var mail } => new SendAnswer.Settled(mail, Now: false),
            _ => throw new InvalidOperationException("A claim has three answers."),
        };
    }

    private async Task<SendAnswer> GoOnAsync(MailClaim.Ours ours, SchoolFile school, CancellationToken cancellationToken)
    {
        if (ours.Mail.To is [] || !ours.Mail.To.All(MailText.IsAddress))
        {
            return await RecordAsync(ours, new MailAnswer.Refused("The school's file names no address for this role, or one that is none: mend 'reports'."), cancellationToken);
        }

        MailMessage message;
        try
        {
            if (await RenderAsync(ours.Mail.Report, school, cancellationToken) is not { } mail)
            {
                return await RecordAsync(ours, new MailAnswer.Refused("What it was about was erased, purged or dealt with before it was sent."), cancellationToken);
            }

            message = new() { MessageId = ours.Mail.MessageId, To = ours.Mail.To, Subject = MailText.Subject(mail.Subject), Html = mail.Html, Text = mail.Text };
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            return await RecordAsync(ours, new MailAnswer.TryLater($"The report could not be prepared ({wrong.GetType().Name}).", null), cancellationToken);
        }

        if (await pace.TakeAsync(cancellationToken) is { } free)
        {
            // Waiting for one's turn is no try.
            OutboxMail waits = ours.Mail with { State = new MailState.Queued(free), Attempts = ours.Mail.Attempts - 1 };
            await _outbox.StepAsync(ours, waits, cancellationToken);
            return new SendAnswer.TryLater(free, null);
        }

        OutboxMail sending = ours.Mail with { State = new MailState.Sending(clock.GetUtcNow() + Outbox.Lease) };
        if (await _outbox.StepAsync(ours, sending, cancellationToken) is not { } started)
        {
            return new SendAnswer.TryLater(clock.GetUtcNow() + Outbox.Lease, null);
        }

        MailAnswer answer = await HandOverAsync(message, cancellationToken);

        // What has happened is recorded even when nobody waits any longer.
        return await RecordAsync(started, answer, CancellationToken.None);
    }

    /// <summary>The mail; null where there is nothing to say any more.</summary>
    private async Task<RenderedMail?> RenderAsync(ReportId id, SchoolFile school, CancellationToken cancellationToken)
    {
        if (id.Reminder is not null)
        {
            return await ReviewReminder.ReadAsync(store, school, id, clock.GetUtcNow(), settings.Dashboard, cancellationToken) is { } reminder ? await render.Reminder(reminder, cancellationToken) : null;
        }

        if (id.Mention is null)
        {
            return await render.Report(await RoleReport.ReadAsync(store, school, id, clock.GetUtcNow(), settings.Dashboard, cancellationToken), cancellationToken);
        }

        return await MentionAlert.ReadAsync(store, school, id, settings.Dashboard, cancellationToken) is { } alert ? await render.Alert(alert, cancellationToken) : null;
    }

    private async Task<MailAnswer> HandOverAsync(MailMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await mailer.SendAsync(message, cancellationToken);
        }
        catch (Exception wrong)
        {
            return new MailAnswer.InDoubt($"Handing the mail over broke off ({wrong.GetType().Name}): it may have gone.");
        }
    }

    private async Task<SendAnswer> RecordAsync(MailClaim.Ours ours, MailAnswer answer, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        OutboxMail next = After(ours.Mail, answer, now);
        if (await _outbox.StepAsync(ours, next, cancellationToken) is null)
        {
            // The lease ended meanwhile, and whoever came recorded a doubt. What is known is better than a doubt.
            next = await _outbox.SettleDoubtAsync(next, cancellationToken);
        }

        if (answer is MailAnswer.TryLater { After: { } pause })
        {
            await pace.PauseAsync(now + pause, cancellationToken);
        }

        return next.State is MailState.Queued { Until: var until } ? new SendAnswer.TryLater(until ?? now, next.LastError) : new SendAnswer.Settled(next, Now: true);
    }

    private static OutboxMail After(OutboxMail mail, MailAnswer answer, DateTimeOffset now) => answer switch
    {
        MailAnswer.Accepted => mail with { State = new MailState.Sent(now), LastError = null },
        MailAnswer.Refused refused => mail with { State = new MailState.Failed(now), LastError = MailText.Line(refused.Because) },
        MailAnswer.InDoubt doubt => mail with { State = new MailState.InDoubt(now), LastError = MailText.Line(doubt.Because) },
        MailAnswer.TryLater later when mail.Attempts >= Outbox.MostAttempts =>
            mail with { State = new MailState.Failed(now), LastError = $"Given up after {Outbox.MostAttempts} tries. {MailText.Line(later.Because)}" },
        MailAnswer.TryLater later => mail with { State = new MailState.Queued(now + Wait(mail, later)), LastError = MailText.Line(later.Because) },
        _ => throw new InvalidOperationException("A carrier has four answers."),
    };

    private static TimeSpan Wait(OutboxMail mail, MailAnswer.TryLater later)
    {
        TimeSpan ours = s_waits[Math.Clamp(mail.Attempts - 1, 0, s_waits.Length - 1)];
        return later.After is { } asked && asked > ours ? asked : ours;
    }

    private string MessageId(ReportId report)
    {
        string domain = settings.Sender[(settings.Sender.LastIndexOf('@') + 1)..];
        return $"{report.About ?? report.Period.Text}.{Findings.Slug.Of(report.Role)}.{report.School}@{domain}";
    }
}
