using ComplianceMonitor.Cli.Live;
using ComplianceMonitor.Connectors.Configuration;
using ComplianceMonitor.Connectors.Mail;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Core.Schools;
using ComplianceMonitor.Web.Mails;

namespace ComplianceMonitor.Cli.Reports;

/// <summary>Sends the reports of a data folder by the carrier of its trust.yaml; without one they become files in its folder <c>mail</c>.</summary>
internal sealed class Mailing
{
    /// <summary>A folder has no limit; this is the most that a pace knows.</summary>
    private const int FolderPace = 1000;

    private readonly Session _session;
    private readonly DataFolder _data;
    private readonly SendReport _send;

    private Mailing(Session session, DataFolder data, MailSettings? mail, IMailer mailer)
    {
        _session = session;
        _data = data;
        Folder = mail is not { ByGraph: true } && mail?.Host is null ? mail?.Folder ?? MailFolder(data) : null;
        string sender = mail?.From ?? Carriers.NoSender;
        MailPace pace = new(data.Records, session.Clock, sender, Folder is null ? MailPace.ExchangeOnline : FolderPace);
        _send = new(data.Records, mailer, pace, new(ReportMails.RenderAsync, ReportMails.RenderAlertAsync, ReportMails.RenderReminderAsync), new(sender, null), session.Clock);
    }

    /// <summary>The folder that takes the files; null where mails leave the machine.</summary>
    public string? Folder { get; }

    /// <summary>Makes the carrier.</summary>
    /// <exception cref="UsageException">Its setting is missing.</exception>
    public static Mailing Of(Session session, DataFolder data)
    {
        MailSettings? mail = ConfigurationFolder.Read(data.Path, out _).Trust.Mail;
        return Carrier(session, mail, MailFolder(data), out string? mistake) is { } mailer
            ? new(session, data, mail, mailer)
            : throw new UsageException(mistake!);
    }

    /// <summary>The carrier that a trust's file names; null where it cannot be made, and why.</summary>
    /// <param name="session">Its settings.</param>
    /// <param name="mail">The file's words.</param>
    /// <param name="folder">The folder where none is named.</param>
    /// <param name="mistake">What is wrong, with its mend.</param>
    public static IMailer? Carrier(Session session, MailSettings? mail, string folder, out string? mistake)
    {
        if (mail is not { ByGraph: true })
        {
            return Carriers.Of(mail, folder, session.Terminal.Variable, session.Clock, out mistake);
        }

        IMailer? graph = Entra.Of(session)?.Mailer(mail.From);
        mistake = graph is null ? "mail.graph in trust.yaml needs the program that is built with '-c Azure'; this one sends by 'host' or to 'folder'." : null;
        return graph;
    }

    /// <summary>Sends the alerts of a school that wait; false where one failed, is in doubt, or has to wait.</summary>
    /// <param name="school">The school.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<bool> AlertAsync(SchoolFile school, CancellationToken cancellationToken) => await SendAsync(
        school,
        [.. (await new DueReports(_data.Records).OfAsync(school, _session.Clock.GetUtcNow(), cancellationToken)).Where(report => report.Mention is not null)],
        quiet: false,
        cancellationToken);

    /// <summary>Sends what is due of a school, and says so; false where something failed, is in doubt, or has to wait.</summary>
    /// <param name="school">The school.</param>
    /// <param name="role">One role; null for all.</param>
    /// <param name="quiet">True where only trouble is told.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<bool> SendAsync(SchoolFile school, Owner? role, bool quiet, CancellationToken cancellationToken)
    {
        DateTimeOffset now = _session.Clock.GetUtcNow();
        IEnumerable<ReportId> asked = school.Recipients.Keys.Select(one => new ReportId(school.School.Id, one, ReportPeriod.Of(one, now)));
        ReportId[] reports =
        [
            .. asked.Union(await new DueReports(_data.Records).OfAsync(school, now, cancellationToken))
                .Where(report => role is null || report.Role == role)
                .OrderBy(report => report.Role).ThenBy(report => report.Period.Text, StringComparer.Ordinal),
        ];
        if (reports.Length == 0 && !quiet)
        {
            _session.Complain($"{school.School.Id}: no address is given for {(role is { } one ? Slug.Of(one) : "any role")} under 'reports' of {school.Path}.");
            return false;
        }

        return await SendAsync(school, reports, quiet, cancellationToken);
    }

    private async Task<bool> SendAsync(SchoolFile school, IReadOnlyList<ReportId> reports, bool quiet, CancellationToken cancellationToken)
    {
        bool whole = true;
        foreach (ReportId report in reports)
        {
            SendAnswer answer = await _send.RunAsync(school, report, cancellationToken);
            bool sent = answer is SendAnswer.Settled { Mail.State: MailState.Sent };
            whole &= sent;
            if (!sent)
            {
                _session.Complain($"{report}: {Words(answer)}");
            }
            else if (!quiet && !_session.Json)
            {
                await _session.Out.WriteLineAsync($"{report}: {Words(answer)}");
            }
        }

        return whole;
    }

    private string Words(SendAnswer answer) => answer switch
    {
        SendAnswer.Settled { Mail: { State: MailState.Sent sent, Report.Period: var period }, Now: var now } => $"{(now ? "sent" : $"was sent on {sent.At:yyyy-MM-dd HH:mm} UTC, and is sent once{(ReportPeriod.IsMonth(period) ? " a month" : period.Text.Contains('W', StringComparison.Ordinal) ? " a week" : "")}")}{(Folder is null ? "" : $", as a file in {Folder}")}.",
        SendAnswer.Settled { Mail: { State: MailState.InDoubt } mail } => $"it is not known whether it was sent. {mail.LastError}",
        SendAnswer.Settled { Mail: var mail } => $"not sent. {mail.LastError}",
        SendAnswer.TryLater later => $"not yet; try again at {later.At:HH:mm} UTC. {later.Because}",
        _ => "",
    };

    private static string MailFolder(DataFolder data) => Path.Combine(Path.GetFullPath(data.Path), "mail");
}
