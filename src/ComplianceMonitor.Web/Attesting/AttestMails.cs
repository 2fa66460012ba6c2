using ComplianceMonitor.Core.Accounts.Attesting.Links;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reports.Mailing;

namespace ComplianceMonitor.Web.Attesting;

/// <summary>The mails about statements: the one that asks, and the one that confirms.</summary>
/// <param name="mailer">The carrier.</param>
/// <param name="sender">The sender's address; its domain ends the Message-IDs.</param>
/// <param name="pages">Where people see the pages.</param>
/// <param name="signing">Signs the links.</param>
public sealed class AttestMails(IMailer mailer, string sender, Uri pages, LinkSigning signing)
{
    /// <summary>The address of a link.</summary>
    /// <param name="link">What it asks.</param>
    public string AddressOf(AttestationLink link) => new Uri(pages, $"/attest/{signing.Sign(link)}").AbsoluteUri;

    /// <summary>Asks for a statement.</summary>
    /// <param name="school">The school's name.</param>
    /// <param name="link">What is asked.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<MailAnswer> AskAsync(string school, AttestationLink link, CancellationToken cancellationToken) => SendAsync(
        link,
        "ask",
        $"{school}: please say whether this is so",
        [
            $"The compliance monitor of {school} cannot see this by itself: {AttestWords.Title(link.Control)}, for {AttestWords.About(link.Subject)}.",
            $"Please look, and say whether it is so. The link works once, until {Shown.Instant(link.Expires)}.",
        ],
        AddressOf(link),
        "See what is asked",
        cancellationToken);

    /// <summary>Confirms a statement, with a way to take it back as long as it counts.</summary>
    /// <param name="school">The school's name.</param>
    /// <param name="link">The link that was answered.</param>
    /// <param name="said">What was said.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<MailAnswer> ConfirmAsync(string school, AttestationLink link, Attestation said, DateTimeOffset at, CancellationToken cancellationToken)
    {
        AttestationLink back = link with { Nonce = LinkSigning.NewNonce(), Withdraws = at, Expires = new(said.ValidUntil.AddDays(1), default, TimeSpan.Zero) };
        return SendAsync(
            link,
            "said",
            $"{school}: a statement was recorded",
            [
                $"By the link that was sent to this address, this was recorded on {Shown.Instant(at)}: “{said.Statement}”",
                $"It stands as said by {said.By}, and counts until {Shown.Day(said.ValidUntil)}.",
                "If you did not say this, or it is not so any more, take it back.",
            ],
            AddressOf(back),
            "Take it back",
            cancellationToken);
    }

    private async Task<MailAnswer> SendAsync(AttestationLink link, string what, string title, IReadOnlyList<string> lines, string address, string words, CancellationToken cancellationToken)
    {
        string html = await Rendering.OfAsync<NoticeMail>(
            new(StringComparer.Ordinal) { [nameof(NoticeMail.Title)] = title, [nameof(NoticeMail.Lines)] = lines, [nameof(NoticeMail.Link)] = address, [nameof(NoticeMail.Words)] = words },
            cancellationToken);
        return await mailer.SendAsync(
            new()
            {
                MessageId = $"{what}.{link.Nonce}.{link.School}@{sender[(sender.LastIndexOf('@') + 1)..]}",
                To = [link.Address],
                Subject = MailText.Subject(title),
                Html = html,
                Text = $"{string.Join("\n\n", lines.Select(MailText.Line))}\n\n{words}: {address}\n\nOpening the link changes nothing. Do not pass it on.\n",
            },
            cancellationToken);
    }
}
