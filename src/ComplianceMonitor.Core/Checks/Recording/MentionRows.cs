using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Reports.Mailing;

namespace ComplianceMonitor.Core.Checks.Recording;

/// <summary>
/// Records what a scan found: first the mentions, then where each source goes on, so that after a crash in between the same rows are
/// written again and nothing is lost.
/// </summary>
internal sealed class MentionRows(IRecordStore store, IArchive archive)
{
    private const int Attempts = 8;

    /// <summary>Records the mentions that are new or were edited, takes away those whose time is over, and keeps the cursors.</summary>
    public async Task RecordAsync(EvidenceSet evidence, RunStamp stamp, CancellationToken cancellationToken)
    {
        if (stamp.Run.Area is not Controls.Area.Mentions || evidence.Mentions is not Observation<MentionLog>.Seen { Value: var log })
        {
            return;
        }

        foreach (PublicMention mention in log.Mentions.Where(one => one.IsNews))
        {
            await PutAsync(evidence, mention, stamp, cancellationToken);
        }

        foreach (SourceLook look in log.Looks.Where(one => one.Key is not null && one.CompleteAt == stamp.At))
        {
            await new SourceRows(store).KeepAsync(stamp.Run.School, look, cancellationToken);
        }

        await new MentionPurge(store, archive).DailyAsync(evidence.School, stamp.At, cancellationToken);
    }

    private async Task PutAsync(EvidenceSet evidence, PublicMention mention, RunStamp stamp, CancellationToken cancellationToken)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            Row? before = await store.GetAsync(Table.Mentions, stamp.Run.School, mention.Hash, cancellationToken);
            if (before is not null && MentionRow.Read(before) is { } known && (known.TextHash == mention.TextHash || known.Status is MentionStatus.Erased) && known.Answered == mention.Answered)
            {
                return;
            }

            DateOnly until = MentionPurge.LastDay(evidence.School, mention);
            Row row = MentionRow.Of(stamp.Run.School, mention, until, before);
            await AlertAsync(mention, stamp, cancellationToken);
            if (await store.WriteAsync(Table.Mentions, before is null ? new RowChange.Insert(row) : new RowChange.Replace(row), cancellationToken) is WriteResult.Written)
            {
                return;
            }
        }

        throw new InvalidOperationException($"A mention of {stamp.Run.School} kept changing while it was recorded; run the check again.");
    }

    /// <summary>Notes a mail for each role that must know at once; before the mention itself, so that a crash in between leaves none out.</summary>
    private async Task AlertAsync(PublicMention mention, RunStamp stamp, CancellationToken cancellationToken)
    {
        foreach (Owner role in MentionAlert.Roles(mention))
        {
            OutboxMail alert = new()
            {
                Report = new(stamp.Run.School, role, Period.Day(stamp.At)) { Mention = mention.Hash },
                State = new MailState.Queued(null),
                To = [],
                MessageId = "",
            };
            await store.WriteAsync(Table.Outbox, new RowChange.Insert(alert.ToRow()), cancellationToken);
        }
    }
}
