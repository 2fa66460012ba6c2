using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Reports;

/// <summary>The data protection officer's list: every official account and everybody who can post or administer, and what is known of their MFA.</summary>
/// <param name="Accounts">The accounts.</param>
/// <param name="People">The people; of a register's words where the directories show nobody.</param>
/// <param name="NotSeen">What nobody could see, and why, each sentence once with whom it concerns.</param>
public sealed record MfaList(IReadOnlyList<MfaLine> Accounts, IReadOnlyList<MfaLine> People, IReadOnlyList<(string Because, IReadOnlyList<string> Whom)> NotSeen)
{
    private const string Mfa = "C14", Settings = "C15";
    private static readonly string[] s_aboutAccounts = ["C12", Settings];

    /// <summary>Makes it of what is recorded; with nothing in it where the accounts were not checked yet.</summary>
    /// <param name="report">The school's whole report, whoever's work it is.</param>
    public static MfaList Of(SchoolReport report)
    {
        HashSet<string> accounts = [.. report.Findings.Where(finding => s_aboutAccounts.Contains(finding.Control.Id, StringComparer.Ordinal)).Select(finding => finding.Subject)];
        ReportedFinding[] told = [.. report.Findings.Where(finding => Is(finding, Mfa)).OrderBy(finding => finding.Subject, StringComparer.OrdinalIgnoreCase)];
        ReportedFinding[] each = [.. told.Where(finding => finding.Subject is not (OfficialAccounts.Together or PersonMfa.Everybody))];
        Dictionary<string, string> settings = report.Findings.Where(finding => Is(finding, Settings)).ToDictionary(finding => finding.Subject, finding => finding.Outcome, StringComparer.Ordinal);
        return new(
            [.. each.Where(finding => accounts.Contains(finding.Subject)).Select(finding => MfaLine.Of(finding, settings.GetValueOrDefault(finding.Subject)))],
            [.. each.Where(finding => !accounts.Contains(finding.Subject)).Select(finding => MfaLine.Of(finding, null))],
            [.. told.Where(finding => finding.NotChecked).GroupBy(finding => finding.Summary, StringComparer.Ordinal).Select(same => (same.Key, (IReadOnlyList<string>)[.. same.Select(finding => finding.Subject)]))]);
    }

    private static bool Is(ReportedFinding finding, string control) => string.Equals(finding.Control.Id, control, StringComparison.Ordinal);
}

/// <summary>One account or person of the list.</summary>
/// <param name="Who">Platform and handle, or name and address.</param>
/// <param name="Mfa">On, off, blocked (nobody can sign in), or not known.</param>
/// <param name="Strength">How strong, and whether the sign-in asks for it; empty where it is not known.</param>
/// <param name="KnownBy">How we know: read in a directory or platform, concluded from a name or title, stated by somebody; empty where it is not known.</param>
/// <param name="Since">The day since which it stands.</param>
/// <param name="LastChecked">When it was looked at last.</param>
/// <param name="Settings">Of an account, whether its privacy settings are right: right, wrong, not known; null of a person.</param>
/// <param name="Seen">What was seen, in a sentence, and the remarks on it.</param>
public sealed record MfaLine(string Who, string Mfa, string Strength, string KnownBy, DateOnly? Since, DateTimeOffset? LastChecked, string? Settings, string Seen)
{
    /// <summary>Makes it of what is recorded.</summary>
    /// <param name="finding">A finding of C14.</param>
    /// <param name="settings">The outcome of C15 of the same account; null where there is none.</param>
    internal static MfaLine Of(ReportedFinding finding, string? settings) => new(
        finding.Subject,
        finding.Outcome switch { "Pass" => "on", "Fail" => "off", "NotApplicable" => "blocked", _ => "not known" },
        finding.Outcome is "Pass" or "Fail" ? finding.Measure ?? (finding.Basis is nameof(Basis.Attested) ? "not told" : "") : "",
        finding.NotChecked ? "" : finding.Basis switch
        {
            nameof(Basis.Attested) => "stated",
            nameof(Basis.Inferred) => "read, person inferred",
            _ => "read",
        },
        finding.Since,
        finding.LastChecked,
        settings switch { null => null, "Pass" => "right", "Fail" => "wrong", _ => "not known" },
        string.Join(' ', finding.Advisories.Prepend(finding.Summary)));
}
