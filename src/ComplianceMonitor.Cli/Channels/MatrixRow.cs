using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Cli.Channels;

/// <summary>One account in the matrix. A cell is null where nobody could look.</summary>
/// <param name="Platform">Key of the platform.</param>
/// <param name="Handle">What names it; null where no source does.</param>
internal sealed record MatrixRow(string Platform, string? Handle)
{
    public bool? Policy { get; init; }

    public bool? Notice { get; init; }

    public bool? Website { get; init; }

    /// <summary>What its own page answered; null where nobody looked.</summary>
    public string? Page { get; init; }

    /// <summary>The subject of findings about it.</summary>
    public string Subject => $"{Platform} {Handle}".TrimEnd();

    public static MatrixRow Of(ChannelRow row, EvidenceSet evidence) => new(row.Platform, row.Handle)
    {
        Policy = row.InPolicy,
        Notice = row.InNotice,
        Website = row.OnWebsite,
        Page = evidence.PageOf(row.Platform, row.Handle)?.Answer.Word,
    };

    public static MatrixRow Of(Row row) => new(row.Columns.Text("Platform") ?? "", row.Columns.Text("Handle"))
    {
        Policy = row.Columns.Flag("InPolicy"),
        Notice = row.Columns.Flag("InNotice"),
        Website = row.Columns.Flag("OnWebsite"),
        Page = row.Columns.Text("Page"),
    };
}
