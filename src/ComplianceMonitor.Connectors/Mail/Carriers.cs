using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Mail;

/// <summary>The carrier that the trust's file names.</summary>
public static class Carriers
{
    /// <summary>The sender where none is configured: nothing leaves the machine then.</summary>
    public const string NoSender = "compliance@localhost.invalid";

    /// <summary>Makes the carrier: SMTP where a host is named, else a folder of .eml files.</summary>
    /// <param name="mail">The settings; null where there are none.</param>
    /// <param name="folder">The folder where none is named.</param>
    /// <param name="secret">The value of a setting; null where it is missing.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="mistake">What is wrong, with its mend; null where nothing is.</param>
    public static IMailer? Of(MailSettings? mail, string folder, Func<string, string?> secret, TimeProvider clock, out string? mistake)
    {
        mistake = null;
        if (mail?.Host is not { } host)
        {
            return new EmlFolder(mail?.Folder ?? folder, mail?.From ?? NoSender, clock);
        }

        string? password = mail.Password is { } reference ? secret(reference.Setting) : null;
        if (mail.Password is { } missing && string.IsNullOrEmpty(password))
        {
            mistake = $"{missing.Setting} is not set: the password of {host} is read from it.";
            return null;
        }

        return new SmtpMailer(new(host, mail.Port, mail.From) { User = mail.User, Password = password }, clock);
    }
}
