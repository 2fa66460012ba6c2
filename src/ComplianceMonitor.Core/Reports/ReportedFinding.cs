using System.Text.Json;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Reports;

/// <summary>A finding as it is recorded, with what a reader needs to know about its control.</summary>
public sealed record ReportedFinding
{
    /// <summary>The control.</summary>
    public required ControlInfo Control { get; init; }

    /// <summary>What it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>Pass, Fail, Unknown or NotApplicable.</summary>
    public required string Outcome { get; init; }

    /// <summary>Why it is Unknown, from the closed list; null for another outcome.</summary>
    public string? Reason { get; init; }

    /// <summary>How soon it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Whose work it is.</summary>
    public required Owner Owner { get; init; }

    /// <summary>One sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>The words that mend it.</summary>
    public string? Fix { get; init; }

    /// <summary>How we know: Verified, Attested or Inferred; null in a row of before that was recorded.</summary>
    public string? Basis { get; init; }

    /// <summary>How strong or how much, in a few words, where the control measures something.</summary>
    public string? Measure { get; init; }

    /// <summary>Remarks that do not change the outcome.</summary>
    public IReadOnlyList<string> Advisories { get; init; } = [];

    /// <summary>The lines that prove it.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];

    /// <summary>The day since which it stands.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The day by which it is or was due.</summary>
    public DateOnly? DueBy { get; init; }

    /// <summary>What its last change was; null where it never failed.</summary>
    public Change? State { get; init; }

    /// <summary>True where the latest check of its area changed it.</summary>
    public bool Changed { get; init; }

    /// <summary>True where it is about something said of a child or of a person: the safeguarding lead and the data protection officer see it, nobody else.</summary>
    public bool Confidential { get; init; }

    /// <summary>The check that said so last.</summary>
    public required string Run { get; init; }

    /// <summary>When that was.</summary>
    public DateTimeOffset? LastChecked { get; init; }

    /// <summary>True for a promise that is broken and whose risk nobody accepted.</summary>
    public bool ToMend => Outcome is "Fail" && State != Change.Accepted;

    /// <summary>True where the evidence did not show either way.</summary>
    public bool NotChecked => Outcome is "Unknown";

    /// <summary>Reads a row of Findings; null for one of a control that is no more.</summary>
    /// <param name="row">The row.</param>
    public static ReportedFinding? Of(Row row)
    {
        Columns columns = row.Columns;
        ControlInfo? control = ControlCatalogue.All.FirstOrDefault(one => string.Equals(one.Info.Id, columns.Text("Control"), StringComparison.Ordinal))?.Info;
        return control is null || columns.Text("Outcome") is not { } outcome ? null : new()
        {
            Control = control,
            Subject = columns.Text("Subject") ?? "",
            Outcome = outcome,
            Reason = columns.Text("Reason"),
            Severity = Slug.Parse<Severity>(columns.Text("Severity") ?? "") ?? control.Severity,
            Owner = Slug.Parse<Owner>(columns.Text("Owner") ?? "") ?? control.Owner,
            Summary = columns.Text("Summary") ?? "",
            Fix = columns.Text("Fix"),
            Basis = columns.Text("Basis"),
            Measure = columns.Text("Measure"),
            Advisories = columns.Text("Advisories")?.Split('\n') ?? [],
            Quotes = QuotesOf(columns.Text("Quotes")),
            Since = columns.Day("Since"),
            DueBy = columns.Day("DueBy"),
            State = Enum.TryParse(columns.Text("State"), out Change state) ? state : null,
            Run = columns.Text("Run") ?? "",
            LastChecked = columns.Instant("LastChecked"),
        };
    }

    private static IReadOnlyList<Quote> QuotesOf(string? json)
    {
        if (json is null)
        {
            return [];
        }

        using JsonDocument quotes = JsonDocument.Parse(json);
        return
        [
            .. quotes.RootElement.EnumerateArray().Select(quote => new Quote(
                quote.GetProperty("source").GetString() ?? "",
                quote.TryGetProperty("page", out JsonElement page) ? page.GetInt32() : null,
                quote.GetProperty("line").GetInt32(),
                quote.GetProperty("text").GetString() ?? "")),
        ];
    }
}
