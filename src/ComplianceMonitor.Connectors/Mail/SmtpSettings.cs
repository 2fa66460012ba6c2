using System.Net.Security;

namespace ComplianceMonitor.Connectors.Mail;

/// <summary>An SMTP server. The connection is always encrypted: port 465 from its first byte, any other by STARTTLS.</summary>
/// <param name="Host">The server's name, which its certificate must bear.</param>
/// <param name="Port">587 for submission, 465 for implicit TLS.</param>
/// <param name="From">The sender's address.</param>
public sealed record SmtpSettings(string Host, int Port, string From)
{
    /// <summary>The user; null where the server asks for none.</summary>
    public string? User { get; init; }

    /// <summary>The password.</summary>
    public string? Password { get; init; }

    /// <summary>How long one answer may take. RFC 5321 allows minutes after the message.</summary>
    public TimeSpan TimeOut { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Decides about the certificate; null for the machine's own trust.</summary>
    internal RemoteCertificateValidationCallback? Trust { get; init; }

    /// <summary>True where the connection is encrypted from its first byte.</summary>
    internal bool Implicit { get; init; } = Port == 465;

    /// <summary>Hides the password.</summary>
    public override string ToString() => $"{Host}:{Port}";
}
