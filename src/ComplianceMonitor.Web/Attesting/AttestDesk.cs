using ComplianceMonitor.Core.Accounts.Attesting;
using ComplianceMonitor.Core.Accounts.Attesting.Links;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Core.Schools;
using ComplianceMonitor.Web.Serving;

namespace ComplianceMonitor.Web.Attesting;

/// <summary>
/// Shows what a link asks, records the answer and takes statements back. Opening a link reads only: what scans a mailbox changes nothing.
/// </summary>
/// <param name="signing">The keys of links; null where none is set.</param>
/// <param name="mails">Confirms by mail; null where no mail leaves.</param>
/// <param name="configured">The schools.</param>
/// <param name="store">The records.</param>
/// <param name="archive">The evidence.</param>
/// <param name="tokens">The tokens of forms.</param>
/// <param name="clock">The clock.</param>
public sealed class AttestDesk(
    LinkSigning? signing, AttestMails? mails, IConfiguredSchools configured, IRecordStore store, IArchive archive, FormTokens tokens, TimeProvider clock)
{
    /// <summary>The setting of the keys: <c>ID:BASE64,ID:BASE64</c>, the current one first.</summary>
    public const string KeySetting = "Links__Keys";

    /// <summary>Where links lead.</summary>
    public const string Path = "/attest";

    /// <summary>What the form does, for its token.</summary>
    private const string Action = "Attest";

    private readonly AttestationRecorder _recorder = new(store, archive);

    /// <summary>A page that anybody may open, of a few lines.</summary>
    /// <param name="status">The status of HTTP.</param>
    /// <param name="title">The heading.</param>
    /// <param name="cancellationToken">Stops before the rendering begins.</param>
    /// <param name="lines">What it says.</param>
    public static async Task<PageAnswer> NoticeAsync(int status, string title, CancellationToken cancellationToken, params IReadOnlyList<string> lines) =>
        (await Dashboard.PageAsync<NoticePage>(new(title) { Alone = true }, [(nameof(NoticePage.Lines), lines)], cancellationToken)) with { Status = status };

    /// <summary>The page of a link, or what became of its answer.</summary>
    /// <param name="call">Who opens or answers which link.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<PageAnswer> AnswerAsync(AttestCall call, CancellationToken cancellationToken)
    {
        if (signing is null)
        {
            return await NoticeAsync(
                503, "Links are not set up", cancellationToken, $"The setting {KeySetting} is missing, so no link can be checked. It holds a name and the Base64 of 32 random bytes, such as k1:….");
        }

        return signing.Read(call.Link, clock.GetUtcNow()) switch
        {
            LinkReading.Valid { Link: var link } => await OpenAsync(link, call, cancellationToken),
            LinkReading.Expired { Link: var link } => await NoticeAsync(410, "This link is over", cancellationToken, $"It worked until {Shown.Instant(link.Expires)}. Ask the school for a new one. Nothing was recorded."),
            _ => await NoticeAsync(403, "This is no link of ours", cancellationToken, "It was changed on its way, or is not whole. Copy the whole address from the mail, or ask for a new one. Nothing was recorded."),
        };
    }

    private async Task<PageAnswer> OpenAsync(AttestationLink link, AttestCall call, CancellationToken cancellationToken)
    {
        if ((await configured.ReadAsync(link.School, cancellationToken)).Schools.FirstOrDefault(file => file.School.Id == link.School) is not { } school)
        {
            return await NoticeAsync(404, "The school is not here any more", cancellationToken, "Nothing was recorded.");
        }

        if (link.Withdraws is null && await _recorder.AnsweredAsync(link, cancellationToken) is { } at && call.Form is null)
        {
            return await UsedAsync(at, cancellationToken);
        }

        Attestation? stands = link.Withdraws is null ? null : await StandingAsync(link, cancellationToken);
        if (link.Withdraws is not null && stands is null)
        {
            return await NothingToTakeBackAsync(cancellationToken);
        }

        if (call.Form is null)
        {
            return await ShowAsync(school, link, call, stands, cancellationToken);
        }

        if (!tokens.IsOf(link.Nonce, Action, call.Form("token") ?? ""))
        {
            return await NoticeAsync(403, "Open the link again", cancellationToken, "This form is too old, or was not sent from our page. Open the link in the mail again. Nothing was recorded.");
        }

        return link.Withdraws is null ? await RecordAsync(school, link, call, cancellationToken) : await TakeBackAsync(link, call, cancellationToken);
    }

    private Task<PageAnswer> ShowAsync(SchoolFile school, AttestationLink link, AttestCall call, Attestation? stands, CancellationToken cancellationToken)
    {
        DateOnly until = stands?.ValidUntil ?? school.Attestations.Until(link.Control, London.Day(clock.GetUtcNow()), call.Who is null ? AttestedHow.Link : AttestedHow.SignedIn);
        return Dashboard.PageAsync<AttestPage>(
            new(stands is null ? "Please say whether this is so" : "Take a statement back") { Alone = true, Under = school.School.Name },
            [
                (nameof(AttestPage.Link), link), (nameof(AttestPage.School), school.School.Name), (nameof(AttestPage.Who), call.Who), (nameof(AttestPage.Until), until),
                (nameof(AttestPage.Statement), stands?.Statement), (nameof(AttestPage.Action), $"{Path}/{call.Link}"), (nameof(AttestPage.Token), tokens.For(link.Nonce, Action)),
            ],
            cancellationToken);
    }

    private async Task<PageAnswer> RecordAsync(SchoolFile school, AttestationLink link, AttestCall call, CancellationToken cancellationToken)
    {
        if (call.Form!("holds") is not ("true" or "false"))
        {
            return await NoticeAsync(400, "Choose one of the two", cancellationToken, "Open the link again and say whether it is so. Nothing was recorded.");
        }

        bool holds = call.Form("holds") is "true";
        DateTimeOffset now = clock.GetUtcNow();
        AttestationResult result = await _recorder.AnswerAsync(link, holds, AttestWords.Statement(link, holds, call.Form("note")), call.Who, school.Attestations, now, cancellationToken);
        return result switch
        {
            AttestationResult.Stated { Attestation: var said } => await NoticeAsync(
                200,
                "It is recorded",
                cancellationToken,
                $"“{said.Statement}”",
                $"Said by {said.By}. It counts until {Shown.Day(said.ValidUntil)}.",
                await ConfirmedAsync(school, link, said, cancellationToken)),
            AttestationResult.LinkUsed { At: var at } => await UsedAsync(at, cancellationToken),
            AttestationResult.Refused { Because: var because } => await NoticeAsync(403, "This cannot be said like this", cancellationToken, because),
            _ => throw new InvalidOperationException("An answer has three results."),
        };
    }

    private async Task<string> ConfirmedAsync(SchoolFile school, AttestationLink link, Attestation said, CancellationToken cancellationToken)
    {
        DateTimeOffset? at = await _recorder.AnsweredAsync(link, cancellationToken);
        MailAnswer? answer = mails is null || at is null ? null : await mails.ConfirmAsync(school.School.Name, link, said, at.Value, cancellationToken);
        return answer is MailAnswer.Accepted
            ? $"A mail to {link.Address} confirms it, with a way to take it back."
            : "The mail that confirms it could not be sent: tell IT support. They can take the statement back too.";
    }

    private async Task<PageAnswer> TakeBackAsync(AttestationLink link, AttestCall call, CancellationToken cancellationToken) =>
        await _recorder.WithdrawAsync(link, call.Who, clock.GetUtcNow(), cancellationToken) is AttestationResult.Withdrawn { Attestation: var said }
            ? await NoticeAsync(200, "It is taken back", cancellationToken, $"“{said.Statement}”", "It counts no longer. The record that it was said, and taken back, stays.")
            : await NothingToTakeBackAsync(cancellationToken);

    private async Task<Attestation?> StandingAsync(AttestationLink link, CancellationToken cancellationToken) =>
        await store.GetAsync(Table.Attestations, link.School, RowKeys.Finding(link.Control, link.Subject ?? ""), cancellationToken) is { } row
            && row.Columns.Instant("At") == link.Withdraws && row.Columns.Instant("WithdrawnAt") is null
            ? AttestationRow.Read(row)
            : null;

    private static Task<PageAnswer> UsedAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        NoticeAsync(410, "This link was answered", cancellationToken, $"It was answered on {Shown.Instant(at)}, and works once. Nothing more was recorded.");

    private static Task<PageAnswer> NothingToTakeBackAsync(CancellationToken cancellationToken) =>
        NoticeAsync(410, "There is nothing to take back", cancellationToken, "The statement was taken back before, or a newer one stands in its place. Nothing was changed.");
}
