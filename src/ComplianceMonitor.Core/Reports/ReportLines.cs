using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Reports;

/// <summary>A report in three lines: what is wrong, what could not be seen, what comes next. Counts only; nobody is named.</summary>
internal static class ReportLines
{
    /// <summary>The lines.</summary>
    public static IReadOnlyList<string> Of(SchoolReport report, IReadOnlyList<DueItem> due, IReadOnlyList<string> trouble, DateOnly today) =>
    [
        Mend(report),
        NotSeen(report, trouble),
        Next(due, today),
    ];

    /// <summary>3 to mend, 2 not checked.</summary>
    public static string Counts(SchoolReport report) => (report.ToMend.Count(), report.NotChecked.Count()) switch
    {
        _ when report.LastChecked is null => "nothing checked yet",
        (0, 0) => "nothing to mend",
        (0, var unseen) => $"nothing found to mend, {unseen} not checked",
        (var wrong, 0) => $"{wrong} to mend",
        var (wrong, unseen) => $"{wrong} to mend, {unseen} not checked",
    };

    private static string Mend(SchoolReport report)
    {
        int wrong = report.ToMend.Count();
        int urgent = report.ToMend.Count(finding => finding.Severity == Severity.High);
        int mended = report.Resolved.Count();
        string since = mended == 0 ? "" : $" {mended} mended since the check before.";
        return wrong switch
        {
            _ when report.LastChecked is null => "Nothing has been checked yet.",
            0 when report.Findings.Any(finding => finding.Outcome is "Pass") => $"Nothing to mend in what could be checked.{since}",
            0 => $"Nothing found to mend.{since}",
            _ when urgent > 0 => $"{wrong} to mend, {urgent} of high urgency.{since}",
            _ => $"{wrong} to mend, none of high urgency.{since}",
        };
    }

    private static string NotSeen(SchoolReport report, IReadOnlyList<string> trouble)
    {
        int unseen = report.NotChecked.Count();
        string checks = unseen == 0 ? "All that applies was checked." : $"{unseen} could not be checked.";
        return trouble.Count == 0 ? checks : $"{(unseen == 0 ? "" : checks + " ")}{Say.Count(trouble.Count, "fault")} of checks or mails: IT support has the list.";
    }

    private static string Next(IReadOnlyList<DueItem> due, DateOnly today) => due switch
    {
        [] => $"Nothing else is due in the next {DueItem.Days} days.",
        [var first, ..] when first.On < today => $"{Say.Count(due.Count(item => item.On < today), "date")} passed, the first on {Say.Day(first.On)}; {ToCome(due.Count(item => item.On >= today))}.",
        [var first, ..] => $"{Say.Count(due.Count, "date")} to come in {DueItem.Days} days, the first on {Say.Day(first.On)}.",
    };

    private static string ToCome(int count) => count == 0 ? $"no other in the next {DueItem.Days} days" : $"{count} more in the next {DueItem.Days} days";
}
