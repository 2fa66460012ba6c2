namespace ComplianceMonitor.Core.Reports;

/// <summary>How many mentions raise one concern.</summary>
/// <param name="Concern">The concern's word; "none" where nothing is raised, "not classified" where nobody has said yet.</param>
/// <param name="All">All that are recorded.</param>
/// <param name="Open">Those that nobody has dealt with.</param>
public sealed record MentionCount(string Concern, int All, int Open)
{
    /// <summary>Counts by concern, the gravest first. One that raises two is counted in both.</summary>
    /// <param name="mentions">The mentions.</param>
    public static IReadOnlyList<MentionCount> Of(IReadOnlyList<ReportedMention> mentions) =>
    [
        .. mentions.SelectMany(mention => ConcernsOf(mention).Select(concern => (concern, mention)))
            .GroupBy(one => one.concern, StringComparer.OrdinalIgnoreCase)
            .OrderBy(same => Rank(same.Key)).ThenBy(same => same.Key, StringComparer.OrdinalIgnoreCase)
            .Select(same => new MentionCount(same.Key, same.Count(), same.Count(one => one.mention.IsOpen))),
    ];

    /// <summary>The concerns of one mention, in words.</summary>
    /// <param name="mention">The mention.</param>
    public static IReadOnlyList<string> ConcernsOf(ReportedMention mention) => mention.Concerns switch { null => ["not classified"], [] => ["none"], var concerns => concerns };

    private static int Rank(string concern) => concern switch { "safeguarding" => 0, "personal-data" => 1, "not classified" => 2, "none" => 9, _ => 3 };
}
