using System.Diagnostics.CodeAnalysis;
using ComplianceMonitor.Core.Reports.Mailing;

namespace ComplianceMonitor.Connectors.Mail;

/// <summary>A mail's bytes, or the refusal of one that has none.</summary>
internal static class Outgoing
{
    /// <summary>Writes a mail; false where an address cannot stand in a header.</summary>
    public static bool TryWrite(MailMessage message, string from, DateTimeOffset at, [NotNullWhen(true)] out byte[]? bytes, [NotNullWhen(false)] out MailAnswer? refusal)
    {
        try
        {
            (bytes, refusal) = (Mime.Write(message, from, at), null);
            return true;
        }
        catch (ArgumentException)
        {
            (bytes, refusal) = (null, new MailAnswer.Refused("An address of the mail is not valid: mend 'reports' of the school's file or 'mail' of the trust's."));
            return false;
        }
    }
}
