using System.Globalization;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Core.Reports;

/// <summary>Something that was said of a school in public, as it is recorded.</summary>
/// <param name="Key">Its name in the records.</param>
public sealed record ReportedMention(string Key)
{
    private static readonly char[] s_between = [',', ';', ' ', '\n'];

    /// <summary>Where it stands.</summary>
    public string? Url { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>A part of its text.</summary>
    public string? Snippet { get; init; }

    /// <summary>Where it was found: a source's key.</summary>
    public string? Source { get; init; }

    /// <summary>The day on which it was published, in London; null where the source does not say.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The day on which it was found, in London.</summary>
    public DateOnly? Found { get; init; }

    /// <summary>The day on which the record of it is deleted.</summary>
    public DateOnly? PurgeAfter { get; init; }

    /// <summary>Whether it is about this school: yes, no, unsure.</summary>
    public string? About { get; init; }

    /// <summary>What it raises; empty for nothing, null where nobody has said yet.</summary>
    public IReadOnlyList<string>? Concerns { get; init; }

    /// <summary>What became of it: new, and whatever a person made of it.</summary>
    public string Status { get; init; } = "new";

    /// <summary>
    /// True where only the safeguarding lead and the data protection officer may see it: it may be about a child or about somebody's data,
    /// or it has not been classified yet.
    /// </summary>
    public bool Confidential => Concerns is not { } concerns || IsConfidential(concerns);

    /// <summary>True while nobody has dealt with it.</summary>
    public bool IsOpen => Status is "new" or "acknowledged";

    /// <summary>True where nothing is left of it but that it was erased.</summary>
    public bool IsErased => Status is "erased";

    /// <summary>Who said last what became of it.</summary>
    public string? StatusBy { get; init; }

    /// <summary>What they noted.</summary>
    public string? Note { get; init; }

    /// <summary>Why it was sorted like this, in a few words each.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];

    /// <summary>The day by which weeks are counted.</summary>
    public DateOnly? Day => Found ?? Published;

    /// <summary>Every mention of a school that was not erased, the newest first.</summary>
    /// <param name="store">The records.</param>
    /// <param name="school">The school's id.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<ReportedMention>> ReadAsync(IRecordStore store, string school, CancellationToken cancellationToken)
    {
        List<ReportedMention> all = [];
        await foreach (Row row in store.ReadAsync(Table.Mentions, new(school), cancellationToken))
        {
            ReportedMention mention = Of(row);
            if (!mention.IsErased)
            {
                all.Add(mention);
            }
        }

        return [.. all.OrderByDescending(one => one.Published ?? one.Found).ThenBy(one => one.Key, StringComparer.Ordinal)];
    }

    /// <summary>Reads a row. What is missing stays missing.</summary>
    /// <param name="row">A row of Mentions.</param>
    public static ReportedMention Of(Row row) => new(row.Key)
    {
        Url = row.Columns.Text("Url"),
        Title = row.Columns.Text("Title"),
        Snippet = row.Columns.Text("Snippet"),
        Source = row.Columns.Text("Source"),
        Published = DayOf(row.Columns, "Published"),
        Found = DayOf(row.Columns, "Found"),
        PurgeAfter = DayOf(row.Columns, "PurgeAfter"),
        About = row.Columns.Text("About"),
        StatusBy = row.Columns.Text("StatusBy"),
        Note = row.Columns.Text("Note"),
        Why = row.Columns.Text("Why")?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
        Concerns = ConcernsOf(row.Columns.Text("Concerns")),
        Status = row.Columns.Text("Status") is { Length: > 0 } status ? status : "new",
    };

    /// <summary>The words of the column Concerns; null where it is not there.</summary>
    internal static IReadOnlyList<string>? ConcernsOf(string? text) =>
        text?.Split(s_between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>True for concerns that not everybody may read of.</summary>
    internal static bool IsConfidential(IReadOnlyList<string> concerns) => concerns.Any(concern =>
        concern.Contains("safeguarding", StringComparison.OrdinalIgnoreCase) || concern.Contains("personal-data", StringComparison.OrdinalIgnoreCase));

    private static DateOnly? DayOf(Columns columns, string name) =>
        columns.Instant(name) is { } instant ? London.Day(instant)
        : columns.Day(name)
            ?? (DateTimeOffset.TryParse(columns.Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset written) ? London.Day(written) : null);
}
