using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using ComplianceMonitor.Core.Reports.Mailing;

namespace ComplianceMonitor.Connectors.Mail;

/// <summary>
/// Sends by SMTP (RFC 5321) with TLS, one connection for a message. Until the message's last line has been sent it has surely not been
/// taken; from then until the answer it is in doubt. A message goes to all its addresses or to none.
/// </summary>
/// <param name="settings">The server.</param>
/// <param name="clock">Gives the date of a message and the time-outs.</param>
public sealed class SmtpMailer(SmtpSettings settings, TimeProvider clock) : IMailer
{
    /// <inheritdoc/>
    public async Task<MailAnswer> SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        if (!Outgoing.TryWrite(message, settings.From, clock.GetUtcNow(), out byte[]? bytes, out MailAnswer? refusal))
        {
            return refusal;
        }

        Talk talk = new(settings, clock, cancellationToken);
        try
        {
            return await talk.SendAsync(message.To, bytes);
        }
        catch (AuthenticationException)
        {
            return new MailAnswer.Refused("The mail server's certificate is not valid for its name, or it offers no TLS 1.2: mend the server or 'mail' of the trust's file.");
        }
        catch (Exception wrong) when (wrong is IOException or SocketException or OperationCanceledException or SmtpProtocolException or ObjectDisposedException)
        {
            string what = wrong is OperationCanceledException ? "did not answer in time" : "broke the connection off";
            return talk.InDoubt
                ? new MailAnswer.InDoubt($"The mail server {what} after it had the whole mail: it may have gone.")
                : new MailAnswer.TryLater($"The mail server cannot be reached or {what}.", null);
        }
    }

    /// <summary>One conversation.</summary>
    private sealed class Talk(SmtpSettings settings, TimeProvider clock, CancellationToken cancellationToken)
    {
        /// <summary>True once the server may have taken the message.</summary>
        public bool InDoubt { get; private set; }

        public async Task<MailAnswer> SendAsync(IReadOnlyList<string> to, byte[] bytes)
        {
            await using SmtpConnection connection = await TimedAsync(stop => SmtpConnection.OpenAsync(settings, stop));
            if (await OpenAsync(connection) is { } refusal)
            {
                return refusal;
            }

            foreach (string line in to.Select(address => $"RCPT TO:<{address}>").Prepend($"MAIL FROM:<{settings.From}>").Append("DATA"))
            {
                SmtpReply reply = await SayAsync(connection, line);
                if (!reply.IsDone && !(line is "DATA" && reply.Code == 354))
                {
                    return Answer(reply, line is "DATA" ? "the mail" : line.StartsWith("RCPT", StringComparison.Ordinal) ? "one of the addresses, so none got it" : "the sender");
                }
            }

            await TimedAsync(stop => WriteAsync(connection, Stuffed(bytes), stop));
            InDoubt = true;
            SmtpReply end = await SayAsync(connection, ".");
            InDoubt = false;
            if (end.IsDone)
            {
                await ByeAsync(connection);
                return new MailAnswer.Accepted();
            }

            return Answer(end, "the mail");
        }

        /// <summary>Greeting, encryption, sign-in; null where all went well.</summary>
        private async Task<MailAnswer?> OpenAsync(SmtpConnection connection)
        {
            SmtpReply greeting = await TimedAsync(connection.ReplyAsync);
            if (!greeting.IsDone)
            {
                return Answer(greeting, "the connection");
            }

            SmtpReply hello = await HelloAsync(connection);
            if (hello.IsDone && !connection.IsEncrypted)
            {
                if (!Offers(hello, "STARTTLS"))
                {
                    return new MailAnswer.Refused("The mail server offers no encryption (STARTTLS), without which nothing is sent: use another port or server in 'mail' of the trust's file.");
                }

                SmtpReply start = await SayAsync(connection, "STARTTLS");
                if (!start.IsDone)
                {
                    return Answer(start, "the encryption");
                }

                await TimedAsync(async stop =>
                {
                    await connection.EncryptAsync(stop);
                    return true;
                });
                hello = await HelloAsync(connection);
            }

            return !hello.IsDone ? Answer(hello, "the greeting") : settings.User is null ? null : await SignInAsync(connection, hello);
        }

        private async Task<MailAnswer?> SignInAsync(SmtpConnection connection, SmtpReply hello)
        {
            string user = settings.User ?? "";
            string password = settings.Password ?? "";
            SmtpReply reply;
            if (Offers(hello, "AUTH", "PLAIN"))
            {
                reply = await SayAsync(connection, $"AUTH PLAIN {Base64($"\0{user}\0{password}")}");
            }
            else if (Offers(hello, "AUTH", "LOGIN"))
            {
                reply = await SayAsync(connection, "AUTH LOGIN");
                reply = reply.Code == 334 ? await SayAsync(connection, Base64(user)) : reply;
                reply = reply.Code == 334 ? await SayAsync(connection, Base64(password)) : reply;
            }
            else
            {
                return new MailAnswer.Refused("The mail server offers neither AUTH PLAIN nor AUTH LOGIN: it wants another way to sign in.");
            }

            return reply.IsDone ? null : Answer(reply, "the sign-in; check user and password in 'mail' of the trust's file");
        }

        private Task<SmtpReply> HelloAsync(SmtpConnection connection) => SayAsync(connection, $"EHLO {settings.From[(settings.From.LastIndexOf('@') + 1)..]}");

        private Task<SmtpReply> SayAsync(SmtpConnection connection, string line) => TimedAsync(stop => connection.SayAsync(line, stop));

        /// <summary>Says goodbye. The mail is taken by now, whatever happens here.</summary>
        private async Task ByeAsync(SmtpConnection connection)
        {
            try
            {
                await SayAsync(connection, "QUIT");
            }
            catch (Exception late) when (late is IOException or SocketException or OperationCanceledException or SmtpProtocolException)
            {
                // Nothing is lost by it.
            }
        }

        private async Task<T> TimedAsync<T>(Func<CancellationToken, Task<T>> act)
        {
            using CancellationTokenSource late = new(settings.TimeOut, clock);
            using CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
            return await act(both.Token);
        }

        private static async Task<bool> WriteAsync(SmtpConnection connection, byte[] bytes, CancellationToken stop)
        {
            await connection.WriteAsync(bytes, stop);
            return true;
        }

        private static MailAnswer Answer(SmtpReply reply, string refused) => reply.Code / 100 == 4
            ? new MailAnswer.TryLater($"The mail server put off {refused} ({reply}).", null)
            : new MailAnswer.Refused($"The mail server refused {refused} ({reply}).");

        private static bool Offers(SmtpReply hello, string keyword, string? method = null) => hello.Lines.Skip(1)
            .Select(line => line.ToUpperInvariant().Split([' ', '='], StringSplitOptions.RemoveEmptyEntries))
            .Any(words => words is [var first, ..] && first == keyword && (method is null || words.Contains(method, StringComparer.Ordinal)));

        private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

        /// <summary>A full stop at the start of a line is doubled (RFC 5321 section 4.5.2). The message ends in CRLF already.</summary>
        private static byte[] Stuffed(byte[] bytes) =>
            Encoding.ASCII.GetBytes((bytes is [(byte)'.', ..] ? "." : "") + Encoding.ASCII.GetString(bytes).Replace("\r\n.", "\r\n..", StringComparison.Ordinal));
    }
}
