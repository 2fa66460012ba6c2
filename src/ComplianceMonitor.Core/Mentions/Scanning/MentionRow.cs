using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Mentions.Scanning;

/// <summary>Mentions as rows (table Mentions, partition: the school, key: the hash).</summary>
public static class MentionRow
{
    private const char Comma = ',';

    /// <summary>Every mention of a school, by hash.</summary>
    /// <param name="store">The records.</param>
    /// <param name="school">The school's id.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<Dictionary<string, PublicMention>> ReadAsync(IRecordStore store, string school, CancellationToken cancellationToken)
    {
        Dictionary<string, PublicMention> mentions = new(StringComparer.Ordinal);
        await foreach (Row row in store.ReadAsync(Table.Mentions, new(school), cancellationToken))
        {
            if (Read(row) is { } mention)
            {
                mentions[mention.Hash] = mention;
            }
        }

        return mentions;
    }

    /// <summary>A row, read; null for one that is no mention.</summary>
    /// <param name="row">The row.</param>
    public static PublicMention? Read(Row row) =>
        row.Columns is var columns && columns.Instant("Found") is { } found && Slug.Parse<MentionStatus>(columns.Text("Status") ?? "") is { } status
            ? new(row.Key, columns.Text("Url") ?? "", columns.Text("Source") ?? "", found)
            {
                Kind = columns.Text("Kind") ?? "web",
                Title = columns.Text("Title"),
                Snippet = columns.Text("Snippet"),
                Published = columns.Instant("Published"),
                TextHash = columns.Text("TextHash") ?? "",
                About = Slug.Parse<About>(columns.Text("About") ?? "") ?? About.Unclear,
                Concerns = [.. Words(columns.Text("Concerns")).Select(Slug.Parse<Concern>).OfType<Concern>()],
                Why = Words(columns.Text("Why"), '\n'),
                DuplicateOf = columns.Text("DuplicateOf"),
                IsComment = columns.Flag("IsComment") is true,
                Answered = columns.Instant("Answered"),
                Status = status,
                SeenAt = columns.Instant("SeenAt"),
            }
            : null;

    /// <summary>The row of a mention. What people noted at the row before stays.</summary>
    /// <param name="school">The school's id.</param>
    /// <param name="mention">The mention.</param>
    /// <param name="purgeAfter">The last day on which it is kept.</param>
    /// <param name="before">The row before; null for none.</param>
    public static Row Of(string school, PublicMention mention, DateOnly purgeAfter, Row? before) => new(school, mention.Hash, (before?.Columns ?? []).With(
        ("Url", Text(mention.Address)),
        ("Title", mention.Title),
        ("Snippet", mention.Snippet),
        ("Source", mention.Source),
        ("Kind", mention.Kind),
        ("Published", Cell.Of(mention.Published)),
        ("Found", mention.Found),
        ("TextHash", mention.TextHash),
        ("About", Slug.Of(mention.About)),
        ("Concerns", string.Join(Comma, mention.Concerns.Select(Slug.Of))),
        ("Why", Text(string.Join('\n', mention.Why))),
        ("DuplicateOf", mention.DuplicateOf),
        ("IsComment", mention.IsComment),
        ("Answered", Cell.Of(mention.Answered)),
        ("Status", Slug.Of(mention.Status)),
        ("SeenAt", Cell.Of(mention.SeenAt)),
        ("PurgeAfter", Cell.Of(purgeAfter))))
    {
        Token = before?.Token,
    };

    /// <summary>The row after somebody said what became of it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="status">What became of it.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="note">In words; null for none.</param>
    /// <param name="at">When.</param>
    public static Row Marked(Row row, MentionStatus status, string by, string? note, DateTimeOffset at) => row with
    {
        Columns = row.Columns.With(
            ("Status", Slug.Of(status)),
            ("StatusBy", by),
            ("StatusAt", at),
            ("Note", note ?? row.Columns.Text("Note")),
            ("SeenAt", Cell.Of(row.Columns.Instant("SeenAt") ?? at))),
    };

    /// <summary>What is left of a row that was erased: that it was, so that it is not found again.</summary>
    /// <param name="row">The row.</param>
    /// <param name="at">When.</param>
    public static Row Erased(Row row, DateTimeOffset at) => row with
    {
        Columns = Columns.Of(
            ("Found", row.Columns.TryGetValue("Found", out Cell? found) ? found : at),
            ("Status", Slug.Of(MentionStatus.Erased)),
            ("StatusAt", at),
            ("PurgeAfter", Cell.Of(Checks.London.Day(at).AddYears(1)))),
    };

    private static string[] Words(string? text, char separator = Comma) => text?.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string Text(string text) => text.Length > 4_000 ? text[..4_000] : text;
}
