using Azure.Identity;
using ComplianceMonitor.Core.Reports.Mailing;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.SendMail;

namespace ComplianceMonitor.Azure.Graph;

/// <summary>
/// Sends by Graph's <c>sendMail</c> from one mailbox. The message carries our Message-ID as <c>internetMessageId</c>, which Graph lets a message have
/// that was not sent yet; so a second try can be told to be the same mail. JSON has one body, and HTML is the one that is sent.
/// </summary>
/// <param name="client">A client that repeats nothing and takes 202 alone for success.</param>
/// <param name="mailbox">The mailbox's address.</param>
/// <param name="clock">The time.</param>
internal sealed class GraphMailer(GraphServiceClient client, string mailbox, TimeProvider clock) : IMailer
{
    /// <inheritdoc/>
    public async Task<MailAnswer> SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        SendMailPostRequestBody body = new()
        {
            SaveToSentItems = true,
            Message = new()
            {
                InternetMessageId = $"<{message.MessageId}>",
                Subject = message.Subject.ReplaceLineEndings(" "),
                Body = new() { ContentType = BodyType.Html, Content = message.Html },
                ToRecipients = [.. message.To.Select(address => new Recipient { EmailAddress = new() { Address = address } })],
            },
        };
        try
        {
            await client.Users[mailbox].SendMail.PostAsync(body, cancellationToken: cancellationToken);
            return new MailAnswer.Accepted();
        }
        catch (Exception exception) when (GraphFailure.Of(exception, clock.GetUtcNow()) is not null)
        {
            return Answer(exception, GraphFailure.Of(exception, clock.GetUtcNow())!);
        }
    }

    private static MailAnswer Answer(Exception exception, GraphFailure failure)
    {
        string answer = failure.Code is null ? $"{failure.Status}" : $"{failure.Status} {failure.Code}";
        return failure.Status switch
        {
            403 => new MailAnswer.Refused(
                $"Graph does not let the app send from the mailbox ({answer}): give its identity the Exchange role 'Application Mail.Send' with a scope that holds the mailbox Mail__Mailbox (infra/grant-graph.sh). A new role may take two hours."),
            401 => new MailAnswer.Refused($"Graph did not accept the app's token ({answer}): see that the app and the mailbox belong to one tenant."),
            404 => new MailAnswer.Refused($"Graph does not know the mailbox ({answer}): set Mail__Mailbox to the address of a mailbox in Exchange Online."),
            413 => new MailAnswer.Refused($"The message is larger than Graph takes, 4 MB ({answer})."),
            429 or 503 => new MailAnswer.TryLater($"Graph takes no mail now ({answer}).", failure.RetryAfter),
            408 or >= 500 => new MailAnswer.InDoubt($"Graph answered {answer}, which does not say whether the message went."),
            >= 300 and < 400 => new MailAnswer.Refused($"Graph sent the app elsewhere ({answer}): see that Graph__BaseUrl is right."),
            { } => new MailAnswer.Refused($"Graph did not take the message ({answer})."),
            null when WasNotSent(exception) => new MailAnswer.TryLater(failure.Because, null),
            null => new MailAnswer.InDoubt("The answer did not come, so the message may or may not have gone."),
        };
    }

    /// <summary>True where not a byte of the message can have reached Graph.</summary>
    private static bool WasNotSent(Exception exception) => exception
        is AuthenticationFailedException
        or HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError };
}
