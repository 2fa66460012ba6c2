using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Core.Reports;

/// <summary>An account of a school as it is recorded: where it is named, who holds it, how it is guarded.</summary>
/// <param name="Platform">Key of the platform.</param>
/// <param name="Handle">The handle; null where no source names one.</param>
public sealed record ReportedChannel(string Platform, string? Handle)
{
    /// <summary>True where the policy lists it; null where nobody could look.</summary>
    public bool? InPolicy { get; init; }

    /// <summary>True where a privacy notice lists it.</summary>
    public bool? InNotice { get; init; }

    /// <summary>True where the website shows it.</summary>
    public bool? OnWebsite { get; init; }

    /// <summary>What its own page answered: answers, gone, moved, or another word; null where nobody looked.</summary>
    public string? Page { get; init; }

    /// <summary>Who administers it, as the sources say.</summary>
    public string? Administrators { get; init; }

    /// <summary>The outcome of MFA: Pass, Fail, Unknown; null where nobody looked.</summary>
    public string? Mfa { get; init; }

    /// <summary>The outcome of its settings.</summary>
    public string? PrivacySettings { get; init; }

    /// <summary>The day since which it is known.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The day of what is told of it.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The subject of findings about it.</summary>
    public string Subject => $"{Platform} {Handle}".TrimEnd();

    /// <summary>Every account of a school, by platform and handle.</summary>
    /// <param name="store">The records.</param>
    /// <param name="school">The school's id.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<ReportedChannel>> ReadAsync(IRecordStore store, string school, CancellationToken cancellationToken)
    {
        List<ReportedChannel> all = [];
        await foreach (Row row in store.ReadAsync(Table.Channels, new(school), cancellationToken))
        {
            all.Add(Of(row.Columns));
        }

        return [.. all.OrderBy(one => one.Platform, StringComparer.Ordinal).ThenBy(one => one.Handle, StringComparer.Ordinal)];
    }

    private static ReportedChannel Of(Columns columns) => new(columns.Text("Platform") ?? "", columns.Text("Handle"))
    {
        InPolicy = columns.Flag("InPolicy"),
        InNotice = columns.Flag("InNotice"),
        OnWebsite = columns.Flag("OnWebsite"),
        Page = columns.Text("Page"),
        Administrators = columns.Text("Administrators"),
        Mfa = columns.Text("Mfa"),
        PrivacySettings = columns.Text("PrivacySettings"),
        Since = columns.Day("Since"),
        AsOf = columns.Instant("AsOf") is { } at ? London.Day(at) : null,
    };
}
