using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Checks.Recording;

/// <summary>What a check writes into its rows.</summary>
/// <param name="Run">The check.</param>
/// <param name="At">The instant that it is about.</param>
/// <param name="Today">That day in London.</param>
/// <param name="EvidenceHash">The hash of its manifest.</param>
internal sealed record RunStamp(RunId Run, DateTimeOffset At, DateOnly Today, string EvidenceHash);

/// <summary>Findings as rows.</summary>
internal static class FindingRow
{
    private const int LongestText = 30_000;

    private static readonly JsonWriterOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A finding that was judged now.</summary>
    public static Row Of(Finding finding, int ruleVersion, DateOnly since, Change? state, RunStamp stamp) => new(
        stamp.Run.School,
        RowKeys.Finding(finding.Control, finding.Subject),
        Columns.Of(
            ("Control", finding.Control),
            ("Subject", Capped(finding.Subject)),
            ("Outcome", finding.Outcome.Name),
            ("Basis", finding.Basis.ToString()),
            ("Reason", finding.Outcome is Outcome.Unknown unknown ? Slug.Of(unknown.Reason) : null),
            ("Severity", Slug.Of(finding.Severity)),
            ("Owner", Slug.Of(finding.Owner)),
            ("Summary", Capped(finding.Summary)),
            ("Fix", Capped(finding.Fix)),
            ("Measure", Capped(finding.Measure)),
            ("Advisories", finding.Advisories is [] ? null : Capped(string.Join('\n', finding.Advisories))),
            ("Quotes", Quotes(finding.Quotes)),
            ("Since", Cell.Of(since)),
            ("LastChecked", stamp.At),
            ("DueBy", Cell.Of(finding.DueBy)),
            ("State", state?.ToString()),
            ("RuleVersion", (long)ruleVersion),
            ("Run", stamp.Run.ToString()),
            ("EvidenceHash", stamp.EvidenceHash)));

    /// <summary>A recorded failure of which the control no longer speaks: its words stay, its state is the change's.</summary>
    public static Row Gone(Row row, FindingChange change, RunStamp stamp) => row with
    {
        Columns = row.Columns.With(
            ("Outcome", change.Kind switch { Change.Resolved => nameof(Outcome.NotApplicable), Change.CouldNotCheck => nameof(Outcome.Unknown), _ => row.Columns.Text("Outcome") }),
            ("Reason", change.Kind == Change.CouldNotCheck ? Slug.Of(Evidence.Reason.NoEvidence) : null),
            ("Since", Cell.Of(change.Since)),
            ("LastChecked", stamp.At),
            ("State", change.Kind.ToString()),
            ("Run", stamp.Run.ToString()),
            ("EvidenceHash", stamp.EvidenceHash)),
    };

    /// <summary>The row as a comparison sees it; null where it is no finding.</summary>
    public static RecordedFinding? Read(Row row) =>
        row.Columns.Text("Control") is { } control && row.Columns.Text("Subject") is { } subject && row.Columns.Text("Outcome") is { } outcome && row.Columns.Day("Since") is { } since
            ? new(control, subject, outcome, (int)(row.Columns.Whole("RuleVersion") ?? 1), since, Enum.TryParse(row.Columns.Text("State"), out Change state) ? state : null)
            : null;

    /// <summary>A change as an event.</summary>
    public static Row Event(FindingChange change, RunStamp stamp) => new(
        stamp.Run.School,
        RowKeys.FindingEvent(stamp.At, change.Control, change.Subject),
        Columns.Of(
            ("Control", change.Control),
            ("Subject", Capped(change.Subject)),
            ("Change", change.Kind.ToString()),
            ("From", change.From),
            ("To", change.To),
            ("At", stamp.At),
            ("Run", stamp.Run.ToString())));

    /// <summary>Words that a column holds; what is too long ends in an ellipsis.</summary>
    public static string? Capped(string? text) => text is null || text.Length <= LongestText ? text : text[..(LongestText - 1)] + "…";

    /// <summary>As many quotes as a column holds, as JSON.</summary>
    private static string Quotes(IReadOnlyList<Quote> quotes)
    {
        List<string> items = [];
        int length = 2;
        foreach (string item in quotes.Select(Json))
        {
            length += item.Length + 1;
            if (length > LongestText)
            {
                break;
            }

            items.Add(item);
        }

        return $"[{string.Join(',', items)}]";
    }

    private static string Json(Quote quote)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, s_readable))
        {
            writer.WriteStartObject();
            writer.WriteString("source", quote.Source);
            if (quote.Page is { } page)
            {
                writer.WriteNumber("page", page);
            }

            writer.WriteNumber("line", quote.Line);
            writer.WriteString("text", quote.Text);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
