using ComplianceMonitor.Connectors.Storage;
using ComplianceMonitor.Core.Reports.Mailing;

namespace ComplianceMonitor.Connectors.Mail;

/// <summary>
/// Puts each message as an .eml file into a folder, for a mail program or a person. A file is there whole or not at all, and the same
/// Message-ID has the same file.
/// </summary>
/// <param name="folder">The folder; made where it is missing.</param>
/// <param name="from">The sender's address.</param>
/// <param name="clock">Gives the date of a message.</param>
public sealed class EmlFolder(string folder, string from, TimeProvider clock) : IMailer
{
    /// <inheritdoc/>
    public Task<MailAnswer> SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        if (!Outgoing.TryWrite(message, from, clock.GetUtcNow(), out byte[]? bytes, out MailAnswer? refusal))
        {
            return Task.FromResult(refusal);
        }

        string name = string.Concat(message.MessageId.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '@' ? letter : '_'));
        string temporary = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
        try
        {
            Directory.CreateDirectory(folder);
            cancellationToken.ThrowIfCancellationRequested();
            WholeFile.Write(temporary, stream => stream.Write(bytes));
            File.Move(temporary, Path.Combine(folder, $"{name}.eml"), overwrite: true);
            return Task.FromResult<MailAnswer>(new MailAnswer.Accepted());
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }

            return Task.FromResult<MailAnswer>(new MailAnswer.TryLater($"The folder of mails cannot be written to ({wrong.GetType().Name}).", null));
        }
    }
}
