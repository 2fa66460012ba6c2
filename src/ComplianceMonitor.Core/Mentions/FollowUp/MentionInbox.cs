using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions.Scanning;

namespace ComplianceMonitor.Core.Mentions.FollowUp;

/// <summary>What a role may see of a school's mentions.</summary>
/// <param name="Shown">Those that it may see, newest first.</param>
/// <param name="Withheld">How many only the safeguarding lead and the data protection officer may see.</param>
public sealed record InboxView(IReadOnlyList<PublicMention> Shown, int Withheld);

/// <summary>What became of a person's word about a mention.</summary>
public abstract record MarkAnswer
{
    private MarkAnswer()
    {
    }

    /// <summary>It is recorded.</summary>
    /// <param name="Mention">As it is now.</param>
    public sealed record Marked(PublicMention Mention) : MarkAnswer;

    /// <summary>It cannot be done.</summary>
    /// <param name="Because">Why, in one sentence.</param>
    public sealed record Refused(string Because) : MarkAnswer;
}

/// <summary>
/// The mentions that people work through. What is about a child's safety or personal data is for the safeguarding lead and the data
/// protection officer; that they looked is recorded, and so is whatever anybody marks.
/// </summary>
/// <param name="store">The records.</param>
/// <param name="clock">Now.</param>
public sealed class MentionInbox(IRecordStore store, TimeProvider clock)
{
    private const int ShortestPrefix = 8;
    private const int Attempts = 8;

    /// <summary>True for a role that may see every mention.</summary>
    /// <param name="role">The role; null for nobody in particular.</param>
    public static bool SeesAll(Owner? role) => role is Owner.Dsl or Owner.Dpo;

    /// <summary>The mentions of a school that count, as a role may see them. Looking at those that are not for everybody is recorded.</summary>
    /// <param name="school">The school's id.</param>
    /// <param name="role">The role; null for nobody in particular.</param>
    /// <param name="viewer">Who looks, for the record.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<InboxView> LookAsync(string school, Owner? role, string viewer, CancellationToken cancellationToken)
    {
        PublicMention[] all =
        [
            .. (await MentionRow.ReadAsync(store, school, cancellationToken)).Values.Where(mention => mention.Status is not MentionStatus.Erased)
                .OrderByDescending(mention => mention.Found).ThenBy(mention => mention.Hash, StringComparer.Ordinal),
        ];
        if (!SeesAll(role))
        {
            return new([.. all.Where(mention => !mention.IsConfidential)], all.Count(mention => mention.IsConfidential));
        }

        await SeenAsync(school, all.Where(mention => mention.IsConfidential).Select(mention => mention.Hash), viewer, cancellationToken);
        return new(all, 0);
    }

    /// <summary>Records that somebody who may see all looked at mentions that are not for everybody.</summary>
    /// <param name="school">The school's id.</param>
    /// <param name="mentions">Their names.</param>
    /// <param name="viewer">Who looked.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task SeenAsync(string school, IEnumerable<string> mentions, string viewer, CancellationToken cancellationToken)
    {
        foreach (string mention in mentions)
        {
            await NoteAsync(school, "seen", mention, viewer, cancellationToken);
        }
    }

    /// <summary>Records what became of a mention.</summary>
    /// <param name="school">The school's id.</param>
    /// <param name="prefix">The first characters of its hash, eight or more.</param>
    /// <param name="status">What became of it.</param>
    /// <param name="role">Who says so; null for nobody in particular, who may mark only what everybody may see.</param>
    /// <param name="by">That person's name.</param>
    /// <param name="note">In words; null for none.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<MarkAnswer> MarkAsync(string school, string prefix, MentionStatus status, Owner? role, string by, string? note, CancellationToken cancellationToken)
    {
        if (prefix.Length < ShortestPrefix || status is MentionStatus.New or MentionStatus.Erased)
        {
            return new MarkAnswer.Refused(prefix.Length < ShortestPrefix ? $"Give at least {ShortestPrefix} characters of the mention's name." : "A mention is marked as acknowledged, handled or not-ours.");
        }

        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            Row[] rows = [.. (await RowsAsync(school, cancellationToken)).Where(row => row.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))];
            if (rows is not [var row] || MentionRow.Read(row) is not { Status: not MentionStatus.Erased } mention || (mention.IsConfidential && !SeesAll(role)))
            {
                return new MarkAnswer.Refused(rows.Length > 1 ? $"Several mentions begin with '{prefix}': give more of the name." : $"There is no mention '{prefix}' that you may mark.");
            }

            Row next = MentionRow.Marked(row, status, by, note, clock.GetUtcNow());
            if (await store.WriteAsync(Table.Mentions, new RowChange.Replace(next), cancellationToken) is WriteResult.Written)
            {
                await NoteAsync(school, Slug.Of(status), mention.Hash, by, cancellationToken);
                return new MarkAnswer.Marked(MentionRow.Read(next)!);
            }
        }

        return new MarkAnswer.Refused("The mention kept changing; try again.");
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(string school, CancellationToken cancellationToken)
    {
        List<Row> rows = [];
        await foreach (Row row in store.ReadAsync(Table.Mentions, new(school), cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }

    private Task<WriteResult> NoteAsync(string school, string act, string hash, string by, CancellationToken cancellationToken)
    {
        DateTimeOffset at = clock.GetUtcNow();
        return store.WriteAsync(
            Table.MentionEvents,
            new RowChange.Put(new(school, RowKeys.MentionEvent(at, act, hash), Columns.Of(("Act", act), ("Mention", hash), ("By", by), ("At", at)))),
            cancellationToken);
    }
}
