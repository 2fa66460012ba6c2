using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Reports;

/// <summary>One entry of a mailed report.</summary>
/// <param name="Control">The control.</param>
/// <param name="Severity">How soon it matters.</param>
/// <param name="Summary">One sentence.</param>
public sealed record ReportItem(ControlInfo Control, Severity Severity, string Summary)
{
    /// <summary>Whose work it is.</summary>
    public Owner Owner { get; init; } = Control.Owner;

    /// <summary>What happened to it at the latest check; null where nothing did.</summary>
    public Change? Change { get; init; }
    /// <summary>What it is about; null where only the number of findings is mailed.</summary>
    public string? Subject { get; init; }

    /// <summary>What happened to it at the latest check, in a word or two; null where nothing did.</summary>
    public string? News => Change is { } change ? Of(change) : null;

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
        foreach (IGrouping<(ControlInfo, Owner, bool Counted, Change?), ReportedFinding> same in findings.GroupBy(finding => Kind(finding, counted)))
        {
            items.AddRange(same.Key.Counted ? [Counted([.. same])] : same.Select(Named));
        }

        return items;
    }

    /// <summary>A change in a word or two; null for none.</summary>
    /// <param name="change">What happened.</param>
    public static string? Of(Change change) => change switch
    {
        Findings.Change.Opened => "New",
        Findings.Change.Resolved => "Mended",
        Findings.Change.CouldNotCheck => "Cannot be checked now",
        Findings.Change.RuleChanged => "Rule changed",
        Findings.Change.Accepted => "Risk accepted",
        _ => null,
    };

    private static (ControlInfo, Owner, bool, Change?) Kind(ReportedFinding finding, bool counted) =>
        (finding.Control, finding.Owner, counted && finding.Control.Area == Area.Accounts, ChangeOf(finding));

    private static ReportItem Named(ReportedFinding finding) => new(finding.Control, finding.Severity, finding.Summary)
    {
        Owner = finding.Owner,
        Subject = finding.Subject,
        Change = ChangeOf(finding),
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
        Owner = findings[0].Owner,
        Change = ChangeOf(findings[0]),
        Since = findings.Min(finding => finding.Since),
        DueBy = findings.Min(finding => finding.DueBy),
    };

    private static Change? ChangeOf(ReportedFinding finding) => finding is { Changed: true, State: not Findings.Change.StillOpen } ? finding.State : null;
}
