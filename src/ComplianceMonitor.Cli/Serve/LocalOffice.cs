using ComplianceMonitor.Connectors.Configuration;
using ComplianceMonitor.Connectors.Mail;
using ComplianceMonitor.Core.Accounts.Attesting.Links;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Core.Schools;
using ComplianceMonitor.Web.Attesting;

namespace ComplianceMonitor.Cli.Serve;

/// <summary>The keys and the carrier of this machine's links.</summary>
internal static class LocalOffice
{
    /// <summary>The keys; null where the setting is missing.</summary>
    /// <param name="session">Reads the setting.</param>
    /// <exception cref="UsageException">The setting is no list of keys. Its value is not repeated.</exception>
    public static LinkSigning? Signing(Session session) => session.Terminal.Variable(AttestDesk.KeySetting) is not { Length: > 0 } setting
        ? null
        : LinkSigning.Parse(setting) ?? throw new UsageException($"{AttestDesk.KeySetting}: give ID:BASE64, of 32 random bytes or more; several are divided by commas, the current one first.");

    /// <summary>The mails of links; null where there is no key or no carrier.</summary>
    /// <param name="session">Reads settings.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="signing">The keys.</param>
    /// <param name="pages">Where people see the pages.</param>
    public static AttestMails? Mails(Session session, DataFolder data, LinkSigning? signing, Uri pages)
    {
        MailSettings? mail = ConfigurationFolder.Read(data.Path, out _).Trust.Mail;
        IMailer? mailer = Carriers.Of(mail, Path.Combine(Path.GetFullPath(data.Path), "mail"), session.Terminal.Variable, session.Clock, out _);
        return signing is null || mailer is null ? null : new(mailer, mail?.From ?? Carriers.NoSender, pages, signing);
    }
}
