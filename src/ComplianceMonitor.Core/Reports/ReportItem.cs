using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Reports;

/// <summary>One entry of a mailed report.</summary>
/// <param name="Control">The control.</param>
/// <param name="Severity">How soon it matters.</param>
/// <param name="Summary">One sentence.</param>
public sealed record ReportItem(ControlInfo Control, Severity Severity, string Summary)
{
    /// <summary>What it is about; null where only the number of findings is mailed.</summary>
    public string? Subject { get; init; }

    /// <summary>What happened to it at the latest check, in a word or two; null where nothing did.</summary>
    public string? News { get; init; }

    /// <summary>The words that mend it.</summary>
    public string? Fix { get; init; }

    /// <summary>The lines that prove it, three at the most.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];

    /// <summary>The day since which it stands.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The day by which it is or was due.</summary>
    public DateOnly? DueBy { get; init; }

    private const int MostQuotes = 3;

    /// <summary>
    /// Makes entries of findings, in their order. Where there is a dashboard, nothing of accounts and their holders is mailed but how
    /// many there are, by control.
    /// </summary>
    /// <param name="findings">The findings.</param>
    /// <param name="counted">True where there is a dashboard.</param>
    public static IReadOnlyList<ReportItem> Of(IEnumerable<ReportedFinding> findings, bool counted)
    {
        List<ReportItem> items = [];
        foreach (IGrouping<(ControlInfo, bool Counted, string?), ReportedFinding> same in findings.GroupBy(finding => Kind(finding, counted)))
        {
            items.AddRange(same.Key.Counted ? [Counted([.. same])] : same.Select(Named));
        }

        return items;
    }

    private static (ControlInfo, bool, string?) Kind(ReportedFinding finding, bool counted) =>
        (finding.Control, counted && finding.Control.Area == Area.Accounts, NewsOf(finding));

    private static ReportItem Named(ReportedFinding finding) => new(finding.Control, finding.Severity, finding.Summary)
    {
        Subject = finding.Subject,
        News = NewsOf(finding),
        Fix = finding.Fix,
        Quotes = [.. finding.Quotes.Take(MostQuotes)],
        Since = finding.Since,
        DueBy = finding.DueBy,
    };

    private static ReportItem Counted(IReadOnlyList<ReportedFinding> findings) => new(
        findings[0].Control,
        findings.Min(finding => finding.Severity),
        $"{Say.Count(findings.Count, "account or person", "accounts or persons")}: the dashboard shows which.")
    {
        News = NewsOf(findings[0]),
        Since = findings.Min(finding => finding.Since),
        DueBy = findings.Min(finding => finding.DueBy),
    };

    private static string? NewsOf(ReportedFinding finding) => !finding.Changed ? null : finding.State switch
    {
        Change.Opened => "New",
        Change.Resolved => "Mended",
        Change.CouldNotCheck => "Cannot be checked now",
        Change.RuleChanged => "Rule changed",
        Change.Accepted => "Risk accepted",
        _ => null,
    };
}
