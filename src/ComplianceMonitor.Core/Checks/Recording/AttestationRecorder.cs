using ComplianceMonitor.Core.Accounts.Attesting;
using ComplianceMonitor.Core.Accounts.Attesting.Links;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Core.Checks.Recording;

/// <summary>
/// Records what people state, renew and withdraw. The newest statement on a control and a subject is a row of Attestations; every act is
/// one of AttestationEvents, and none is ever overwritten. Every call can be repeated.
/// </summary>
/// <param name="store">The records.</param>
/// <param name="archive">Keeps the files that show what is stated.</param>
public sealed class AttestationRecorder(IRecordStore store, IArchive archive)
{
    private const int Tries = 5;

    /// <summary>Records a statement by somebody at the command line or signed in.</summary>
    /// <param name="school">The school's id.</param>
    /// <param name="said">What is stated; how it is given is in it.</param>
    /// <param name="evidence">A file that shows it; null for none.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<AttestationResult> StateAsync(
        string school, Attestation said, ReadOnlyMemory<byte>? evidence, DateTimeOffset at, CancellationToken cancellationToken)
    {
        AttestedHow how = said.How ?? AttestedHow.Command;
        string? refusal = how == AttestedHow.Link ? "A link is answered with AnswerAsync." : Refusal(said, how, null);
        return refusal is null
            ? await RecordAsync(school, await KeptAsync(said with { How = how }, evidence, cancellationToken), how == AttestedHow.SignedIn ? "signed in" : "command", at, cancellationToken)
            : new AttestationResult.Refused(refusal);
    }

    /// <summary>Records the answer to a link. A link is answered once; the same answer again is the same act.</summary>
    /// <param name="link">A link whose reading was <see cref="LinkReading.Valid"/>.</param>
    /// <param name="holds">True where the promise is kept.</param>
    /// <param name="statement">The words.</param>
    /// <param name="by">Who answers: the person who has signed in; null where nobody has, and then it is whoever reads the address.</param>
    /// <param name="terms">For how long it counts.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<AttestationResult> AnswerAsync(
        AttestationLink link, bool holds, string statement, string? by, AttestationTerms terms, DateTimeOffset at, CancellationToken cancellationToken)
    {
        DateOnly on = London.Day(at);
        AttestedHow given = by is null ? AttestedHow.Link : AttestedHow.SignedIn;
        Attestation said = new(link.Control, link.Subject, holds, statement, by ?? WhoReads(link.Address), on, terms.Until(link.Control, on, given)) { How = given };
        if ((link.Withdraws is null ? Refusal(said, AttestedHow.Link, link.Address) : "This link takes a statement back.") is { } refusal)
        {
            return new AttestationResult.Refused(refusal);
        }

        string how = by is null ? $"link to {link.Address}" : $"signed in, by a link to {link.Address}";
        Row answer = AttestationRow.Of(link.School, said, how, at) with { Key = RowKeys.UsedLink(link.Nonce) };
        if (await store.WriteAsync(Table.AttestationEvents, new RowChange.Insert(answer), cancellationToken) is WriteResult.AlreadyThere)
        {
            Row? before = await store.GetAsync(Table.AttestationEvents, link.School, answer.Key, cancellationToken);
            DateTimeOffset then = before?.Columns.Instant("At") ?? at;
            if (before is null || AttestationRow.Read(before) is not { } earlier || !Same(earlier, said))
            {
                return new AttestationResult.LinkUsed(then);
            }

            // The same answer once more: what broke off is finished, at the instant of the first. What came to its end then stays as it is,
            // also where it was taken back since.
            (said, at) = (earlier, then);
            Row? done = await store.GetAsync(Table.Attestations, link.School, RowKeys.Finding(said.Control, said.Subject ?? ""), cancellationToken);
            if (done?.Columns.Instant("At") >= at)
            {
                return new AttestationResult.LinkUsed(then);
            }
        }

        return await RecordAsync(link.School, said, how, at, cancellationToken);
    }

    /// <summary>How whoever answers a link without signing in is named.</summary>
    /// <param name="address">The address to which it was sent.</param>
    public static string WhoReads(string address) => $"link sent to {address}";

    /// <summary>Takes back the statement that a link names, and no newer one.</summary>
    /// <param name="link">A link with <see cref="AttestationLink.Withdraws"/> whose reading was <see cref="LinkReading.Valid"/>.</param>
    /// <param name="by">Who has signed in; null for whoever reads the address.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<AttestationResult> WithdrawAsync(AttestationLink link, string? by, DateTimeOffset at, CancellationToken cancellationToken) =>
        link.Withdraws is { } given
            ? TakeBackAsync(link.School, link.Control, link.Subject, by ?? WhoReads(link.Address), given, at, cancellationToken)
            : Task.FromResult<AttestationResult>(new AttestationResult.Refused("This link takes nothing back."));

    /// <summary>When a link was answered; null where it was not.</summary>
    /// <param name="link">The link.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<DateTimeOffset?> AnsweredAsync(AttestationLink link, CancellationToken cancellationToken) =>
        (await store.GetAsync(Table.AttestationEvents, link.School, RowKeys.UsedLink(link.Nonce), cancellationToken))?.Columns.Instant("At");

    /// <summary>Takes a statement back. It counts no longer, from today on; the record of it stays.</summary>
    /// <param name="school">The school's id.</param>
    /// <param name="control">The control's id.</param>
    /// <param name="subject">The subject; null for what was said of everything.</param>
    /// <param name="by">Who withdraws it.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<AttestationResult> WithdrawAsync(
        string school, string control, string? subject, string by, DateTimeOffset at, CancellationToken cancellationToken) =>
        TakeBackAsync(school, control, subject, by, null, at, cancellationToken);

    private async Task<AttestationResult> TakeBackAsync(
        string school, string control, string? subject, string by, DateTimeOffset? given, DateTimeOffset at, CancellationToken cancellationToken)
    {
        for (int tried = 0; tried < Tries; tried++)
        {
            if (await store.GetAsync(Table.Attestations, school, RowKeys.Finding(control, subject ?? ""), cancellationToken) is not { } row
                || AttestationRow.Read(row) is not { } said || row.Columns.Instant("WithdrawnAt") is not null
                || (given is not null && row.Columns.Instant("At") != given))
            {
                return new AttestationResult.NotThere();
            }

            await EventAsync(row, "Withdrawn", by, at, cancellationToken);
            if (await store.WriteAsync(Table.Attestations, new RowChange.Replace(AttestationRow.Withdrawn(row, by, at)), cancellationToken) is WriteResult.Written)
            {
                return new AttestationResult.Withdrawn(said);
            }
        }

        throw new InvalidOperationException($"The statement on {control} changes again and again; try once more.");
    }

    private async Task<AttestationResult> RecordAsync(string school, Attestation said, string how, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Row row = AttestationRow.Of(school, said, how, at);
        for (int tried = 0; tried < Tries; tried++)
        {
            Row? before = await store.GetAsync(Table.Attestations, school, row.Key, cancellationToken);
            bool renewed = before is not null && before.Columns.Instant("WithdrawnAt") is null && before.Columns.Instant("At") < at;
            await EventAsync(row, renewed ? "Renewed" : "Stated", said.By, at, cancellationToken);
            if (before?.Columns.Instant("At") > at
                || await store.WriteAsync(
                    Table.Attestations, before is null ? new RowChange.Insert(row) : new RowChange.Replace(row with { Token = before.Token }), cancellationToken) is WriteResult.Written)
            {
                return new AttestationResult.Stated(said, renewed);
            }
        }

        throw new InvalidOperationException($"The statement on {said.Control} changes again and again; try once more.");
    }

    /// <summary>The act first: what broke off after it is done again, and leaves one act.</summary>
    private Task<WriteResult> EventAsync(Row row, string act, string by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        string control = row.Columns.Text("Control")!, subject = row.Columns.Text("Subject") ?? "";
        Row done = new(row.Partition, RowKeys.AttestationEvent(at, control, subject), row.Columns.With(("Act", act), ("ActBy", by), ("ActAt", at)));
        return store.WriteAsync(Table.AttestationEvents, new RowChange.Insert(done), cancellationToken);
    }

    private async Task<Attestation> KeptAsync(Attestation said, ReadOnlyMemory<byte>? evidence, CancellationToken cancellationToken) =>
        evidence is { } file ? said with { EvidenceHash = (await archive.WriteAsync(Container.Evidence, file, cancellationToken)).Hash } : said;

    private static string? Refusal(Attestation said, AttestedHow how, string? address) =>
        string.IsNullOrWhiteSpace(said.By) ? "A statement needs the name of who makes it."
        : string.IsNullOrWhiteSpace(said.Statement) ? "A statement needs words."
        : AttestationRules.Refusal(said.Control, said.Subject, how, address);

    private static bool Same(Attestation one, Attestation other) =>
        one.Holds == other.Holds && one.Statement == other.Statement && one.By == other.By;
}
